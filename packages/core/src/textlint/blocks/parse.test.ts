import { describe, expect, it } from "vitest";
import { configOf, markdownPlugin } from "../test-config.js";
import { markdownParser, readsAsMarkdown } from "./parse.js";

const loc = { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } };
const placed = { type: "Paragraph", range: [0, 0], loc };

/** A parser of textlint that makes this tree of every text. */
const parserOf = (tree: () => unknown): ReturnType<typeof markdownParser> => {
  class Processor {
    availableExtensions(): string[] {
      return [".md"];
    }
    processor(): { preProcess(): never; postProcess(): never } {
      return { preProcess: () => tree() as never, postProcess: () => undefined as never };
    }
  }
  return markdownParser(configOf({}, { markdown: { pluginId: "md", plugin: { Processor } } }));
};

describe("the tree of a text", () => {
  it("is that of textlint's Markdown, with its options", () => {
    const options = { extensions: [".mdc"] };
    const markdown = { pluginId: "md", plugin: markdownPlugin, options };
    const parse = markdownParser(configOf({}, { markdown }));
    expect(parse("# 題\n\n本文\n")?.children.map(({ type }) => type)).toEqual([
      "Header",
      "Paragraph",
    ]);
  });

  it.each([
    ["that is none", () => undefined],
    ["that is nothing", () => null],
    ["without blocks", () => placed],
    ["without places", () => ({ type: "Document", range: [0, 0], children: [] })],
    ["with a block that has no place", () => ({ ...placed, children: [{ type: "Str", loc }] })],
    ["with blocks that are no list", () => ({ ...placed, children: {} })],
    [
      "that cannot be made",
      () => {
        throw new RangeError("too deep");
      },
    ],
  ])("%s is left to a run over the document", (_, tree) => {
    expect(parserOf(tree)("本文\n")).toBeUndefined();
  });

  it("is taken with blocks in blocks", () => {
    const tree = { ...placed, children: [{ ...placed, children: [placed] }] };
    expect(parserOf(() => tree)("本文\n")).toBe(tree);
  });
});

describe("a document", () => {
  const reads = (text: string): boolean =>
    readsAsMarkdown(configOf({}), {
      filePath: "a.md",
      text,
      without: new Set(),
      endless: new Map(),
      oneByOne: false,
    });

  it.each(["本文\u2028続き\n", "本文\u2029続き\n", "\uFEFF本文\n"])(
    "%j is left to textlint, which counts its places in another way",
    (text) => {
      expect(reads(text)).toBe(false);
      expect(reads(text.replace(/[\u2028\u2029\uFEFF]/, ""))).toBe(true);
    },
  );
});
