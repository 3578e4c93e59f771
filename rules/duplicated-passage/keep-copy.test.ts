import { createArticle } from "@kouetsu/core";
import { describe, expect, it } from "vitest";
import { keepCopySuggestions } from "./keep-copy.js";

const ROOM = "読書室は朝の九時に開きます。雨の日は混むので、早めにお越しください。";
const BRIDGE = "橋の工事は来月に終わります。それまでは下流の橋をお使いください。";

/** The article after each suggestion, by its edits from the last to the first. */
function results(source: string, passage: string): string[] {
  const article = createArticle("a.md", source);
  const copies = [...source.matchAll(new RegExp(passage, "g"))].map(({ index }) => ({
    filePath: "a.md",
    range: { start: index, end: index + passage.length },
    characters: passage.length,
  }));
  return keepCopySuggestions(article, copies).map(({ edits }) =>
    [...edits]
      .sort((a, b) => b.range.start - a.range.start)
      .reduce((text, { range }) => text.slice(0, range.start) + text.slice(range.end), source),
  );
}

describe("keep this copy, remove the others", () => {
  it("leaves one copy and no hole, whichever is kept", () => {
    const source = `${ROOM}\n\n${BRIDGE}\n\n${ROOM}\n\n## 後\n\n${ROOM}\n`;
    expect(results(source, ROOM)).toEqual([
      `${ROOM}\n\n${BRIDGE}\n\n## 後\n`,
      `${BRIDGE}\n\n${ROOM}\n\n## 後\n`,
      `${BRIDGE}\n\n## 後\n\n${ROOM}\n`,
    ]);
  });

  it("offers nothing for part of a paragraph", () => {
    expect(results(`${ROOM}${BRIDGE}\n\n${ROOM}\n`, ROOM)).toEqual([]);
  });
});
