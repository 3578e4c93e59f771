import { describe, expect, it } from "vitest";
import { endingOf, leavesBracketOpen } from "./endings.js";

describe("a passage ends", () => {
  it.each([
    [
      "closed",
      ["市が開きました。", "開くのか？", "楽しかった♪", "10", "（終わり）", "It opened.", ""],
    ],
    [
      "complete",
      ["市が開く", "来てください", "楽しみだね", "市のこと", "六時から", "詳しくは参照"],
    ],
    [
      "broken",
      [
        "市が開き、",
        "One, two,",
        "市の名は「",
        "町は（",
        "魚を",
        "港へ",
        "朝の",
        "大きな市のような",
        "静かで平和な",
        "大人が",
        "ホールに",
        "サーバーで",
        "「市」は",
        "市という",
        "町における",
        "餅および",
        "来年はさらに",
        "They asked the owners of the",
        "which",
        "It works as well as",
      ],
    ],
    [
      "open",
      ["朝の野菜", "出店をもっと", "大きさが", "They asked the owners", "breathe", "It is told"],
    ],
  ])("%s", (ending, texts) => {
    expect(texts.map((text) => [text, endingOf(text)])).toEqual(
      texts.map((text) => [text, ending]),
    );
  });

  it("by its last words, whatever stands before them", () => {
    expect(endingOf(`来年は${"とても".repeat(9)}静かだ`)).toBe("complete");
    expect(endingOf("They say that the market of the town was large")).toBe("open");
  });
});

describe("a bracket", () => {
  it.each(["市の名は「朝", "『夜", "町（港", "【北", "（「市」", "「市（港」", "」「"])(
    "is open at the end of %s",
    (text) => {
      expect(leavesBracketOpen(text)).toBe(true);
    },
  );

  it.each(["「朝」", "『夜』の", "（港（北））", "【北】", "市」", "", "（「市」）「」"])(
    "is not open at the end of %s",
    (text) => {
      expect(leavesBracketOpen(text)).toBe(false);
    },
  );
});
