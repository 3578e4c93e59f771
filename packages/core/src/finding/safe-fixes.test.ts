import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../article/create-article.js";
import type { Finding } from "./finding.js";
import { applyEdits, safeFixes } from "./safe-fixes.js";

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

function mended(source: string, findings: readonly Finding[]): { text: string; count: number } {
  const edits = safeFixes(createArticle("a.md", source), findings);
  return { text: applyEdits(source, edits), count: edits.length };
}

describe("the fixes of an article", () => {
  it("are made together, in any order", () => {
    expect(mended("赤と青と黄", [fixing(4, 5, "緑"), fixing(0, 1, "白")])).toEqual({
      text: "白と青と緑",
      count: 2,
    });
  });

  it("leave the second of two that touch for another round", () => {
    expect(mended("abcdef", [fixing(0, 3, ""), fixing(2, 4, ""), fixing(5, 6, "")])).toEqual({
      text: "de",
      count: 2,
    });
    expect(mended("ab", [fixing(0, 1, "x"), fixing(1, 1, "y")]).count).toBe(1);
  });

  it("stay away from ranges outside the text, and from what is so already", () => {
    const findings = [fixing(1, 9, ""), fixing(-1, 1, ""), fixing(2, 1, ""), fixing(0, 1, "a")];
    expect(mended("ab", findings)).toEqual({ text: "ab", count: 0 });
  });

  it("leave front matter readable", () => {
    const source = "---\ntitle: 潮\ndate: 2025-04-01\n---\n\n本文です。\n";
    const at = source.indexOf("潮");
    const body = source.indexOf("です");
    const breaking = fixing(at, at + 1, "潮: 汐: [");
    expect(mended(source, [breaking, fixing(body, body + 2, "だ")])).toEqual({
      text: source.replace("です", "だ"),
      count: 1,
    });
    expect(mended(source, [fixing(at, at + 1, "汐")]).text).toBe(source.replace("潮", "汐"));
    // One that was broken before may stay so.
    const broken = source.replace("潮", "潮: 汐: [");
    expect(mended(broken, [fixing(7, 8, " ")]).count).toBe(1);
  });

  it("may begin front matter, but none that cannot be read", () => {
    const source = "潮の話です。\n";
    const matter = (title: string): string => `---\ntitle: ${title}\n---\n\n`;
    expect(mended(source, [fixing(0, 0, matter("潮"))]).text).toBe(matter("潮") + source);
    const body = fixing(3, 5, "だ");
    expect(mended(source, [fixing(0, 0, matter("[潮")), body])).toEqual({ text: source, count: 0 });
    expect(mended(source, [body])).toEqual({ text: "潮の話だ。\n", count: 1 });
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
        const { text } = mended(
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
