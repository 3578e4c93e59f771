import type { FingerprintSet } from "./fingerprint-set.js";
import type { SortedPostings } from "./sorted-postings.js";

/** Room for one coordinate in a number that packs two. */
export const PACK = 2 ** 26;

/** Postings in one step. */
const STEP = 1 << 15;

/**
 * Pairs of equal places in different documents: the first places of every
 * fingerprint that fewer than `templateArticles` documents hold, each with each,
 * by the pair of the documents, all packed. Other fingerprints are added to
 * `templates`. In steps.
 */
export function* sharedSeeds(
  { hashes, documents, positions }: SortedPostings,
  templateArticles: number,
  templates: FingerprintSet,
): Generator<undefined, Map<number, number[]>> {
  const pairs = new Map<number, number[]>();
  const add = (x: number, y: number): void => {
    const pair = (documents[x] as number) * PACK + (documents[y] as number);
    const seed = (positions[x] as number) * PACK + (positions[y] as number);
    const seeds = pairs.get(pair);
    if (seeds === undefined) pairs.set(pair, [seed]);
    else seeds.push(seed);
  };
  let start = 0;
  let pause = STEP;
  for (let end = 1; end <= hashes.length; end++) {
    if (hashes[end] === hashes[start]) continue;
    if (end - start >= templateArticles) templates.add(hashes[start] as number);
    else {
      for (let x = start; x < end; x++) for (let y = x + 1; y < end; y++) add(x, y);
    }
    start = end;
    if (end >= pause) {
      pause = end + STEP;
      yield;
    }
  }
  return pairs;
}

/** The fingerprints that at least `templateArticles` documents hold, added to `templates`. In steps. */
export function* sharedByMany(
  { hashes }: SortedPostings,
  templateArticles: number,
  templates: FingerprintSet,
): Generator<undefined, void> {
  for (let at = 0; at + templateArticles <= hashes.length; at++) {
    const hash = hashes[at] as number;
    if (hash === hashes[at + templateArticles - 1]) templates.add(hash);
    if (at % STEP === 0) yield;
  }
}
