import { createArticle } from "@kouetsu/core";
import { expect, test } from "vitest";
import { countText } from "./count-text.js";

const counted = (source: string, includeCode = false): readonly number[] => {
  const { cjkCharacters, words } = countText(
    createArticle("a.md", source),
    includeCode,
    (content, count) => count(content),
  );
  return [cjkCharacters, words];
};

test.each([
  ["letters of Japanese, but not its marks", "「春」の市、（朝）！：？〜【町】・終わり。", [8, 0]],
  ["々, 〇 and ー as letters", "人々と〇とー", [6, 0]],
  ["half-width katakana and hangul", "ｶﾀ 안녕", [4, 0]],
  ["rare ideographs, in one plane and beyond it", "㐀𠮟豈", [3, 0]],
  ["words, with what joins their parts", "The owner’s well-known 3.5 stays", [0, 5]],
  ["words of other scripts", "Привет мир café", [0, 3]],
  ["a word on either side of Japanese", "AIの朝GPT", [2, 2]],
  ["no emoji and no lone mark", "🙂 … — × ’", [0, 0]],
])("counts %s", (_, text, expected) => {
  expect(counted(text)).toEqual(expected);
});

test("counts headings, tables and quotations, and code only on request", () => {
  const source = "# 市\n\n| 朝 |\n| --- |\n| 昼 |\n\n> 夜\n\n```text\nopen map\n```\n\n---\n";
  expect(counted(source)).toEqual([4, 0]);
  // With the word behind the fence.
  expect(counted(source, true)[1]).toBeGreaterThanOrEqual(2);
});
