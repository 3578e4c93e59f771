import { expect, test } from "vitest";
import { seedsBetween } from "./batch-seeds.js";
import type { IndexedDocument } from "./document.js";
import { FingerprintSet } from "./fingerprint-set.js";
import { repeatsOf } from "./repeats.js";
import { ScratchMap } from "./scratch-map.js";
import { PACK, sharedByMany, sharedSeeds } from "./shared-seeds.js";
import { SortedPostings } from "./sorted-postings.js";
import type { Fingerprints } from "./winnow.js";

/** What steps lead to, and how many there were. */
function atOnce<T>(steps: Generator<undefined, T>): { readonly value: T; readonly steps: number } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done === true) return { value: step.value, steps: count };
  }
}

const LENGTH = 6000;
/** Six texts of which every two have the first hashes in common, at other places; the rest is their own. */
const texts = Array.from({ length: 6 }, (_, id): Fingerprints => ({
  hashes: Uint32Array.from({ length: LENGTH }, (_each, n) =>
    n < 1200 ? n * 2654435 : 0x80000000 + id * LENGTH + n,
  ),
  positions: Uint32Array.from({ length: LENGTH }, (_each, n) => n * 3 + id),
}));
const postings = atOnce(
  SortedPostings.sort(
    // Nothing but their numbers and fingerprints is looked at.
    texts.map((fingerprints, id) => ({ id, fingerprints }) as IndexedDocument),
  ),
).value;

test("texts have in common what stands in two of them, each place with each, found in steps", () => {
  const templates = new FingerprintSet();
  const { value: pairs, steps } = atOnce(sharedSeeds(postings, 8, templates));
  expect(steps).toBe(1);
  expect(pairs.size).toBe(15);
  expect(templates.size).toBe(0);
  const seeds = pairs.get(2 * PACK + 5)?.toSorted((a, b) => a - b);
  expect(seeds).toEqual(Array.from({ length: 1200 }, (_, n) => (n * 3 + 2) * PACK + n * 3 + 5));
});

test("what six texts have is template where six make one, and in no pair", () => {
  const templates = new FingerprintSet();
  expect(atOnce(sharedSeeds(postings, 6, templates)).value.size).toBe(0);
  expect(templates.size).toBe(1200);
  const again = new FingerprintSet();
  expect(atOnce(sharedByMany(postings, 6, again)).steps).toBeGreaterThan(1);
  expect(again.size).toBe(1200);
});

test("the same is found of all texts at once, however many seeds that are", () => {
  const scratch = new ScratchMap();
  const all = texts.map((fingerprints) => ({
    fingerprints,
    repeats: repeatsOf(fingerprints, scratch),
  }));
  const { pairs, seeds, templates } = seedsBetween(all, 8);
  expect(templates).toHaveLength(0);
  expect(pairs.length / 4).toBe(15);
  expect(seeds.length / 2).toBe(15 * 1200);
  const [first, second, at = 0] = pairs.subarray(-4);
  expect([first, second]).toEqual([4, 5]);
  expect([...seeds.subarray(at, at + 4)]).toEqual([4, 5, 7, 8]);
  expect(seedsBetween(all, 6).templates).toHaveLength(1200);
});
