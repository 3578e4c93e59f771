import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../create-article.js";
import { headOf, isProse, readProseBlocks } from "./prose-blocks.js";

/** The paragraphs as the parser of articles finds them. */
function expected(source: string): number[] {
  const { blocks } = createArticle("a.md", source);
  return blocks
    .filter(isProse)
    .flatMap((block) => [block.range.start, block.range.end, headOf(block)]);
}

function read(source: string): number[] {
  const { body } = createArticle("a.md", source);
  const codes = Uint16Array.from({ length: source.length }, (_, at) => source.charCodeAt(at));
  return readProseBlocks(codes, body.start, body.end);
}

const LINES = [
  "",
  "",
  "",
  "市は朝の六時に始まります。",
  "A plain line of text.",
  "　字下げした行です。",
  "**太字**で始まる行",
  "*強調*で始まる行",
  "[リンク](https://example.com/)で始まる行",
  "[label]: https://example.com/",
  "[",
  "]: /target",
  "[^1]: 脚注の文です。",
  "2026年の話",
  "2026. 番号の項目",
  "1. 番号の項目",
  "1) 番号の項目",
  "- 項目",
  "-",
  "* 項目",
  "+ 項目",
  "  続きの行",
  "    深い続きの行",
  "\tタブの行",
  "> 引用の行",
  ">",
  "# 見出し",
  "#見出しではない",
  "####### 七つ",
  "===",
  "---",
  "- - -",
  "***",
  "-----",
  "---END---",
  "--",
  "-- 文",
  "-文",
  "** *",
  "__",
  "___",
  "```",
  "```js",
  "``文``",
  "::",
  "\t```",
  "``` a`b",
  "````",
  "~~~",
  "  ```",
  "    ```",
  "- ```",
  "> ```",
  "| a | b |",
  "| - | - |",
  "a | b",
  "- | -",
  "<div>",
  "</div>",
  "<span>",
  "<!-- 注 -->",
  "<!--",
  "-->",
  "  <!-- 注",
  "<script>",
  "</script>",
  "<script></script>",
  "<!DOCTYPE html>",
  "<?php",
  "?>",
  "<https://example.com/>",
  ":::message",
  `:::message ${"囲みの文を一行にしました。".repeat(9)}`,
  ":::",
  "{% raw %}",
  "{% if a %}と文",
  "{{< figure >}}",
  "　{% raw %}",
  "{.wide}",
  "$$",
  "$$x$$",
  "$$ 式 $$ ",
  "\\| 逃がした",
  "- [ ] 仕事",
  "- <div>",
  "1. > 引用",
  "   - 深い項目",
  "文\r",
  "\r",
  " ",
];

describe("readProseBlocks", () => {
  it("finds what the parser of articles finds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 14 }),
        fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"),
        (lines, lineBreak) => {
          const source = lines.join(lineBreak);
          expect(read(source)).toEqual(expected(source));
        },
      ),
      { numRuns: Number(process.env["RUNS"] ?? 3000) },
    );
  });

  it("leaves a line that is too long for a directive to the parser", () => {
    for (const length of [3990, 4010]) {
      const source = `{% ${"長".repeat(length)} %}\n\n{% ${"長".repeat(length)}\n文。\n`;
      expect(read(source)).toEqual(expected(source));
      expect(read(source)).toHaveLength(3);
    }
  });

  it("goes past front matter and knows the item that a paragraph opens", () => {
    const source = "---\ntitle: 題\n---\n\n市の話。\n\n- 一つめ\n\n  二段落め\n";
    const [start, end, head] = read(source).slice(3, 6) as [number, number, number];
    expect([source.slice(start, end), source.slice(head, end)]).toEqual(["一つめ", "- 一つめ"]);
    expect(read(source)).toEqual(expected(source));
  });
});
