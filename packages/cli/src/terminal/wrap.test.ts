import * as fc from "fast-check";
import { expect, it } from "vitest";
import { displayWidth } from "./width.js";
import { wrapText } from "./wrap.js";

it.each([
  ["短い", 10, ["短い"]],
  ["潮が満ちて、引く。", 10, ["潮が満ち", "て、引く。"]],
  ["潮の満ち引き。", 12, ["潮の満ち引", "き。"]],
  ["the tide comes and goes", 10, ["the tide", "comes and", "goes"]],
  ["見る：posts/a-very-long-name.md 3 行", 12, ["見る：", "posts/a-very-long-name.md", "3 行"]],
  ["海は「青い」と言う", 6, ["海は", "「青", "い」と", "言う"]],
  ["", 10, [""]],
])("%j in %i columns", (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

it("loses nothing but spaces at the ends of lines, and keeps the width where it can", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("潮", "a", " ", "。", "「", "が", "1"), { maxLength: 60 }),
      fc.integer({ min: 8, max: 30 }),
      (parts, width) => {
        const text = parts.join("");
        const lines = wrapText(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines)
          if (/^(?:[潮が]|[潮が]{2})+$/.test(line))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
