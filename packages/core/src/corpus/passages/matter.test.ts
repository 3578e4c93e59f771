import { describe, expect, it } from "vitest";
import { createArticle } from "../../article/create-article.js";
import { blockAt, isLabel, isOptedOut, matterOf, sameUnits, type Matter } from "./matter.js";

const matter = (source: string): Matter => matterOf(createArticle("a.md", source));

describe("an article is out of the search for duplicates", () => {
  it.each([
    ["duplicates: false", true],
    ["figures: false\n  duplicates: false", true],
    ["duplicates: true", false],
    ["figures: false", false],
    ["duplicates: [false]", false],
    ["duplicates: { figures: false }", false],
    ["other: { duplicates: false }", false],
  ])("by kouetsu: %s — %s", (lines, expected) => {
    const { frontMatter } = createArticle("a.md", `---\nkouetsu:\n  ${lines}\n---\n\n市。\n`);
    expect(isOptedOut(frontMatter)).toBe(expected);
  });

  it.each(["title: 市", "kouetsu: false", "duplicates: false", "a:\n  duplicates: false"])(
    "and never by %s",
    (lines) =>
      expect(isOptedOut(createArticle("a.md", `---\n${lines}\n---\n\n市。\n`).frontMatter)).toBe(
        false,
      ),
  );
});

describe("two articles say the same in the same blocks", () => {
  const market = matter("# 市\n\n朝の六時に始まります。\n\n昼には畳みます。\n");

  it.each([
    [
      "with other front matter",
      "---\ntitle: 市\n---\n\n# 市\n\n朝の六時に始まります。\n\n昼には畳みます。\n",
      true,
    ],
    ["with bold words", "# 市\n\n朝の**六時**に始まります。\n\n昼には畳みます。\n", true],
    ["at another time", "# 市\n\n朝の七時に始まります。\n\n昼には畳みます。\n", false],
    ["in one paragraph", "# 市\n\n朝の六時に始まります。昼には畳みます。\n", false],
    ["with a sentence more", "# 市\n\n朝の六時に始まります。\n\n昼には畳みます。雨でも。\n", false],
    ["not at all", "", false],
  ])("%s: %s — %s", (_name, source, expected) => {
    expect(sameUnits(market, matter(source))).toBe(expected);
    expect(sameUnits(matter(source), market)).toBe(expected);
  });
});

it("every unit has its block, and what lies behind the last one has that", () => {
  const { starts, units } = matter("一。\n\n二つめ。\n\n三。\n");
  const blocks = [...units, 0].map((_, unit) => blockAt({ starts } as Matter, unit));
  expect(blocks).toEqual([0, 0, 1, 1, 1, 1, 2, 2, 2]);
  expect(blockAt({ starts } as Matter, units.length + 100)).toBe(2);
});

it.each([
  ["END", true],
  ["つづき", true],
  ["ここまでが本文の前半の部", true],
  ["ここまでが本文の前半の部分", false],
  ["終わり。", false],
  ["The end.", false],
  ["本当に？", false],
])("%s is a label: %s", (text, expected) => {
  const { units } = matter(`${text}\n`);
  expect(isLabel(units, 0, units.length)).toBe(expected);
});
