import type { Finding } from "@kouetsu/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes } from "./apply-fixes.js";

function fixing(start: number, end: number, text: string): Finding {
  const position = { line: 1, column: 1 };
  const range = { start, end };
  return {
    ruleId: "kouetsu/x",
    filePath: "a.md",
    messageId: "x",
    severity: "error",
    message: "",
    range,
    loc: { start: position, end: position },
    related: [],
    data: {},
    fix: { range, text },
  };
}

describe("the fixes of an article", () => {
  it("are made together, in any order", () => {
    expect(applyFixes("赤と青と黄", [fixing(4, 5, "緑"), fixing(0, 1, "白")])).toEqual({
      text: "白と青と緑",
      count: 2,
    });
  });

  it("leave the second of two that touch for another round", () => {
    expect(applyFixes("abcdef", [fixing(0, 3, ""), fixing(2, 4, ""), fixing(5, 6, "")])).toEqual({
      text: "de",
      count: 2,
    });
    expect(applyFixes("ab", [fixing(0, 1, "x"), fixing(1, 1, "y")]).count).toBe(1);
  });

  it("stay away from ranges outside the text", () => {
    expect(applyFixes("ab", [fixing(1, 9, ""), fixing(-1, 1, ""), fixing(2, 1, "")])).toEqual({
      text: "ab",
      count: 0,
    });
  });

  it("change nothing outside their ranges", () => {
    const edit = fc.tuple(fc.nat(59), fc.nat(20));
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        // Every character of the source is another one, and deletion is told by what is missing.
        const source = Array.from({ length: 60 }, (_, index) =>
          String.fromCharCode(0x3041 + index),
        ).join("");
        const ranges = edits.map(
          ([start, length]) => [start, Math.min(60, start + length)] as const,
        );
        const { text } = applyFixes(
          source,
          ranges.map(([start, end]) => fixing(start, end, "")),
        );
        for (const [index, character] of [...source].entries()) {
          const isCovered = ranges.some(([start, end]) => start <= index && index < end);
          if (!isCovered) expect(text).toContain(character);
        }
      }),
    );
  });
});
