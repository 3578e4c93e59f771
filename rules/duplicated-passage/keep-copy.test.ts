import { createArticle, type PassageGroup } from "@kouetsu/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepCopySuggestions, removeExactCopies } from "./keep-copy.js";

const ROOM = "読書室は朝の九時に開きます。雨の日は混むので、早めにお越しください。";
const BRIDGE = "橋の工事は来月に終わります。それまでは下流の橋をお使いください。";

/** The article after each suggestion, by its edits from the last to the first. */
function results(source: string, passage: string): string[] {
  const article = createArticle("a.md", source);
  const copies = [...source.matchAll(new RegExp(passage, "g"))].map(({ index }) => ({
    filePath: "a.md",
    range: { start: index, end: index + passage.length },
    characters: passage.length,
    share: 0,
    isCutOff: false,
    links: 0,
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

  it("cuts copies that follow each other as one, at the end too", () => {
    const source = `${ROOM}\n\n${BRIDGE}\n\n${ROOM}\n\n${ROOM}\n`;
    expect(results(source, ROOM)).toEqual([
      `${ROOM}\n\n${BRIDGE}\n`,
      `${BRIDGE}\n\n${ROOM}\n`,
      `${BRIDGE}\n\n${ROOM}\n`,
    ]);
  });
});

describe("whatever stands around the copies", () => {
  const around = fc.constantFrom(
    "## 見出し",
    BRIDGE,
    "- 一つ目\n- 二つ目",
    "1. 初め\n2. 次",
    "> 引用です。",
    "```\ncode\n\ncode\n```",
    "| 名 | 値 |\n|---|---|\n| 甲 | 1 |",
    ":::note\n注です。\n:::",
    "![図](a.png)",
    "---",
  );
  const between = fc.array(around, { maxLength: 3 });

  it("leaves the other blocks as they are and exactly one copy", () => {
    fc.assert(
      fc.property(fc.array(between, { minLength: 3, maxLength: 5 }), (stretches) => {
        const blocks = stretches.flatMap((each, n) => (n === 0 ? each : [ROOM, ...each]));
        const source = `${blocks.join("\n\n")}\n`;
        const copies = stretches.length - 1;
        for (const [kept, result] of results(source, ROOM).entries()) {
          let seen = 0;
          const expected = blocks.filter((block) => block !== ROOM || seen++ === kept);
          expect(raws(result)).toEqual(raws(`${expected.join("\n\n")}\n`));
          expect(result.replace(/\s/g, "")).toBe(expected.join("").replace(/\s/g, ""));
          expect(result.endsWith("\n")).toBe(true);
        }
        expect(results(source, ROOM)).toHaveLength(copies);
      }),
      { numRuns: 200 },
    );
  });
});

/** What each block of an article is, and its source. */
function raws(source: string): string[] {
  return createArticle("a.md", source).blocks.map(
    ({ content }) => `${content.kind}: ${content.raw}`,
  );
}

describe("removing exact copies", () => {
  const fixed = (source: string, passages: readonly string[]): string | undefined => {
    const article = createArticle("a.md", source);
    let from = 0;
    const copies = passages.map((passage) => {
      const start = source.indexOf(passage, from);
      from = start + passage.length;
      return {
        filePath: "a.md",
        range: { start, end: from },
        characters: 1,
        share: 0,
        isCutOff: false,
        links: 0,
      };
    });
    const group: PassageGroup = {
      copies,
      differences: [],
      similarity: 1,
      original: 0,
      isTemplate: false,
      articles: 1,
    };
    const edit = removeExactCopies(article, group);
    return edit && source.slice(0, edit.range.start) + edit.text + source.slice(edit.range.end);
  };

  it("is one edit that keeps the first and all that stands between", () => {
    const source = `${ROOM}\n\n${BRIDGE}\n\n${ROOM}\n\n## 後\n\n${ROOM}\n\n- 一\n`;
    expect(fixed(source, [ROOM, ROOM, ROOM])).toBe(`${ROOM}\n\n${BRIDGE}\n\n## 後\n\n- 一\n`);
  });

  it("touches nothing when a letter differs", () => {
    const other = ROOM.replace("九", "十");
    expect(fixed(`${ROOM}\n\n${BRIDGE}\n\n${other}\n`, [ROOM, other])).toBeUndefined();
  });
});
