import { expect, test } from "vitest";
import { beyondReach } from "./limits.js";

test.each([
  ["a text", "# 題\n\n- 一\n  - 二\n    1. 三\n\n> 引用[注](a.md)\n\n電話は03-1234-5678です。\n"],
  ["deeply indented code", `${" ".repeat(400)}const a = 1;\n`],
  ["brackets of many paragraphs", "[x\n\n".repeat(4_000)],
  ["numbers in a table", `| ${"1234567890 | ".repeat(900)}\n`],
  ["a ruler", `${"- ".repeat(40)}\n`],
])("%s is within reach", (_name, text) => {
  expect(beyondReach(text)).toBeUndefined();
});

test.each([
  ["quotes in quotes", `本文\n\n${"> ".repeat(101)}`, 4],
  ["lists on one line", "- ".repeat(101), 0],
  ["ordered lists on one line", "1. ".repeat(101), 0],
  ["open brackets", "[".repeat(3_001), 3_000],
  ["digits", "9".repeat(5_001), 5_000],
  ["digits of full width", "９".repeat(5_001), 5_000],
  ["quotes behind tabs", `${"\t".repeat(26)}> 引用`, 0],
])("%s are not", (_name, text, start) => {
  expect(beyondReach(text)?.start).toBe(start);
});

test("lists that go deeper line by line are not", () => {
  const lines = Array.from({ length: 120 }, (_, depth) => `${"  ".repeat(depth)}- 項目`);
  expect(beyondReach(lines.join("\n"))).toBeDefined();
});
