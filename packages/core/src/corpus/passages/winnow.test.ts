import fc from "fast-check";
import { expect, it } from "vitest";
import { PARAMETERS } from "./parameters.js";
import { winnow } from "./winnow.js";

const units = (values: readonly number[]): Uint16Array => Uint16Array.from(values);
const { k, window } = PARAMETERS.ja;
const letters = (length: number) =>
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: length, maxLength: length });

it("leaves a common fingerprint in any two texts that share a run of k + window - 1 units", () => {
  const shared = letters(k + window - 1);
  fc.assert(
    fc.property(letters(40), shared, letters(40), letters(30), (before, run, after, other) => {
      const a = new Set(winnow(units([...before, ...run, ...after]), PARAMETERS.ja).hashes);
      const b = winnow(units([...other, ...run]), PARAMETERS.ja).hashes;
      expect(b.some((hash) => a.has(hash))).toBe(true);
    }),
  );
});

it("keeps few fingerprints of a text that repeats one character", () => {
  expect(winnow(new Uint16Array(10_000).fill(65), PARAMETERS.ja).hashes.length).toBeLessThanOrEqual(
    10_000 / window + 1,
  );
});

it("keeps one fingerprint of a text shorter than a window, none of one shorter than k", () => {
  expect(winnow(units([...Array(k + 2).keys()]), PARAMETERS.ja).hashes).toHaveLength(1);
  expect(winnow(units([...Array(k - 1).keys()]), PARAMETERS.ja).hashes).toHaveLength(0);
});
