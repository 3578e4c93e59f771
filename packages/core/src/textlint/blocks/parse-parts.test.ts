import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it } from "vitest";
import { editedTexts } from "../../../../../test/support/textlint-edits.js";
import { PartParser } from "./parse-parts.js";
import type { RootNode, TreeNode } from "./tree.js";

const require = createRequire(import.meta.url);
const { parse }: { parse(text: string): RootNode } = createRequire(
  require.resolve("@textlint/textlint-plugin-markdown"),
)("@textlint/markdown-to-ast");

/** What rules see of a tree, the hidden position too. */
function seen(node: TreeNode): unknown {
  const { children, ...rest } = node;
  const position: unknown =
    "position" in node && node.type !== "Document" ? node.position : undefined;
  return JSON.parse(JSON.stringify({ ...rest, position, children: children?.map(seen) }));
}

const line = fc.constantFrom(
  "文です。",
  "# 題",
  "題\n===",
  "- 項目",
  "  続き",
  "    字下げ",
  "1. 一",
  "> 引用",
  "```",
  "~~~js",
  "````",
  "<div>",
  "</div>",
  "<!-- 注",
  "-->",
  "<script>",
  "</script>",
  "<?php",
  "[a]: b",
  "[a]",
  "[^1]",
  "[^1]: 注",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "---",
  "***",
  "+++",
  "**太字**",
  "http://example.com",
  "\\",
  "\t字",
  " 一字",
  "　全角",
  "\uFEFF文です。",
  "<pre>",
  "{/* MDX */}",
  "$$",
  ":::",
  "a\\",
);
const texts = fc
  .tuple(
    fc.array(
      fc.tuple(line, fc.constantFrom("\n", "\n\n", "\n\n\n", "\n \n", "\r\n", "\r\n\r\n", "\r")),
      { maxLength: 14 },
    ),
    line,
  )
  .map(([lines, last]) => lines.map(([text, end]) => text + end).join("") + last);

it("has the tree of the whole text", { timeout: 120_000 }, () => {
  const parser = new PartParser(parse);
  fc.assert(
    fc.property(texts, (text) => {
      expect(seen(parser.parse(text))).toEqual(seen(parse(text)));
    }),
    { numRuns: 1_000 },
  );
});

it("has it after edits", { timeout: 120_000 }, () => {
  const parser = new PartParser(parse);
  fc.assert(
    fc.property(editedTexts(5), ({ text, edits }) => {
      let current = text.replace("\uFEFF", "");
      for (const edit of edits) {
        current = edit(current);
        expect(seen(parser.parse(current))).toEqual(seen(parse(current)));
      }
    }),
    { numRuns: 60 },
  );
});

it("parses only what has changed", () => {
  let parsed = 0;
  const parser = new PartParser((text) => {
    parsed += text.length;
    return parse(text);
  });
  const paragraphs = Array.from({ length: 50 }, (_, at) =>
    `${at}番目ではない段落です。`.replace(/^\d+/, "第"),
  );
  const text = paragraphs.map((paragraph, at) => `段${"落".repeat(at)}。${paragraph}`).join("\n\n");
  parser.parse(text);
  parsed = 0;
  parser.parse(text.replace("段落落落。", "段落の落。"));
  expect(parsed).toBeLessThan(40);
});

it("keeps no more than the trees of the text at hand once there are too many", () => {
  let parsed = 0;
  const parser = new PartParser((text) => {
    parsed++;
    const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
    return { type: "Document", children: [], range: [0, text.length], loc, raw: text };
  });
  const article = (word: string): string =>
    Array.from({ length: 3_000 }, (_, at) => `${word}の${at}番。`).join("\n\n");
  const parse = (word: string): number => {
    parsed = 0;
    parser.parse(article(word));
    return parsed;
  };
  expect([parse("港"), parse("港"), parse("朝"), parse("朝"), parse("港")]).toEqual([
    3_000, 0, 3_000, 0, 3_000,
  ]);
});
