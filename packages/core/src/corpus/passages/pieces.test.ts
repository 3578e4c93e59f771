import { createArticle } from "../../article/create-article.js";
import { describe, expect, it } from "vitest";
import { matterOf } from "./matter.js";
import { opensOf, piecesAfter, piecesBefore } from "./pieces.js";
import { UnitMap, type MappedRange } from "./snap.js";

const COPY = "荷揚げ場は二つあり、朝は東、昼からは西を使います。";
const NEXT = "倉庫の鍵は事務所にあります。";
const FIGURE = "![港の地図](map.png)";

/** A passage as a copy of an article. */
function copyIn(source: string, passage = COPY): MappedRange {
  const map = new UnitMap(matterOf(createArticle("a.md", source)));
  const start = String.fromCharCode(...map.matter.units).indexOf(passage);
  return { map, start, end: start + passage.length };
}

describe("what stands beside a copy", () => {
  it("is the image after it, up to the next paragraph", () => {
    const source = `${COPY}\n\n${FIGURE}\n\n${NEXT}\n`;
    const pieces = piecesAfter(copyIn(source));
    expect(pieces.map(({ text, edge }) => [text, source.slice(0, edge)])).toEqual([
      ["!港の地図(map.png)", `${COPY}\n\n${FIGURE}`],
    ]);
    expect(piecesBefore(copyIn(source))).toEqual([]);
  });

  it("is read from the copy outwards before it", () => {
    const source = `${NEXT}\n\n${FIGURE}\n\nhttps://example.com/port\n\n${COPY}\n`;
    const pieces = piecesBefore(copyIn(source));
    expect(pieces.map(({ edge }) => source.slice(edge).split("\n", 1)[0])).toEqual([
      "https://example.com/port",
      FIGURE,
    ]);
  });

  it("ends where something stands that is the article's own: code, a heading", () => {
    expect(piecesAfter(copyIn(`${COPY}\n\n\`\`\`sh\nls\n\`\`\`\n\n${FIGURE}\n`))).toEqual([]);
    expect(piecesAfter(copyIn(`${COPY}\n\n## 倉庫\n\n${FIGURE}\n`))).toEqual([]);
  });

  it("is a tag of a template that stands alone, and none of two that enclose something", () => {
    const after = (...tags: readonly string[]): readonly string[] =>
      piecesAfter(copyIn(`${[COPY, ...tags].join("\n\n")}\n\n${NEXT}\n`)).map(({ text }) => text);
    expect(after('{% youtube "abc" %}')).toEqual(['{%youtube"abc"%}']);
    expect(after("{% note %}", "{% endnote %}")).toEqual([]);
    expect(after("{% endnote %}")).toEqual([]);
    expect(after("{% youtube a %}", "{% vimeo b %}")).toEqual(["{%youtubea%}", "{%vimeob%}"]);
  });

  it("is nothing when the copy ends within its paragraph", () => {
    expect(piecesAfter(copyIn(`${COPY}${NEXT}\n\n${FIGURE}\n`))).toEqual([]);
    expect(piecesBefore(copyIn(`${FIGURE}\n\n${NEXT}${COPY}\n`))).toEqual([]);
  });
});

it("counts the directives that a text opens and does not close", () => {
  expect(opensOf(":::note\n道が滑ります。\n:::")).toBe(0);
  expect(opensOf(":::note\n道が滑ります。")).toBe(1);
  expect(opensOf("道が滑ります。\n:::")).toBe(-1);
});
