import { createArticle, type PassageGroup } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import { isStanding } from "./passage-unit.js";

const SERIES = "この連載では、港の仕事を一つずつ訪ねます。前の回は目次からご覧になれます。";
const body = Array.from(
  { length: 12 },
  (_, n) => `${n + 1} 番目の段落です。港の朝の話が続きます。`,
);

/** Whether the paragraph counts as standing text when as many articles have it. */
function standing(paragraphs: readonly string[], articles: number): boolean {
  const source = `${paragraphs.join("\n\n")}\n`;
  const start = source.indexOf(SERIES);
  const range = { start, end: start + SERIES.length };
  const group: PassageGroup = {
    copies: [
      { filePath: "a.md", range, characters: SERIES.length, share: 0.1, isCutOff: false, links: 0 },
    ],
    differences: [],
    similarity: 1,
    original: 0,
    isTemplate: false,
    articles,
  };
  return isStanding(createArticle("a.md", source), group, 0);
}

describe("standing text of a site", () => {
  it("stands at the beginning or the end of several articles", () => {
    expect(standing([SERIES, ...body], 3)).toBe(true);
    expect(standing([...body, SERIES, "終わり。"], 5)).toBe(true);
  });

  it("is neither in the middle nor in two articles only", () => {
    expect(standing([...body.slice(0, 6), SERIES, ...body.slice(6)], 3)).toBe(false);
    expect(standing([SERIES, ...body], 2)).toBe(false);
  });
});
