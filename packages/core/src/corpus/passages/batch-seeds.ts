import { sharedPostings, type Repeating } from "./batch-postings.js";
import type { Postings } from "./sorted-postings.js";

/** What texts that are compared together have in common. */
export interface BatchSeeds {
  /** Fingerprints of so many texts that they are template. */
  readonly templates: Uint32Array;
  /** Pairs of texts, four numbers each: both indices, and where their seeds begin and end. */
  readonly pairs: Int32Array;
  /** Equal places, two numbers each, in ascending order within a pair. */
  readonly seeds: Int32Array;
}

/** Numbers of a seed as it is found: both texts and both places. */
const FIELDS = 4;

/**
 * Pairs of equal places in different texts: the first places of every
 * fingerprint that fewer than `templateArticles` texts have, each with each.
 * Everything is in memory that all threads see.
 */
export function seedsBetween(texts: readonly Repeating[], templateArticles: number): BatchSeeds {
  const postings = sharedPostings(texts);
  const templates: number[] = [];
  const found = new Found();
  forEachHash(postings, (start, end) => {
    if (end - start >= templateArticles) templates.push(postings.hashes[start] as number);
    else found.addEach(postings, start, end);
  });
  const order = found.inOrder(texts.length);
  return { templates: shared32(templates), ...paired(found.fields, order) };
}

function shared32(values: readonly number[]): Uint32Array {
  const all = new Uint32Array(new SharedArrayBuffer(values.length * 4));
  all.set(values);
  return all;
}

/** Calls for every hash with the bounds of its postings. */
function forEachHash({ hashes }: Postings, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (let end = 1; end <= hashes.length; end++) {
    if (hashes[end] === hashes[start]) continue;
    visit(start, end);
    start = end;
  }
}

/** Seeds in the order of their hashes. */
class Found {
  fields = new Int32Array(1 << 16);
  #count = 0;

  /** Every two of the postings `[start, end)`. */
  addEach({ documents, positions }: Postings, start: number, end: number): void {
    const most = (this.#count + (end - start) * (end - start)) * FIELDS;
    if (most > this.fields.length) {
      const grown = new Int32Array(most * 2);
      grown.set(this.fields);
      this.fields = grown;
    }
    for (let x = start; x < end; x++) {
      for (let y = x + 1; y < end; y++) {
        const at = this.#count++ * FIELDS;
        this.fields[at] = documents[x] as number;
        this.fields[at + 1] = documents[y] as number;
        this.fields[at + 2] = positions[x] as number;
        this.fields[at + 3] = positions[y] as number;
      }
    }
  }

  /** The seeds by the first text, those by the second: two counting sorts, the last digit first. */
  inOrder(texts: number): Int32Array {
    const all = Int32Array.from({ length: this.#count }, (_, seed) => seed);
    return this.#sorted(this.#sorted(all, 1, texts), 0, texts);
  }

  #sorted(order: Int32Array, field: number, texts: number): Int32Array {
    const next = new Int32Array(texts + 1);
    for (const seed of order) {
      const behind = (this.fields[seed * FIELDS + field] as number) + 1;
      next[behind] = (next[behind] as number) + 1;
    }
    for (let t = 1; t <= texts; t++) next[t] = (next[t] as number) + (next[t - 1] as number);
    const sorted = new Int32Array(order.length);
    for (const seed of order) {
      const text = this.fields[seed * FIELDS + field] as number;
      const at = next[text] as number;
      sorted[at] = seed;
      next[text] = at + 1;
    }
    return sorted;
  }
}

/** Room for a place in a number that packs two. */
const PACK = 2 ** 26;

/** Seeds in the order of their texts, by pairs. */
function paired(fields: Int32Array, order: Int32Array): Pick<BatchSeeds, "pairs" | "seeds"> {
  const packed = Float64Array.from(order, (seed) => {
    const at = seed * FIELDS;
    return (fields[at + 2] as number) * PACK + (fields[at + 3] as number);
  });
  const ends = pairEnds(fields, order);
  const pairs = new Int32Array(new SharedArrayBuffer(ends.length * FIELDS * 4));
  let start = 0;
  for (const [pair, end] of ends.entries()) {
    const first = (order[start] as number) * FIELDS;
    pairs.set([fields[first] as number, fields[first + 1] as number, start * 2, end * 2], pair * 4);
    if (end > start + 1) packed.subarray(start, end).sort();
    start = end;
  }
  return { pairs, seeds: unpacked(packed) };
}

function unpacked(packed: Float64Array): Int32Array {
  const seeds = new Int32Array(new SharedArrayBuffer(packed.length * 2 * 4));
  for (let s = 0; s < packed.length; s++) {
    const pair = packed[s] as number;
    const x = Math.floor(pair / PACK);
    seeds[s * 2] = x;
    seeds[s * 2 + 1] = pair - x * PACK;
  }
  return seeds;
}

/** After which seeds another pair of texts begins. */
function pairEnds(fields: Int32Array, order: Int32Array): number[] {
  const ends: number[] = [];
  for (let s = 0; s < order.length; s++) {
    const here = (order[s] as number) * FIELDS;
    const next = (order[s + 1] ?? -1) * FIELDS;
    if (next < 0 || fields[here] !== fields[next] || fields[here + 1] !== fields[next + 1])
      ends.push(s + 1);
  }
  return ends;
}
