import fc from "fast-check";
import { expect, it } from "vitest";
import { SeenPlaces } from "./seen-places.js";

const stretch = fc
  .tuple(fc.nat(2000), fc.integer({ min: 1, max: 900 }))
  .map(([start, length]) => ({ start, end: start + length }));

it("knows a stretch that overlaps one by so much of the longer, and no other", () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 40 }), stretch, (all, asked) => {
      const seen = new SeenPlaces(0.85);
      for (const each of all) seen.add(each);
      const isSame = all.some(({ start, end }) => {
        const overlap = Math.min(end, asked.end) - Math.max(start, asked.start);
        return overlap >= 0.85 * Math.max(end - start, asked.end - asked.start);
      });
      expect(seen.has(asked)).toBe(isSame);
    }),
  );
});

it("knows one whose beginning or end sticks out", () => {
  const seen = new SeenPlaces(0.85);
  seen.add({ start: 100, end: 200 });
  expect(seen.has({ start: 115, end: 200 })).toBe(true);
  expect(seen.has({ start: 116, end: 200 })).toBe(false);
  expect(seen.has({ start: 100, end: 217 })).toBe(true);
  expect(seen.has({ start: 100, end: 218 })).toBe(false);
});
