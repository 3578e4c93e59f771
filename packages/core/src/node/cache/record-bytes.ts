import type { Fact } from "../../corpus/corpus.js";
import type { ArticleKnowledge } from "../../corpus/in-memory-corpus.js";
import type { PassageText } from "../../corpus/passages/read-text.js";
import type { ArticleRecord } from "../../engine/article-record.js";
import { isRecordText, type RecordText } from "./record-text.js";

/** Numbers before the arrays: bytes of text, units, starts, places, marks, fingerprints, language, whether there are passages. */
const HEAD = 8;

/**
 * An article's record as bytes: numbers, typed arrays as they are, then JSON.
 * In the byte order of the machine: the file stays where it was written.
 */
export function recordToBytes({ knowledge, ...rest }: ArticleRecord): Buffer {
  const { facts, passages } = knowledge;
  const text: RecordText = {
    facts: facts.map(({ kind, key, value }) => [kind.name, kind.isLoose === true, key, value]),
    ...rest,
  };
  const json = Buffer.from(JSON.stringify(text));
  const parts = passages
    ? passageParts(json.length, passages)
    : [Uint32Array.of(json.length, ...NO_PASSAGES)];
  return Buffer.concat([
    ...parts.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    ),
    json,
  ]);
}

/** The rest of the head. */
const NO_PASSAGES: readonly number[] = Array.from({ length: HEAD - 1 }, () => 0);

/** The head and the arrays, the wide ones first, so that each stands at a multiple of its width. */
function passageParts(
  text: number,
  { matter, fingerprints, language }: PassageText,
): (Uint16Array | Uint32Array)[] {
  const { units, starts, places, marks } = matter;
  const { hashes, positions } = fingerprints;
  const lengths = [units, starts, places, marks, hashes].map(({ length }) => length);
  const head = Uint32Array.of(text, ...lengths, language === "ja" ? 1 : 0, 1);
  return [head, starts, places, marks, hashes, positions, units];
}

/**
 * The record that bytes hold, for the article of `source`; `undefined` when they
 * hold none. The arrays are views of the bytes.
 * @param bytes aligned to four bytes in their memory
 */
export function recordFromBytes(
  bytes: Buffer,
  filePath: string,
  source: string,
): ArticleRecord | undefined {
  const reader = new ArrayReader(bytes);
  const head = reader.wide(HEAD);
  if (head === undefined) return undefined;
  const [json, units, starts, places, marks, hashes, isJapanese, hasPassages] = head;
  const wide = [starts, places, marks, hashes, hashes].map((length) => reader.wide(length));
  const narrow = reader.narrow(units);
  const text = textOf(reader.rest(), json, source.length);
  const [first, second, third, fourth, fifth] = wide;
  // Where there is less than the head says, all after it is not what it says.
  if (!text || !narrow || !first || !second || !third || !fourth || !fifth) return undefined;
  const { facts, ...rest } = text;
  const known = { facts: facts.map(factOf) };
  if (hasPassages !== 1) return { knowledge: known, ...rest };
  const passages: PassageText = {
    filePath,
    language: isJapanese === 1 ? "ja" : "en",
    matter: { source, units: narrow, starts: first, places: second, marks: third },
    fingerprints: { hashes: fourth, positions: fifth },
  };
  if (!isSound(passages, source.length)) return undefined;
  const knowledge: ArticleKnowledge = { ...known, passages };
  return { knowledge, ...rest };
}

const factOf = ([name, isLoose, key, value]: RecordText["facts"][number]): Fact => ({
  kind: isLoose ? { name, isLoose } : { name },
  key,
  value,
});

function textOf(
  bytes: Buffer,
  length: number | undefined,
  sourceLength: number,
): RecordText | undefined {
  if (bytes.length !== length) return undefined;
  try {
    const text: unknown = JSON.parse(bytes.toString());
    return isRecordText(text, sourceLength) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether no place that the arrays name lies outside the article. */
function isSound({ matter, fingerprints }: PassageText, length: number): boolean {
  const { units, starts, places, marks } = matter;
  return (
    starts[0] === 0 &&
    starts.at(-1) === units.length &&
    places.length === (starts.length - 1) * 3 &&
    isRising(starts) &&
    isWithin(places, length) &&
    isWithin(marks, length) &&
    isWithin(fingerprints.positions, units.length) &&
    fingerprints.hashes.length === fingerprints.positions.length
  );
}

function isRising(values: Uint32Array): boolean {
  for (let at = 1; at < values.length; at++)
    if ((values[at] as number) < (values[at - 1] as number)) return false;
  return true;
}

function isWithin(values: Uint32Array, most: number): boolean {
  for (const value of values) if (value > most) return false;
  return true;
}

/** Takes arrays off the front of bytes. */
class ArrayReader {
  #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  wide(length: number | undefined): Uint32Array | undefined {
    const bytes = this.#take(length, 4);
    return bytes && new Uint32Array(bytes.buffer, bytes.byteOffset, length);
  }

  narrow(length: number | undefined): Uint16Array | undefined {
    const bytes = this.#take(length, 2);
    return bytes && new Uint16Array(bytes.buffer, bytes.byteOffset, length);
  }

  rest(): Buffer {
    return this.#bytes;
  }

  #take(length: number | undefined, width: number): Buffer | undefined {
    if (length === undefined || length * width > this.#bytes.length) return undefined;
    const bytes = this.#bytes.subarray(0, length * width);
    this.#bytes = this.#bytes.subarray(length * width);
    return bytes;
  }
}
