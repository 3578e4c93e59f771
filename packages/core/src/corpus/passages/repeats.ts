import { MIN_SELF_DISTANCE } from "./parameters.js";
import type { ScratchMap } from "./scratch-map.js";
import type { Fingerprints } from "./winnow.js";

/**
 * Where fingerprints of a text come again: pairs of indices, each place with the
 * next of the same hash, in ascending order. Every second one is no first place
 * of its hash, and all others are.
 */
export function repeatsOf({ hashes }: Fingerprints, scratch: ScratchMap): Int32Array {
  scratch.reset(hashes.length);
  const pairs: number[] = [];
  for (let i = hashes.length - 1; i >= 0; i--) {
    const later = scratch.swap(hashes[i] as number, i);
    if (later >= 0) pairs.push(later, i);
  }
  return Int32Array.from(pairs).reverse();
}

/**
 * Pairs of equal places within a text, far enough apart to be told, that are not
 * template: seeds as a flat list of both, in ascending order.
 */
export function ownSeeds(
  { hashes, positions }: Fingerprints,
  repeats: Int32Array,
  templates: { has(hash: number): boolean },
): Int32Array {
  const seeds = new Int32Array(repeats.length);
  let count = 0;
  for (let r = 0; r < repeats.length; r += 2) {
    const i = repeats[r] as number;
    const position = positions[i] as number;
    const later = positions[repeats[r + 1] as number] as number;
    if (later - position < MIN_SELF_DISTANCE || templates.has(hashes[i] as number)) continue;
    seeds[count++] = position;
    seeds[count++] = later;
  }
  return seeds.subarray(0, count);
}
