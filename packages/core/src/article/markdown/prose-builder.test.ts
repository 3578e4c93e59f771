import { expect, test } from "vitest";
import { createArticle } from "../create-article.js";

const contentOf = (source: string) => {
  const [block] = createArticle("a.md", source).blocks;
  if (block === undefined) throw new Error("no block");
  return block.content;
};

test("every place of the prose stands in the block, marks and entities left out", () => {
  const { prose, raw } = contentOf("朝の**市**&amp;[店](a.md)です。\n");
  expect(prose.text).toBe("朝の市&店です。");
  const shown = (start: number, end: number): string => {
    const range = prose.blockRange(start, end);
    return raw.slice(range.start, range.end);
  };
  expect([shown(0, 2), shown(2, 3), shown(3, 4), shown(4, 5), shown(0, 8)]).toEqual([
    "朝の",
    "市",
    "&amp;",
    "店",
    "朝の**市**&amp;[店](a.md)です。",
  ]);
});

test("of what shows nothing every place is its beginning", () => {
  const { prose } = contentOf("[^1]\n");
  expect(prose.text).toBe("");
  expect(prose.blockOffset(0)).toBe(0);
  expect(prose.blockRange(0, 5)).toEqual({ start: 0, end: 0 });
});

test("an empty range is a place, and behind the end there is nothing", () => {
  const { prose, raw } = contentOf("朝の**市**\n");
  expect(prose.blockRange(2, 2)).toEqual({ start: 4, end: 4 });
  expect(prose.blockOffset(99)).toBe(raw.indexOf("市") + 1);
  expect(prose.blockRange(99, 99).start).toBe(prose.blockOffset(99));
});
