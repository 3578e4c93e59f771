import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PATTERNS } from "./phrases.js";
import { mayHoldResidue } from "./trigger.js";

/** A pattern without what looks around, and with each group that is named again written out: what strings can be made from. */
function generative({ source }: RegExp): RegExp {
  const plain = source
    .replaceAll(/\(\?<?[=!](?:\[[^\]]*\]|\(\?:[^()]*(?:\([^()]*\)[^()]*)*\)|[^()[\]])*\)/g, "")
    .replaceAll("\\1", "--")
    .replace("([-=*#_]{2,5})", "--")
    .replaceAll("\\b", "");
  return new RegExp(plain);
}

describe("a block in which a pattern matches is read", () => {
  for (const { pattern, in: subject } of PATTERNS) {
    test(String(pattern), () => {
      let matched = 0;
      const texts = fc.tuple(
        fc.constantFrom("", "前。\n", "Before.\n"),
        fc.stringMatching(generative(pattern), { size: "small" }),
        fc.constantFrom("", "\n", ", that is", " 以下、ご指定の記事です。"),
      );
      fc.assert(
        fc.property(texts, fc.boolean(), (parts, isUpper) => {
          const written = parts.join("");
          const text = isUpper && pattern.ignoreCase ? written.toUpperCase() : written;
          if (text.search(pattern) < 0) return;
          matched++;
          expect(mayHoldResidue(text, subject)).toBe(true);
        }),
        { numRuns: 500 },
      );
      // Nothing tried would be nothing shown.
      expect(matched).toBeGreaterThan(5);
    });
  }
});

test("prose of neither kind is not", () => {
  for (const subject of ["source", "prose"] as const) {
    expect(mayHoldResidue("**春**の紅茶です。", subject)).toBe(false);
    expect(mayHoldResidue("Tea in spring.", subject)).toBe(false);
  }
});
