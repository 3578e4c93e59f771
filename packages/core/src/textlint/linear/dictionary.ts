import { readFile } from "node:fs";
import { gunzip } from "node:zlib";

/** Files of dictionaries, unpacked into memory that all threads see, by their absolute paths. */
export interface Shelf {
  get(file: string): SharedArrayBuffer | undefined;
  /** @param file not on the shelf yet */
  put(file: string, content: SharedArrayBuffer): void;
}

type Loaded = (error: unknown, content?: SharedArrayBuffer) => void;

/**
 * Does what `NodeDictionaryLoader.prototype.loadArrayBuffer` of kuromoji does, but a
 * file that another thread has unpacked before is taken from the shelf.
 */
export function loadFromShelf(shelf: Shelf): (file: string, done: Loaded) => void {
  return (file, done) => {
    const known = shelf.get(file);
    if (known !== undefined) {
      setImmediate(done, undefined, known);
      return;
    }
    readFile(file, (failure, packed) => {
      if (failure) return done(failure);
      gunzip(packed, { chunkSize: unpackedSize(packed) }, (broken, content) => {
        if (broken) return done(broken);
        const shared = new SharedArrayBuffer(content.byteLength);
        new Uint8Array(shared).set(content);
        shelf.put(file, shared);
        done(undefined, shared);
      });
    });
  };
}

/** The largest file of IPADIC has 47 million bytes. */
const LARGEST_CHUNK = 64_000_000;

/** As the end of the file says (RFC 1952, section 2.3.1), so that it is unpacked into one piece of memory. */
function unpackedSize(packed: Buffer): number {
  const size = packed.length < 4 ? 0 : packed.readUInt32LE(packed.length - 4);
  // One more, since a piece that is full is followed by another.
  return Math.max(64, Math.min(size + 1, LARGEST_CHUNK));
}

/** The entries of a dictionary for a word of its trie; `undefined` for what is no word. */
export type FindEntries = (word: number) => readonly number[] | undefined;

/** Words are numbered, and IPADIC has four hundred thousand. */
const MOST_WORDS = 10_000_000;

/**
 * Finds entries in the bytes of `tid_map.dat`, where kuromoji makes an object of
 * 326,000 lists of them: after the number of words there is, for each word in
 * ascending order, its number, how many entries it has, and these, all in 32 bits;
 * behind them zeros, which read as a word without entries.
 *
 * @returns `undefined` for bytes of any other shape
 */
export function entriesIn(bytes: Uint8Array): FindEntries | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (at: number): number => view.getInt32(at, true);
  const highest = highestWord(read, bytes.byteLength);
  if (highest === undefined) return undefined;
  // No entry begins at 0, where the number of words stands.
  const begins = new Int32Array(highest + 1);
  for (let at = 4; at + 8 <= bytes.byteLength; at += 8 + 4 * read(at + 4))
    if (read(at + 4) > 0) begins[read(at)] = at + 4;
  return (word) => {
    const begin = begins[word] ?? 0;
    if (begin === 0) return undefined;
    const entries: number[] = [];
    const end = begin + 4 * read(begin);
    for (let at = begin + 4; at <= end; at += 4) entries.push(read(at));
    return entries;
  };
}

function highestWord(read: (at: number) => number, length: number): number | undefined {
  if (length % 4 !== 0 || length < 4) return undefined;
  let last = -1;
  let at = 4;
  while (at + 8 <= length) {
    const [word, count] = [read(at), read(at + 4)];
    if (count < 0 || count > length || word > MOST_WORDS) return undefined;
    if (count > 0 && word <= last) return undefined;
    last = Math.max(last, word);
    at += 8 + 4 * count;
  }
  const isAtEnd = at === length || at + 4 === length;
  return isAtEnd && last >= 0 ? last : undefined;
}

type TargetMap = Readonly<Record<number, readonly (number | string)[] | undefined>>;

/** A dictionary of kuromoji, as far as entries are looked up in it. */
export interface EntryDictionary {
  target_map: TargetMap;
  /** Set by us where the bytes are read as they are. */
  findEntries?: FindEntries;
}

/** Reads entries from the bytes from here on, and lets kuromoji's own code see them as the object that it made of them. */
export function readEntriesFrom(dictionary: EntryDictionary, find: FindEntries): void {
  dictionary.findEntries = find;
  dictionary.target_map = new Proxy<TargetMap>(
    {},
    { get: (_, word) => (typeof word === "string" ? find(Number(word)) : undefined) },
  );
}
