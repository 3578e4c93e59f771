import { expect, test } from "vitest";
import { rangeContains, rangesOverlap, shiftRange } from "./range.js";

const range = (start: number, end: number): { start: number; end: number } => ({ start, end });

test("ranges that only touch share nothing", () => {
  expect(rangesOverlap(range(0, 3), range(2, 5))).toBe(true);
  expect(rangesOverlap(range(2, 5), range(0, 3))).toBe(true);
  expect(rangesOverlap(range(0, 3), range(3, 5))).toBe(false);
  expect(rangesOverlap(range(3, 5), range(0, 3))).toBe(false);
});

test("equal ends lie within", () => {
  expect(rangeContains(range(1, 4), range(1, 4))).toBe(true);
  expect(rangeContains(range(1, 4), range(2, 3))).toBe(true);
  expect(rangeContains(range(1, 4), range(0, 3))).toBe(false);
  expect(rangeContains(range(1, 4), range(2, 5))).toBe(false);
});

test("both ends move", () => {
  expect(shiftRange(range(1, 4), 3)).toEqual(range(4, 7));
  expect(shiftRange(range(1, 4), 0)).toEqual(range(1, 4));
});
