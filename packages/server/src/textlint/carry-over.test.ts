import { LineIndex, type Finding } from "@kouetsu/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { carryOver } from "./carry-over.js";

const findingAt = (text: string, word: string): Finding => {
  const start = text.indexOf(word);
  const range = { start, end: start + word.length };
  return {
    ruleId: "a-rule",
    filePath: "a.md",
    messageId: "a-rule",
    severity: "warning",
    message: word,
    range,
    loc: new LineIndex(text).location(range),
    related: [],
    data: {},
    fix: { range, text: "" },
  };
};

test("a finding moves with its text and waits with its fix", () => {
  const before = "一行目です。\n二行目ですです。\n";
  const after = "一行目です。\n間の行。\n二行目ですです。\n";
  const [moved] = carryOver([findingAt(before, "ですです")], before, after);
  expect(moved?.loc.start).toEqual({ line: 3, column: 4 });
  expect(moved?.fix).toBeUndefined();
});

test("a finding whose text is edited is dropped", () => {
  const before = "二行目ですです。";
  expect(carryOver([findingAt(before, "ですです")], before, "二行目で、すです。")).toEqual([]);
});

test("what is carried over always stands at the same words", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, text, text, (head, cut, added, tail) => {
      const before = `${head}XY${cut}${tail}`;
      const after = `${head}XY${added}${tail}`;
      for (const { range } of carryOver([findingAt(before, "XY")], before, after))
        expect(after.slice(range.start, range.end)).toBe("XY");
    }),
  );
});
