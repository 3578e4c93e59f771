import { expect, test } from "vitest";
import { tooDeepAt } from "./nesting.js";

test.each([
  ["a list of lists", `${"- ".repeat(101)}a`, 200],
  ["a list of lists with nothing in the last", `${"- ".repeat(100)}-`, 200],
  ["as many lists as may be", `${"- ".repeat(99)}-`, undefined],
  ["words between hyphens", "a-".repeat(200), undefined],
  ["brackets", "[".repeat(101), 100],
  ["brackets that are closed", "[]".repeat(101), undefined],
])("%s: too deep at %j", (_, text, at) => expect(tooDeepAt(text)).toBe(at));
