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
  ["雨だった。とても寒い。の", ["雨だった。", "とても寒い。", "の"]],
  ["次へ。終わり \n", ["次へ。", "終わり"]],
  ["", []],
  [" \u3000\r\n", []],
  // Marks and closing quotes go with the end before them.
  ["本当？！そう。…次。", ["本当？！", "そう。…", "次。"]],
  ['He said "Go." Then he left.', ['He said "Go."', "Then he left."]],
  // Brackets that cross have no partners, so that each end counts.
  ["「引用（注。」の後。次。", ["「引用（注。", "」の後。", "次。"]],
  ["後の」だけ。次（注。）の文。", ["後の」だけ。", "次（注。）の文。"]],
  // Full stops within a number and an address part nothing.
  ["3．5倍です．次．", ["3．5倍です．", "次．"]],
  ["http://a.jp/?q=1 です。次!終", ["http://a.jp/?q=1 です。", "次!", "終"]],
  ["It is 3 p.m. now. Go", ["It is 3 p.m. now.", "Go"]],
  ["From a to z. a bit. z", ["From a to z. a bit. z"]],
  // Abbreviations are words of their own.
  ["Hear (e.g. Mr. Hill) of the USA. Next.", ["Hear (e.g. Mr. Hill) of the USA.", "Next."]],
  ["A. Hill saw it. “B. Dale too.”", ["A. Hill saw it.", "“B. Dale too.”"]],
  ["It grew.\r\nIt fell.\u3000It ended.", ["It grew.", "It fell.", "It ended."]],
  // Only a bracket that holds a whole sentence is one.
  ["(It works) Next one.", ["(It works) Next one."]],
  ["He said (it works.) And left. Bye.", ["He said (it works.) And left.", "Bye."]],
  ["(It works.)a Next.", ["(It works.)a Next."]],
  ["It works (well.)", ["It works (well.)"]],
  // Brackets mean nothing in a table.
  ["一。二。\t「三。\n四」", ["一。", "二。", "「三。", "四」"]],
  ["It grew 3.5 percent. It fell.\tNext", ["It grew 3.5 percent.", "It fell.", "Next"]],
  ["本当？と\t（注。）", ["本当？と", "（注。", "）"]],
  ["本当？！と\t次", ["本当？！と", "次"]],
])("%j", (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test("reads no further than it is asked to", () => {
  expect(splitSentences("一。二。三。", 2)).toEqual([
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ]);
});
