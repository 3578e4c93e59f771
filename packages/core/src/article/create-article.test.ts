import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "./article.js";
import { createArticle, restArticle } from "./create-article.js";

const article = (source: string): Article => createArticle("a.md", source);
const outline = (source: string): string[] =>
  article(source).blocks.map(({ content, range, containers }) =>
    [
      content.kind,
      ...containers.map(({ kind }) => kind),
      JSON.stringify(source.slice(range.start, range.end)),
    ].join(" "),
  );

describe("blocks of an article", () => {
  test("each has its kind, its exact range and what it stands in", () => {
    const source = [
      "# 題",
      "",
      "段落の一行目。",
      "二行目。",
      "",
      "- 箇条書き",
      "  続き",
      "- [ ] 未了",
      "",
      "> 引用の",
      "> 二行目",
      "",
      "| 年 | 額 |",
      "|---|---|",
      "| 2024 | 1億円 |",
      "",
      ":::message",
      "{% include a.html %}",
      "",
      "```js",
      "const x = 1;",
      "```",
      "",
      "[^1]: 出典の説明。",
      "    その二行目。",
      "",
      "[here]: https://example.com",
      "",
    ].join("\n");
    expect(outline(source)).toEqual([
      'heading "# 題"',
      'paragraph "段落の一行目。\\n二行目。"',
      'paragraph list list-item "箇条書き\\n  続き"',
      'paragraph list list-item "[ ] 未了"',
      'paragraph quote "引用の\\n> 二行目"',
      'table "| 年 | 額 |\\n|---|---|\\n| 2024 | 1億円 |"',
      'directive ":::message"',
      'directive "{% include a.html %}"',
      'code "```js\\nconst x = 1;\\n```"',
      'paragraph footnote "出典の説明。\\n    その二行目。"',
      'link-definition "[here]: https://example.com"',
    ]);
    const { footnotes, linkDefinitions } = article(source);
    expect([...footnotes.keys()]).toEqual(["1"]);
    expect(linkDefinitions.get("here")?.destination).toBe("https://example.com");
  });

  test("line breaks of every kind give the same blocks at the same lines", () => {
    const lines = ["一段目。", "続き。", "", "- 項目", "", "二段目。", ""];
    const shape = (eol: string): unknown => {
      const parsed = article(lines.join(eol));
      return parsed.blocks.map(({ content, range }) => [
        content.kind,
        content.prose.text,
        parsed.lines.position(range.start),
      ]);
    };
    expect(shape("\r\n")).toEqual(shape("\n"));
    expect(shape("\r")).toEqual(shape("\n"));
  });
});

describe("prose of a block", () => {
  const prose = (source: string): string | undefined =>
    article(source).blocks[0]?.content.prose.text;

  test.each([
    ["a **75%**以上 b", "a 75%以上 b"],
    ["これは**「引用」**です", "これは「引用」です"],
    ["[総務省](https://example.com/a)の調査", "総務省の調査"],
    ["`code` と $x^2$ と ![図](a.png)", "\uFFFC と \uFFFC と \uFFFC"],
    ["詳細は https://example.com/a、続き", "詳細は \uFFFC、続き"],
    ["値は[1]です", "値は[1]です"],
    ["数値[^a]です\n\n[^a]: 出典", "数値です"],
    ["一行目\n  二行目", "一行目\n二行目"],
    ["# 題 #", "題"],
    ["題\n===", "題"],
    ["> 一\n> 二", "一\n二"],
    ["| a | b |\n|---|---|\n| `x|y` | 2倍 |", "a\tb\n\uFFFC\t2倍"],
    ["A&amp;B &#8217;", "A&B ’"],
    ["a<br>b <span>c</span>", "a\nb c"],
    ["{{ site.title }}は2倍", "\uFFFCは2倍"],
    ["[www.example.jp/a](https://www.example.jp/a)を参照", "\uFFFCを参照"],
    ["価格は$5と$10です", "価格は$5と$10です"],
    ["\\*注 75%", "*注 75%"],
  ])("%j reads %j", (source, expected) => {
    expect(prose(source)).toBe(expected);
  });

  test("leads back to exactly the characters that show it", () => {
    const source = "## x\n\n> - 導入は**75%**以上[^1]、\n>   [調査](https://example.com)では2倍\n";
    for (const { content, range } of article(source).blocks) {
      for (const word of ["75%", "以上", "調査", "2倍"]) {
        const at = content.prose.text.indexOf(word);
        if (at < 0) continue;
        const found = content.prose.blockRange(at, at + word.length);
        expect(source.slice(range.start + found.start, range.start + found.end)).toBe(word);
      }
    }
  });
});

describe("inlines of a block", () => {
  test("links say where they lead", () => {
    const inlines = article(
      "[a](https://a.example) [b][c] <https://d.example> https://e.example/x。[^1] [www.f.example](https://g.example)",
    ).blocks[0]?.content.inlines;
    expect(inlines?.map(({ kind, destination, label }) => [kind, destination ?? label])).toEqual([
      ["link", "https://a.example"],
      ["link", "c"],
      ["autolink", "https://d.example"],
      ["autolink", "https://e.example/x"],
      ["footnote-reference", "1"],
      ["link", "https://g.example"],
      ["autolink", "www.f.example"],
    ]);
  });
});

