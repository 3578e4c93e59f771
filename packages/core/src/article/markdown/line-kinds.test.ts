import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "./line-kinds.js";

test("a stretch of code units is the text it was, also where it cuts a character in two", () => {
  const texts = fc.string({ unit: fc.constantFrom("市", "a", "𠮷", "\n"), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.nat(20), fc.nat(20), (text, before, behind) => {
      const codes = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      const start = Math.min(before, text.length);
      const end = Math.max(start, text.length - behind);
      expect(textOf(codes, start, end)).toBe(text.slice(start, end));
    }),
    { examples: [["𠮷".repeat(20), 1, 1]] },
  );
});
