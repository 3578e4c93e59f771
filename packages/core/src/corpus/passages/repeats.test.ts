import { expect, it } from "vitest";
import { MIN_SELF_DISTANCE } from "./parameters.js";
import { ownSeeds, repeatsOf } from "./repeats.js";
import { ScratchMap } from "./scratch-map.js";

const far = MIN_SELF_DISTANCE;
/** Fingerprints by their hashes, so far apart that each may be told of. */
const fingerprints = {
  hashes: Uint32Array.of(7, 8, 7, 9, 8, 7),
  positions: Uint32Array.of(0, far, 2 * far, 2 * far + 1, 3 * far, 3 * far - 1 + far),
};
const repeats = repeatsOf(fingerprints, new ScratchMap());

it("pairs each place with the next of the same hash", () => {
  expect([...repeats]).toEqual([0, 2, 1, 4, 2, 5]);
});

it("a text is compared with itself where it comes again", () => {
  const none = new Set<number>();
  expect([...ownSeeds(fingerprints, repeats, none)]).toEqual([
    0,
    2 * far,
    far,
    3 * far,
    2 * far,
    4 * far - 1,
  ]);
});

it("but neither at once nor where many articles have it", () => {
  const close = {
    ...fingerprints,
    positions: Uint32Array.of(0, 1, far, far + 1, far, 2 * far - 1),
  };
  const none = new Set<number>();
  expect([...ownSeeds(close, repeats, none)]).toEqual([0, far]);
  expect([...ownSeeds(fingerprints, repeats, new Set([7]))]).toEqual([far, 3 * far]);
  expect([...ownSeeds(close, repeats, new Set([7]))]).toEqual([]);
  expect([...ownSeeds(fingerprints, new Int32Array(0), none)]).toEqual([]);
});
