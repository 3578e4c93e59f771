import { expect, it } from "vitest";
import { editTitle } from "./titles.js";

const SOURCE = "朝市は土曜の六時に始まります。";
const title = (word: string, text: string): string => {
  const start = SOURCE.indexOf(word);
  return editTitle({ range: { start, end: start + word.length }, text }, SOURCE, "ja");
};

it("an edit is named by what it deletes, puts in or replaces with", () => {
  expect(title("土曜の", "")).toBe("「土曜の」を消す");
  expect(title("土曜の", "日曜の")).toBe("「日曜の」に替える");
  expect(title("", "毎週、")).toBe("「毎週、」を入れる");
});

it("a long text is cut between characters, and stands on one line", () => {
  expect(title("", `一行目\n${"𠮷".repeat(30)}`)).toBe(`「一行目 ${"𠮷".repeat(19)}…」を入れる`);
});
