import { expect, test } from "vitest";
import { mentions } from "./mentions.js";

test.each([
  ["ai", "the main rail", false],
  ["ai", "of AI and more", true],
  ["ai", "AI", true],
  ["ai", "main AI", true],
  ["ai", "AIの市", true],
  ["市", "春の市場", true],
  ["Ｖｉｔｅ", "vite が速い", true],
  ["c++", "c++ is", true],
  ["夜", "朝の市", false],
  ["  ", "", true],
])("%j stands in %j: %j", (term, text, expected) => {
  expect(mentions(text, [])(term)).toBe(expected);
});

test("a word that means the same stands for the term", () => {
  const test = mentions("春の朝市です", [
    ["マーケット", "朝市"],
    ["夜市", "夜店"],
  ]);
  expect(["マーケット", "朝市", "夜市"].map(test)).toEqual([true, true, false]);
});
