import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldInto, foldOffsets, MARK_EVERY } from "./fold.js";

const codesOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

function folded(text: string): string {
  const units = new Uint16Array(text.length);
  return String.fromCharCode(
    ...units.subarray(0, foldInto(codesOf(text), 0, text.length, units, 0)),
  );
}

describe("what a copy may change", () => {
  it.each([
    ["white space and emphasis", "**山** の\n　上に_立つ_", "山の上に立つ"],
    ["width and case", "ＡＢＣ１２ ｶﾅ Word", "abc12カナword"],
    ["the target of a link", '[地図](https://example.com/map_(1) "題")を見る', "地図を見る"],
    ["an image", "前![図](a.png)後", "前後"],
    ["a bare URL", "詳細は https://example.com/a?b=c にあります", "詳細はにあります"],
    [
      "tags of HTML and templates",
      "<b>太字</b>と{{ page.title }}と{% raw %}と{:.wide}",
      "太字ととと",
    ],
  ])("%s", (_, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it("is no tag in a code span", () => {
    expect(folded("`<dialog>` と <b>太字</b>、`<details open>`、`</p>`と``{{ a }}``、<br>")).toBe(
      "<dialogと太字、<detailsopen、</pと{{a}}、",
    );
  });

  it("is not what only looks like it", () => {
    expect(folded("a<b, {c} !d ](e")).toBe("a<b,{c}!d(e");
  });
});

it("leads every unit back to a character that folds to it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const units = new Uint16Array(text.length);
      const offsets = new Uint32Array(text.length);
      const count = foldInto(codesOf(text), 0, text.length, units, 0);
      expect(foldOffsets(codesOf(text), 0, text.length, offsets)).toBe(count);
      const places = [...offsets.subarray(0, count)];
      expect(places.map((at) => folded(text[at] ?? ""))).toEqual(
        Array.from(units.subarray(0, count), (unit) => String.fromCharCode(unit)),
      );
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }),
  );
});

it("finds the offsets of units from any of them, and marks some on the way", () => {
  const piece = fc.constantFrom(
    "山",
    "a",
    " ",
    "[",
    "](b)",
    "![c](d)",
    "<b>",
    "{{ e }}",
    "https://f",
    "`",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), fc.nat(), (pieces, from) => {
      const codes = codesOf(pieces.join(""));
      const marks = new Uint32Array(codes.length);
      const count = foldInto(codes, 0, codes.length, new Uint16Array(codes.length), 0, marks);
      const offsets = new Uint32Array(count);
      foldOffsets(codes, 0, codes.length, offsets);
      for (let n = 0; n < count; n += MARK_EVERY) expect(marks[n / MARK_EVERY]).toBe(offsets[n]);
      if (count === 0) return;
      const rest = new Uint32Array(count - (from % count));
      foldOffsets(codes, offsets[from % count] ?? 0, codes.length, rest);
      expect(rest).toEqual(offsets.slice(from % count));
    }),
  );
});

it("takes time in proportion to hostile text", () => {
  const text =
    "](".repeat(100_000) +
    "{{".repeat(100_000) +
    "![".repeat(100_000) +
    "<a".repeat(100_000) +
    "<b>`".repeat(100_000);
  const before = process.cpuUsage();
  foldInto(codesOf(text), 0, text.length, new Uint16Array(text.length), 0);
  expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
});

it("reads nothing beyond the end of the stretch that it folds", () => {
  const tails = ["](b)", "x](b)", "%}", "}}", ">", "ttps://b.example/c", "[x](y)"];
  for (const start of ["[a", "![", "{%", "{{", "<b", "h", "a{:", "!"]) {
    for (const tail of tails) {
      const text = start + tail;
      for (let end = 1; end < text.length; end++) {
        const part = new Uint16Array(text.length);
        const whole = new Uint16Array(text.length);
        const count = foldInto(codesOf(text), 0, end, part, 0);
        const alone = text.slice(0, end);
        expect(foldInto(codesOf(alone), 0, end, whole, 0)).toBe(count);
        expect(part).toEqual(whole);
      }
    }
  }
});
