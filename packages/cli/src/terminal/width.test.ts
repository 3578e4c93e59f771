import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clusterWidth, displayWidth, graphemes } from "./width.js";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const segmented = (text: string): string[] =>
  Array.from(segmenter.segment(text), (part) => part.segment);

/** Characters at both ends of every range that is taken apart without a segmenter, and some that join. */
const edges =
  "\u001f\u0020\u007e\u007f\u00a0\u00a1\u00ac\u00ad\u00ae\u02ff\u0300\u218f\u2190\u2bff\u2c00\ufffc\ufffd\ufffe\u200f\u2010\u2027\u2028\u2fff\u3000\u3029\u302a\u302f\u3030\u3096\u3097\u3099\u309a\u309b\u30ff\u3100\u4dff\u4e00\u9fff\ua000\uff00\uff01\uff60\uff61\uff9e\ufe0f\u200d\u0301é海はア。👨👩🏽🇯🇵\r\n";

test("texts are taken apart as a segmenter does", () => {
  const character = fc.oneof(
    fc.constantFrom(...Array.from(edges)),
    fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 6 }), (characters) => {
      const text = characters.join("");
      expect(graphemes(text)).toEqual(segmented(text));
    }),
    { numRuns: 2000 },
  );
});

test("what takes a column stays whole and joins with nothing of its kind", () => {
  // Latin, signs, Japanese: the characters that are not looked up one by one.
  const text = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code))
    .filter((unit) => /^[ -~¡-¬®-˿‐-‧←-⯿\u3000-\u3029〰-ゖ゛-ヿ一-鿿！-｠\ufffd]$/.test(unit))
    .join("");
  expect(text.length).toBeGreaterThan(20_000);
  expect(graphemes(text)).toEqual(segmented(text));
  expect(Array.from(text).filter((unit) => clusterWidth(unit) === 0)).toEqual([]);
});

test("Japanese takes two columns, Latin one, marks of their own none", () => {
  expect(displayWidth("海")).toBe(2);
  expect(displayWidth("“é”")).toBe(3);
  expect(displayWidth("か\u3099")).toBe(2);
  expect(displayWidth("\u200b")).toBe(0);
  expect(displayWidth("✓ 海路 ok")).toBe(9);
  expect(displayWidth("❤️")).toBe(2);
});
