import fc from "fast-check";
import { expect, test } from "vitest";
import { groupedDigits } from "./digits.js";

test("whole numbers stand in threes, as a locale would write them", () => {
  expect([0, 7, 999, 1000, 2569, -2569, 11_320_000].map(groupedDigits)).toEqual([
    "0",
    "7",
    "999",
    "1,000",
    "2,569",
    "-2,569",
    "11,320,000",
  ]);
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(groupedDigits(value)).toBe(Object.is(value, -0) ? "0" : value.toLocaleString("en-US"));
    }),
  );
});
