import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { displayWidth } from "./width.js";

/** The frame of a line in which the range stands between ⟦ and ⟧. */
function frame(marked: string, width = 60): string {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const { source, marks } = frameOf(marked.replace(/[⟦⟧]/g, ""), start, end, width);
  return `${source}\n${marks}`;
}

describe("marks stand under the range", () => {
  it.each([
    ["the sea is ⟦calm⟧ today", "the sea is calm today\n           ^^^^"],
    ["海は⟦穏やか⟧です", "海は穏やかです\n    ^^^^^^"],
    ["ｶﾅと⟦ＡＢ⟧", "ｶﾅとＡＢ\n    ^^^^"],
    ["a\t⟦海⟧", "a    海\n     ^^"],
    ["か\u3099は⟦x⟧", "か\u3099はx\n    ^"],
    ["👨‍👩‍👧‍👦と⟦❤️⟧", "👨‍👩‍👧‍👦と❤️\n    ^^"],
    ["e\u0301\u0323=⟦é⟧", "e\u0301\u0323=é\n  ^"],
    ["\u200b海⟦路⟧", "\u200b海路\n  ^^"],
    ["海\u202e⟦路⟧", "海\\u202e路\n        ^^"],
    ["\u001b[31m⟦海⟧", "\\x1b[31m海\n        ^^"],
    ["⟦⟧海", "海\n^"],
    ["海⟦⟧", "海\n  ^"],
    ["##⟦[error]⟧", "##\\[error]\n  ^^^^^^^^"],
  ])("%s", (marked, expected) => {
    expect(frame(marked)).toBe(expected);
  });

  it("in a long line that is cut around it", () => {
    const line = `${"波".repeat(200)}⟦満潮⟧${"が".repeat(200)}`;
    const [source = "", marks = ""] = frame(line, 40).split("\n");
    expect(displayWidth(source)).toBeLessThanOrEqual(40);
    expect(source).toMatch(/^…波+満潮が+…$/);
    expect(source.indexOf("満潮") * 2 - 1).toBe(marks.indexOf("^"));
    expect(marks.trim()).toBe("^^^^");
  });

  it("of any range in any line, within the width", () => {
    const text = fc.array(
      fc.constantFrom("a", "海", "👨‍👩‍👧", "é", "\t", "\u0000", "か\u3099", "##[", "\ud800", " "),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 20, max: 120 }),
        (parts, a, b, width) => {
          const line = parts.join("");
          const start = line.length === 0 ? 0 : a % line.length;
          const end = Math.min(line.length, start + (b % 20));
          const { source, marks } = frameOf(line, start, end, width);
          expect(displayWidth(source)).toBeLessThanOrEqual(width);
          expect(marks.length).toBeLessThanOrEqual(width + 1);
          expect(marks).toMatch(/^ *\^+$/);
          // oxlint-disable-next-line no-control-regex -- they are what must not be there
          expect(source).not.toMatch(/[\u0000-\u001f]|##\[/);
        },
      ),
    );
  });

  it("soon, in a paragraph of fifty thousand characters", () => {
    const before = process.cpuUsage();
    frameOf("波".repeat(50_000), 25_000, 25_010, 80);
    // Graphemes of all of it would take seconds.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
