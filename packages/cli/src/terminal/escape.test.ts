import * as fc from "fast-check";
import { expect, it } from "vitest";
import { escapeJson, escapeLines, escapeText } from "./escape.js";

it.each([
  ["穏やかな海", "穏やかな海"],
  ["a\u001b[2Jb", "a\\x1b[2Jb"],
  ["a\u009b31m", "a\\x9b31m"],
  ["a\nb\rc\td", "a\\nb\\rc\\td"],
  ["\u202ereversed", "\\u202ereversed"],
  ["a\u2028b\ufeff", "a\\u2028b\\ufeff"],
  ["\ud83d lone", "\\ud83d lone"],
  ["🌊", "🌊"],
  ["::error::x", ":\\:error::x"],
  ["\u3000 ::error::x", "\u3000 :\\:error::x"],
  ["C::D", "C::D"],
  ["x ##[group]", "x ##\\[group]"],
  ["tag \u{e0041}", "tag \\u{e0041}"],
])("%j is printed as %j", (text, printed) => {
  expect(escapeText(text)).toBe(printed);
});

it("each line of a message is safe by itself", () => {
  expect(escapeLines("一行目\n::error::二行目")).toEqual(["一行目", ":\\:error::二行目"]);
});

it("JSON reads back to the same value, with nothing in it that a runner or terminal obeys", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("##[", "::", "\u202e", "\u0085")),
      ),
      (value) => {
        const json = escapeJson(JSON.stringify(value));
        expect(JSON.parse(json)).toEqual(value);
        // oxlint-disable-next-line no-control-regex -- they are what must not be there
        expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|##\[/);
      },
    ),
  );
});
