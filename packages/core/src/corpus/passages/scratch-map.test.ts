import { expect, test } from "vitest";
import { ScratchMap } from "./scratch-map.js";

test("holds what was put since it was emptied, however much that is", () => {
  const map = new ScratchMap();
  for (const count of [3, 2000, 3]) {
    map.reset(count);
    expect(map.get(7)).toBe(-1);
    // Keys that meet in one slot, too.
    const keys = Array.from({ length: count }, (_, n) => (n << 12) + 7);
    for (const [value, key] of keys.entries()) expect(map.swap(key, value)).toBe(-1);
    for (const [value, key] of keys.entries()) expect(map.get(key)).toBe(value);
    expect(map.swap(7, 99)).toBe(0);
    expect(map.get(7)).toBe(99);
  }
});
