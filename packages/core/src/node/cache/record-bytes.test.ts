import { expect, test } from "vitest";
import type { PassageText } from "../../corpus/passages/read-text.js";
import type { ArticleRecord } from "../../engine/article-record.js";
import { recordFromBytes, recordToBytes } from "./record-bytes.js";

const SOURCE = "朝市は六時に開きます。";

const passages: PassageText = {
  filePath: "a.md",
  language: "ja",
  matter: {
    source: SOURCE,
    units: Uint16Array.of(1, 2, 3),
    starts: Uint32Array.of(0, 3),
    places: Uint32Array.of(0, 1, 2),
    marks: Uint32Array.of(4),
  },
  fingerprints: { hashes: Uint32Array.of(7, 8), positions: Uint32Array.of(0, 2) },
};

const record: ArticleRecord = {
  knowledge: {
    facts: [
      { kind: { name: "titles" }, key: "朝市", value: { start: 0, end: 2 } },
      { kind: { name: "types", isLoose: true }, key: "title", value: null },
    ],
    passages,
  },
  findings: [],
  again: ["clock"],
  suppressions: [],
};

/** Bytes that begin where numbers of four bytes may. */
const aligned = (bytes: Buffer): Buffer => Buffer.from(Uint8Array.from(bytes).buffer);
const bytesOf = (change: (numbers: Uint32Array) => void = () => undefined): Buffer => {
  const bytes = aligned(recordToBytes(record));
  change(new Uint32Array(bytes.buffer, 0, 16));
  return bytes;
};
const read = (bytes: Buffer) => recordFromBytes(bytes, "a.md", SOURCE);

test("what was written is read again", () => {
  expect(read(bytesOf())).toEqual(record);
});

test("of an article that is not compared there are the facts alone", () => {
  const bare = { ...record, knowledge: { facts: record.knowledge.facts } };
  expect(read(aligned(recordToBytes(bare)))).toEqual(bare);
});

// The head: bytes of text, units, starts, places, marks, fingerprints, language, whether there are passages.
// Then starts (8, 9), places (10, 11, 12), marks (13), hashes (14, 15).
test.each([
  ["more text than there is", 0, 9999],
  ["more units", 1, 4],
  ["more starts", 2, 9999],
  ["more fingerprints", 5, 9999],
  ["starts that do not begin at 0", 8, 1],
  ["starts that end elsewhere", 9, 2],
  ["a place behind the article", 12, 1000],
  ["a mark behind the article", 13, 1000],
])("%s: there is no record", (_, at, value) => {
  expect(read(bytesOf((numbers) => numbers.fill(value, at, at + 1)))).toBeUndefined();
});

test.each([0, 4, 31, 40, 60])("nor in the first %d bytes of one", (length) => {
  expect(read(aligned(recordToBytes(record).subarray(0, length)))).toBeUndefined();
});

test("nor where the text is none of a record", () => {
  const json = Buffer.from(JSON.stringify({ facts: 3 }));
  const head = Uint32Array.of(json.length, 0, 0, 0, 0, 0, 0, 0);
  expect(read(aligned(Buffer.concat([Buffer.from(head.buffer), json])))).toBeUndefined();
  const broken = Uint32Array.of(1, 0, 0, 0, 0, 0, 0, 0);
  expect(read(aligned(Buffer.concat([Buffer.from(broken.buffer), Buffer.from("{")])))).toBe(
    undefined,
  );
});

test("nor where there are no arrays, although there are passages", () => {
  const json = Buffer.from(
    JSON.stringify({ facts: [], findings: [], again: [], suppressions: [] }),
  );
  const bytes = (...numbers: readonly number[]): Buffer =>
    aligned(Buffer.concat([Buffer.from(Uint32Array.from(numbers).buffer), json]));
  expect(read(bytes(json.length, 0, 0, 0, 0, 0, 1, 0))).toBeDefined();
  expect(read(bytes(json.length, 0, 0, 0, 0, 0, 1, 1))).toBeUndefined();
  expect(read(bytes(json.length, 0, 9999, 0, 0, 0, 1, 1))).toBeUndefined();
});

test("nor where starts fall", () => {
  const matter = {
    ...passages.matter,
    starts: Uint32Array.of(0, 9, 3),
    places: new Uint32Array(6),
  };
  const knowledge = { ...record.knowledge, passages: { ...passages, matter } };
  expect(read(aligned(recordToBytes({ ...record, knowledge })))).toBeUndefined();
});
