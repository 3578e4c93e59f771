import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import type { FileSettings } from "../../config/settings.js";
import type { Rule } from "../../rule/define-rule.js";
import { CacheFile, writingCacheFile, type EntryPlace } from "./cache-file.js";
import { readIndex, type IndexEntry } from "./cache-index.js";
import { settingsKey } from "./settings-key.js";

/** What decides what is kept of an article, besides the program. */
export interface ArticleInput {
  readonly filePath: string;
  /** The text without a leading byte order mark. */
  readonly source: string;
  readonly settings: FileSettings;
}

/** How what is kept of an article is written. */
export interface CacheCodec<Value> {
  toBytes(value: Value): Buffer;
  /** `undefined` when the bytes hold none, whoever wrote them. @param bytes aligned to four bytes in their memory */
  fromBytes(bytes: Buffer, input: ArticleInput): Value | undefined;
}

/** An article of this run: an entry that stands in the file, or what gives the value for the next. */
type Kept<Value> = { readonly head: EntryHead } & (
  | { readonly place: EntryPlace }
  | { readonly value: () => Value | undefined }
);

type EntryHead = Omit<IndexEntry, "place">;

/**
 * What earlier runs worked out of single articles, in one flat file. It holds
 * nothing that depends on another article, the clock or other files. Whatever
 * is damaged or of another program, rule set, setting or text is not there.
 */
export class ArticleCache<Value> {
  readonly #file: string;
  readonly #cwd: string;
  readonly #key: string;
  #opened: CacheFile | undefined;
  readonly #known: ReadonlyMap<string, IndexEntry>;
  readonly #settingsKeys = new WeakMap<FileSettings, string>();
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #codec: CacheCodec<Value>;

  /**
   * @param file absolute path; it need not exist
   * @param version of the program, another one after every change of its code
   */
  constructor(
    file: string,
    cwd: string,
    version: string,
    rules: readonly Rule[],
    codec: CacheCodec<Value>,
  ) {
    this.#file = file;
    this.#cwd = cwd;
    this.#codec = codec;
    this.#key = JSON.stringify([version, process.version, rules.map(({ meta }) => meta.id)]);
    this.#opened = CacheFile.open(file);
    this.#known = new Map(
      readIndex(this.#opened?.index, this.#key).map((entry) => [entry.filePath, entry]),
    );
  }

  /** What is known of an article as it is now; else what `make` makes of it, which is kept for the next run. */
  recall(
    input: ArticleInput,
    restore: (value: Value) => void,
    make: () => Value | undefined,
  ): void {
    const known = this.find(input);
    if (known !== undefined) {
      restore(known);
      return;
    }
    const value = make();
    if (value !== undefined) this.keep(input, () => value);
  }

  /** What is known of an article as it is now. */
  find(input: ArticleInput): Value | undefined {
    const head = this.#headOf(input);
    const place = this.#placeOf(head);
    const bytes = place && this.#opened?.read(place);
    const known = bytes && this.#codec.fromBytes(bytes, input);
    if (place && known !== undefined) this.#kept.set(input.filePath, { head, place });
    return known;
  }

  /** Keeps an article for the next run. @param value asked when it is written; `undefined` when it cannot be told any more */
  keep(input: ArticleInput, value: () => Value | undefined): void {
    this.#kept.set(input.filePath, { head: this.#headOf(input), value });
  }

  /** How many articles there are that are not in the file yet, and how many in all. */
  get news(): { readonly fresh: number; readonly all: number } {
    const kept = [...this.#kept.values()];
    return { fresh: kept.filter((one) => "value" in one).length, all: kept.length };
  }

  /** Nothing is read from the file any more. */
  close(): void {
    this.#opened?.close();
    this.#opened = undefined;
  }

  #placeOf({ filePath, digest, settings }: EntryHead): EntryPlace | undefined {
    const entry = this.#known.get(filePath);
    return entry?.digest === digest && entry.settings === settings ? entry.place : undefined;
  }

  /** Writes what is new, if anything is; what other runs over the same site left stays. A cache that cannot be written is none. */
  save(): void {
    const steps = this.saving();
    while (steps.next().done !== true);
  }

  /** `save` in steps of an article each. Whoever does not take all of them has to call `return`. */
  *saving(): Generator<undefined, void> {
    const kept = [...this.#kept.values()];
    const others = [...this.#known.values()].filter(({ filePath }) => !this.#kept.has(filePath));
    const standing = others.filter(({ filePath }) => existsSync(path.resolve(this.#cwd, filePath)));
    if (standing.length === others.length && !kept.some((one) => "value" in one)) return;
    const entries: readonly Kept<Value>[] = [
      ...standing.map(({ place, ...head }) => ({ head, place })),
      ...kept,
    ];
    try {
      yield* writingCacheFile(this.#file, this.#bytesOf(entries), (places) => ({
        key: this.#key,
        entries: entries.map(({ head }, index) => ({ ...head, place: places[index] })),
      }));
    } catch {
      // A folder that is full or not ours costs the next run its time and this one nothing.
    }
  }

  /** One after the other, so that they are never all in memory. One damaged since it was read, or that cannot be told any more, becomes one that nobody can read. */
  *#bytesOf(entries: Iterable<Kept<Value>>): Iterable<Buffer> {
    for (const entry of entries) {
      const value = "value" in entry ? entry.value() : undefined;
      const standing = "place" in entry ? this.#opened?.read(entry.place) : undefined;
      yield value === undefined ? (standing ?? Buffer.alloc(0)) : this.#codec.toBytes(value);
    }
  }

  #headOf({ filePath, source, settings }: ArticleInput): EntryHead {
    return { filePath, digest: digestOf(source), settings: this.#keyOf(settings) };
  }

  #keyOf(settings: FileSettings): string {
    const known = this.#settingsKeys.get(settings) ?? settingsKey(settings);
    this.#settingsKeys.set(settings, known);
    return known;
  }
}

/** By which a text is known again; of its code units as they are, since writing them as UTF-8 takes longer than the digest. */
function digestOf(text: string): string {
  return createHash("sha256").update(Buffer.from(text, "utf16le")).digest("base64");
}
