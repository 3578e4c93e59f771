import { expect, test } from "vitest";
import { splitSentences } from "./sentences.js";

test.each([
  ["一つ目です。二つ目です！三つ目？", ["一つ目です。", "二つ目です！", "三つ目？"]],
  ["彼は「もう無理。帰る。」と言った。次へ。", ["彼は「もう無理。帰る。」と言った。", "次へ。"]],
  ["括弧を「閉じ忘れた。次の文。", ["括弧を「閉じ忘れた。", "次の文。"]],
  ["本当か？と思う。", ["本当か？と思う。"]],
  [
    "Dr. Smith said so. It grew 3.5 percent. See e.g. this.",
    ["Dr. Smith said so.", "It grew 3.5 percent.", "See e.g. this."],
  ],
  ["See v1.2 of it. (It works.) Next one?", ["See v1.2 of it.", "(It works.)", "Next one?"]],
  ["AI が伸びた。It grew. 終わり", ["AI が伸びた。", "It grew.", "終わり"]],
  ["年\t額\n2024\t1億円", ["年", "額", "2024", "1億円"]],
  ["折り返した\n文です。次。", ["折り返した\n文です。", "次。"]],
  ["", []],
])("%j", (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
