import { createArticle, type MarkdownRenderer } from "@kouetsu/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnrendered } from "./find-unrendered.js";

const contentOf = (source: string) => createArticle("a.md", source).blocks[0]?.content;

const find = (source: string, renderer: MarkdownRenderer = "commonmark") => {
  const content = contentOf(source);
  return content ? findUnrendered(content, renderer) : [];
};

/** The source with every fix made. */
function fixed(source: string, renderer?: MarkdownRenderer): string {
  let text = source;
  for (const { open, close, length, replacement } of find(source, renderer).reverse()) {
    if (replacement !== undefined)
      text = text.slice(0, open) + replacement + text.slice(close + length);
  }
  return text;
}

/** The texts that the Markdown parser shows as strong. */
function strongTexts(source: string): string[] {
  const content = contentOf(source);
  return (content?.inlines ?? [])
    .filter(({ kind }) => kind === "strong")
    .map(({ text }) => content?.raw.slice(text.start, text.end) ?? "");
}

describe("the fix of an emphasis", () => {
  it.each([
    ["町の**「朝市」**です。", "町の「**朝市**」です。"],
    ["町の**『「朝市」』**です。", "町の『「**朝市**」』です。"],
    ["**店の皆さんへ。**朝市です。", "**店の皆さんへ**。朝市です。"],
    ["**圧縮（あっしゅく）**技術です。", "**圧縮**（あっしゅく）技術です。"],
    ["町の**「朝市」と「夜市」**です。", "町の **「朝市」と「夜市」** です。"],
    [
      "町の**[朝市](https://example.com/a_b)**です。",
      "町の[**朝市**](https://example.com/a_b)です。",
    ],
    ["町の**`make`**です。", "町の **`make`** です。"],
    ["割合は**95%**です。", "割合は**95%** です。"],
    ["町の**朝市 **です。", "町の**朝市** です。"],
    ["**Label—**Text follows.", "**Label**—Text follows."],
  ])("%s", (source, expected) => {
    expect(fixed(source)).toBe(expected);
    expect(strongTexts(expected)).toHaveLength(1);
    expect(find(expected)).toEqual([]);
  });

  it("leaves a word of Latin letters whole rather than part it", () => {
    expect(find("The pre**(re)**view.")).toMatchObject([{ open: 7 }]);
    expect(fixed("The pre**(re)**view.")).toBe("The pre(**re**)view.");
    expect(find("The**“a” and “b”**view.")[0]?.replacement).toBeUndefined();
  });

  it("mends only white space for kramdown", () => {
    expect(find("町の**「朝市」**です。", "kramdown")).toEqual([]);
    expect(fixed("町の** 「朝市」 **です。", "kramdown")).toBe("町の **「朝市」** です。");
  });

  it("renders, and leaves nothing to mend, in any line of Japanese emphases", () => {
    const word = fc.constantFrom(
      "朝市",
      "「朝市」",
      "朝市。",
      "市（いち）",
      "「朝」と「夜」",
      "95%",
      "朝、",
      "`a`",
      "[市](u)",
      "Go（碁）",
    );
    const between = fc.constantFrom(
      "の",
      "は、",
      "です。",
      "です。\n",
      "（",
      "）が",
      "と",
      "」「",
      " ",
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(between, word), { minLength: 1, maxLength: 5 }),
        between,
        (parts, last) => {
          const source = `町${parts.map(([gap, text]) => `${gap}**${text}**`).join("")}${last}町。`;
          const mended = fixed(source);
          expect(find(mended)).toEqual([]);
          expect(fixed(mended)).toBe(mended);
          // What was literal is bold now, as the Markdown parser sees it.
          if (find(source).length > 0) expect(strongTexts(mended)).toHaveLength(parts.length);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