test("comments are found everywhere but in code", () => {
  const source =
    "<!-- a -->\n\n文 <!-- b --> 文\n\n`<!-- c -->`\n\n```\n<!-- d -->\n```\n\n<div>\n<!-- e -->\n</div>\n";
  expect(article(source).comments.map(({ start, end }) => source.slice(start, end))).toEqual([
    "<!-- a -->",
    "<!-- b -->",
    "<!-- e -->",
  ]);
});

const piece = fc.constantFrom(
  "# 題\n",
  "段落。",
  "\n",
  "\n\n",
  "- 項\n",
  "  ",
  "> 引用\n",
  "**太**",
  "`c`",
  "```\n",
  "| a | b |\n",
  "|---|---|\n",
  "[^1]: 注\n",
  "[x](y)",
  "$",
  "{% a %}\n",
  ":::\n",
  "\r\n",
  "\r",
  "---\n",
  "1. ",
  "<!-- c -->",
  "😀",
  "title: x\n",
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

const everything = (parsed: Article): unknown => ({
  body: parsed.body,
  comments: parsed.comments,
  footnotes: [...parsed.footnotes],
  definitions: [...parsed.linkDefinitions],
  blocks: parsed.blocks.map(({ content, range, containers, index }) => ({
    index,
    range,
    containers,
    kind: content.kind,
    level: content.level,
    raw: content.raw,
    prose: content.prose.text,
    inlines: content.inlines,
    sentences: content.sentences,
  })),
});

test("an edited article equals the same text parsed from scratch", () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.nat(400), fc.nat(30), text), { maxLength: 4 }),
      (start, edits) => {
        let current = article(start);
        for (const [at, removed, inserted] of edits) {
          const from = Math.min(at, current.source.length);
          const source =
            current.source.slice(0, from) + inserted + current.source.slice(from + removed);
          current = createArticle("a.md", source, current);
          expect(everything(current)).toEqual(everything(article(source)));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("every range lies in the text, and blocks come in order", () => {
  fc.assert(
    fc.property(text, (source) => {
      let last = 0;
      for (const { content, range } of article(source).blocks) {
        expect(range.start).toBeGreaterThanOrEqual(last);
        expect(range.end).toBeLessThanOrEqual(source.length);
        last = range.end;
        for (const sentence of content.sentences) {
          const inBlock = content.prose.blockRange(sentence.range.start, sentence.range.end);
          expect(inBlock.start).toBeLessThanOrEqual(inBlock.end);
          expect(inBlock.end).toBeLessThanOrEqual(range.end - range.start);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe("text that nobody wrote", () => {
  const depths: readonly (readonly [string, string])[] = [
    ["quotes", `${">".repeat(10_000)} 深い。`],
    ["lists", Array.from({ length: 600 }, (_, depth) => `${"  ".repeat(depth)}- 項`).join("\n")],
    ["emphasis", "*a_".repeat(30_000)],
    ["brackets", "[a](b".repeat(10_000)],
    ["braces", "{{".repeat(10_000)],
  ];
  test.each(depths)("%s without end are read to their end", (_name, source) => {
    const { blocks } = article(source);
    expect(blocks.length).toBeGreaterThan(0);
    for (const { content, range } of blocks) {
      expect(range.end).toBeLessThanOrEqual(source.length);
      for (const sentence of content.sentences)
        expect(sentence.range.end).toBeLessThanOrEqual(content.prose.text.length);
    }
  });
});

test("an article rests without being another afterwards, and one of somebody else is left alone", () => {
  const own = article("# 市\n\n文です。\n");
  const before = own.blocks.map(({ range }) => range);
  restArticle(own);
  expect(own.blocks.map(({ range }) => range)).toEqual(before);
  const { filePath, source, body, blocks } = own;
  const other = Object.freeze({ ...own, filePath, source, body, blocks });
  restArticle(other);
  expect(other.blocks).toBe(blocks);
});

test("a URL in a sentence ends before the marks that end the sentence", () => {
  const urls = (text: string): string[] =>
    article(text).blocks.flatMap(({ content }) =>
      content.inlines.map(({ range }) => content.raw.slice(range.start, range.end)),
    );
  expect(urls("See https://example.com/a. (or https://example.com/b_(c).)")).toEqual([
    "https://example.com/a",
    "https://example.com/b_(c)",
  ]);
});

test("a caret in brackets is a footnote only with a label", () => {
  const kinds = (text: string): string[] =>
    article(text).blocks.flatMap(({ content }) => content.inlines.map(({ kind }) => kind));
  expect(kinds("文[^1]です。")).toEqual(["footnote-reference"]);
  expect(kinds("文[^]です。")).not.toContain("footnote-reference");
  expect(kinds("文[^一 二]です。")).not.toContain("footnote-reference");
});
