import { expect, test } from "vitest";
import { flipFragment, fragmentOf, mapUnit, sliceFragment } from "./fragment.js";

/** Two runs with a change of 10 units in x and of 5 in y between them. */
const fragment = fragmentOf([0, 100, 20, 30, 125, 10]);

test("a slice holds what stands in it, and nothing is left of a change alone", () => {
  expect(sliceFragment(fragment, 0, 40)).toBe(fragment);
  expect([...(sliceFragment(fragment, 5, 32)?.runs ?? [])]).toEqual([5, 105, 15, 30, 125, 2]);
  expect(sliceFragment(fragment, 20, 30)).toBeUndefined();
});

test("what is flipped twice is what it was, also where its runs changed places", () => {
  const exchanged = fragmentOf([0, 50, 10, 10, 0, 40]);
  for (const each of [fragment, exchanged]) expect(flipFragment(flipFragment(each))).toEqual(each);
  expect([...flipFragment(exchanged).runs]).toEqual([0, 10, 40, 50, 0, 10]);
});

test("a unit lies where its run leads, in a change where that ends, behind all at the end", () => {
  expect([3, 25, 31, 99].map((x) => mapUnit(fragment, x))).toEqual([103, 125, 126, 135]);
});
