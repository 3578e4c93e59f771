import { expect, test } from "vitest";
import { passageStart } from "./passage-start.js";

const LONG =
  "この連載は、港町の店を一軒ずつ訪ねて話を聞くものです。第一回から読む人は、下の一覧からどうぞ。感想もお待ちしています。";

test("a short line is taken whole, a long one up to the end of a clause", () => {
  expect(passageStart("毎週金曜の朝に更新します。", [], "ja")).toBe("毎週金曜の朝に更新します。");
  expect(passageStart(LONG, [], "ja")).toBe(
    "この連載は、港町の店を一軒ずつ訪ねて話を聞くものです。第一回から読む人は、",
  );
  const english =
    "This series visits one shop of the harbour town after the other, and asks what they sell in the winter.";
  expect(passageStart(english, [], "en")).toBe(
    "This series visits one shop of the harbour town after the other, and asks what",
  );
});

test("marks of Markdown at the beginning of a line are left out, and lines of too few words", () => {
  expect(passageStart("## 案内\n\n- > 毎週金曜の朝に更新します。\n", [], "ja")).toBe(
    "毎週金曜の朝に更新します。",
  );
  expect(passageStart("案内\n", [], "ja")).toBeUndefined();
});

test("a line that all copies have comes before one that a copy says in other words", () => {
  const passage = `毎週金曜の朝に更新します。\n${LONG}`;
  expect(passageStart(passage, [`毎週土曜の朝に更新します。\n${LONG}`], "ja")).toMatch(/^この連載/);
  expect(passageStart(passage, ["別の文章です。"], "ja")).toBe("毎週金曜の朝に更新します。");
});

test("a character of two code units is not cut", () => {
  const start = passageStart("𠮷".repeat(60), [], "ja") ?? "";
  expect(start).toBe("𠮷".repeat(20));
  expect(passageStart(`あ${"𠮷".repeat(60)}`, [], "ja")).toBe(`あ${"𠮷".repeat(19)}`);
});
