import fc from "fast-check";
import { expect, test } from "vitest";
import { commonEnds } from "./common-ends.js";

test.each([
  ["", "", 0, 0],
  ["abc", "abc", 3, 0],
  ["abc", "abd", 2, 0],
  ["abc", "xbc", 0, 2],
  ["aXc", "aYc", 1, 1],
  ["aa", "aaa", 2, 0],
  ["aba", "abaaba", 3, 0],
  ["", "abc", 0, 0],
  [`${"a".repeat(600)}X`, `${"a".repeat(600)}Y`, 600, 0],
  [`X${"a".repeat(600)}`, `Y${"a".repeat(600)}`, 0, 600],
  [`${"a".repeat(256)}X${"b".repeat(256)}`, `${"a".repeat(256)}Y${"b".repeat(256)}`, 256, 256],
])("%j and %j share %d and %d", (a, b, prefix, suffix) => {
  expect(commonEnds(a, b)).toEqual({ prefix, suffix });
});

test("what two texts share at both ends is all they share there, and nothing twice", () => {
  const part = fc.string({ unit: fc.constantFrom("a", "b", "😀"), maxLength: 900, size: "max" });
  fc.assert(
    fc.property(part, part, part, part, (head, removed, inserted, tail) => {
      const a = head + removed + tail;
      const b = head + inserted + tail;
      const { prefix, suffix } = commonEnds(a, b);
      expect(prefix).toBeGreaterThanOrEqual(Math.min(head.length, a.length, b.length));
      expect(a.slice(0, prefix)).toBe(b.slice(0, prefix));
      expect(a.slice(a.length - suffix)).toBe(b.slice(b.length - suffix));
      const most = Math.min(a.length, b.length);
      expect(prefix + suffix).toBeLessThanOrEqual(most);
      if (prefix + suffix === most) return;
      expect(a.charCodeAt(prefix)).not.toBe(b.charCodeAt(prefix));
      expect(a.charCodeAt(a.length - 1 - suffix)).not.toBe(b.charCodeAt(b.length - 1 - suffix));
    }),
    { numRuns: 500 },
  );
});
