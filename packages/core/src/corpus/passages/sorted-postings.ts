import type { IndexedDocument } from "./document.js";
import { ScratchMap } from "./scratch-map.js";

/** A digit of the radix sort in bits; three of them hold a hash. */
const DIGIT = 11;
const BUCKETS = 1 << DIGIT;

/** Where a fingerprint first stands in a document. */
export interface Postings {
  readonly hashes: Uint32Array;
  readonly documents: Int32Array;
  readonly positions: Uint32Array;
}

/**
 * The fingerprints of many documents in ascending order, in typed arrays: under
 * one hash every document once, with the first place, in the order in which the
 * documents were given. Nothing is changed after it was built.
 */
export class SortedPostings implements Postings {
  readonly hashes: Uint32Array;
  readonly documents: Int32Array;
  readonly positions: Uint32Array;
  /** Where the hashes with the same upper bits begin. */
  readonly #directory: Uint32Array;
  readonly #shift: number;

  /** Postings in the order of their hashes. */
  private constructor({ hashes, documents, positions }: Postings) {
    this.hashes = hashes;
    this.documents = documents;
    this.positions = positions;
    const count = hashes.length;
    // Four or so to an entry: looking through them takes less than the room for finer ones costs.
    const bits = Math.min(22, Math.max(4, Math.ceil(Math.log2(count + 1)) - 2));
    this.#shift = 32 - bits;
    this.#directory = new Uint32Array((1 << bits) + 1);
    for (let i = 0; i < count; i++) {
      const behind = ((hashes[i] as number) >>> this.#shift) + 1;
      this.#directory[behind] = (this.#directory[behind] as number) + 1;
    }
    for (let b = 1; b < this.#directory.length; b++)
      this.#directory[b] = (this.#directory[b] as number) + (this.#directory[b - 1] as number);
  }

  static empty(): SortedPostings {
    return new SortedPostings(postings(0));
  }

  /** Sorts the fingerprints of documents, in steps. */
  static *sort(documents: readonly IndexedDocument[]): Generator<undefined, SortedPostings> {
    const sorted = yield* sortedByHash(yield* firstPlaces(documents));
    return new SortedPostings(sorted);
  }

  /** The index of the first posting of a hash; -1 when it has none. */
  find(hash: number): number {
    const bucket = hash >>> this.#shift;
    const end = this.#directory[bucket + 1] as number;
    for (let i = this.#directory[bucket] as number; i < end; i++) {
      const here = this.hashes[i] as number;
      if (here === hash) return i;
      if (here > hash) return -1;
    }
    return -1;
  }
}

function postings(count: number): Postings {
  return {
    hashes: new Uint32Array(count),
    documents: new Int32Array(count),
    positions: new Uint32Array(count),
  };
}

/** The first place of every hash of every document, in the order of the documents. */
function* firstPlaces(all: readonly IndexedDocument[]): Generator<undefined, Postings> {
  let most = 0;
  for (const { fingerprints } of all) most += fingerprints.hashes.length;
  const { hashes, documents, positions } = postings(most);
  const seen = new ScratchMap();
  let count = 0;
  for (const { id, fingerprints } of all) {
    seen.reset(fingerprints.hashes.length);
    for (let i = 0; i < fingerprints.hashes.length; i++) {
      const hash = fingerprints.hashes[i] as number;
      if (seen.swap(hash, 0) >= 0) continue;
      hashes[count] = hash;
      documents[count] = id;
      positions[count++] = fingerprints.positions[i] as number;
    }
    yield;
  }
  return {
    hashes: hashes.subarray(0, count),
    documents: documents.subarray(0, count),
    positions: positions.subarray(0, count),
  };
}

/** A stable radix sort by hash, least digit first, in steps. */
export function* sortedByHash(all: Postings): Generator<undefined, Postings> {
  const other = postings(all.hashes.length);
  yield;
  sortDigit(all, other, 0);
  yield;
  sortDigit(other, all, DIGIT);
  yield;
  sortDigit(all, other, 2 * DIGIT);
  yield;
  return other;
}

function sortDigit(from: Postings, to: Postings, shift: number): void {
  const count = from.hashes.length;
  const next = new Uint32Array(BUCKETS);
  for (let i = 0; i < count; i++) {
    const digit = ((from.hashes[i] as number) >>> shift) & (BUCKETS - 1);
    next[digit] = (next[digit] as number) + 1;
  }
  let sum = 0;
  for (let b = 0; b < BUCKETS; b++) {
    const size = next[b] as number;
    next[b] = sum;
    sum += size;
  }
  for (let i = 0; i < count; i++) {
    const hash = from.hashes[i] as number;
    const bucket = (hash >>> shift) & (BUCKETS - 1);
    const at = next[bucket] as number;
    next[bucket] = at + 1;
    to.hashes[at] = hash;
    to.documents[at] = from.documents[i] as number;
    to.positions[at] = from.positions[i] as number;
  }
}
