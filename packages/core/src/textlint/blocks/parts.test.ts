import type { TextlintMessage } from "@textlint/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BlockCache } from "./block-cache.js";
import { mergeMessages } from "./merge.js";
import { placeBlock, sliceOf } from "./place-block.js";
import { shuffleBlocks } from "./shuffle.js";
import { definitionsIn } from "./tree.js";
import type { RootNode, TreeNode } from "./tree.js";
import { moveMessage } from "./verdict.js";

/** A paragraph on whole lines of a text. */
function paragraph(text: string, begin: number, end: number): TreeNode {
  const line = text.slice(0, begin).split("\n").length;
  const raw = text.slice(begin, end);
  const lines = raw.split("\n").length - 1;
  const range = [begin, end] as const;
  const loc = { start: { line, column: 0 }, end: { line: line + lines, column: 0 } };
  return { type: "Paragraph", range, loc, raw, children: [{ type: "Str", range, loc, raw }] };
}

/** What a rule says of a place. */
const message = (
  ruleId: string,
  range: readonly [number, number],
  text = "だめ",
): TextlintMessage => {
  const loc = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return {
    type: "lint",
    ruleId,
    range,
    message: text,
    severity: 2,
    index: 0,
    line: 1,
    column: 1,
    loc,
  };
};
const lines = fc.array(fc.constantFrom("", "あいう", "a [b] c", "長い行".repeat(9)), {
  maxLength: 9,
});

describe("a block in a document of its own", () => {
  it("is the same text at the place that its tree says", () => {
    fc.assert(
      fc.property(lines, lines, (above, below) => {
        const head = above.map((line) => `${line}\n`).join("");
        const text = `${head}一行目\n二行目\n${below.join("\n")}`;
        const block = paragraph(text, head.length, head.length + "一行目\n二行目".length);
        const placed = placeBlock(text, block, "");
        const { text: own, tree } = placed.build();
        const [node] = tree.children ?? [];
        expect(own.slice(...(node?.range ?? [0, 0]))).toBe(block.raw);
        expect(own.endsWith("二行目\n")).toBe(true);
        expect(own.slice(0, node?.range[0]).split("\n").length).toBe(node?.loc.start.line);
        expect(placed.shift.offset).toBe((node?.range[0] ?? 0) - block.range[0]);
        expect(node?.children?.[0]?.range).toEqual(node?.range);
      }),
    );
  });

  const below = (height: number): ReturnType<typeof placeBlock> => {
    const text = `${"上の段落です。\n\n".repeat(height)}短い[文]。\n`;
    return placeBlock(text, paragraph(text, text.length - 7, text.length - 1), "[文]: a.md");
  };

  it("is the same wherever it stands far down, and not near the top", () => {
    expect(below(5).key).toBe(below(9).key);
    expect(below(0).key).not.toBe(below(5).key);
    expect(below(0).shift).toEqual({ offset: 0, lines: 0 });
  });

  it.each(["\n", "\r\n", "\r", ""])("takes its line end %j with it", (end) => {
    const text = `上。\n文です。${end}`;
    expect(sliceOf(text, paragraph(text, 3, 7))).toEqual({ begin: 3, text: `文です。${end}` });
  });

  it("depends on definitions only where one may be meant", () => {
    const text = `${"上の段落です。\n\n".repeat(5)}短い文。\n`;
    const keys = ["", "[文]: a.md"].map(
      (definitions) =>
        placeBlock(text, paragraph(text, text.length - 5, text.length - 1), definitions).key,
    );
    expect(keys[0]).toBe(keys[1]);
    expect(below(5).key).toContain("a.md");
  });

  it("knows definitions wherever they stand", () => {
    const definition: TreeNode = { ...paragraph("[a]: b", 0, 6), type: "Definition" };
    const quote: TreeNode = {
      ...paragraph("[a]: b", 0, 6),
      type: "BlockQuote",
      children: [definition],
    };
    expect(definitionsIn({ ...quote, type: "Document", children: [quote] })).toBe("[a]: b");
  });
});

describe("verdicts", () => {
  const empty = { messages: [], failures: [] };

  it("take the place of older ones, and no more room", () => {
    const cache = new BlockCache<string>(2 * 201);
    for (const verdict of ["old", "older", "new"]) cache.add("a", verdict);
    cache.add("b", "other");
    expect([...cache.values()]).toEqual(["new", "other"]);
  });

  it("that were asked for longest ago are forgotten first", () => {
    const cache = new BlockCache(3 * 210);
    for (const key of ["a", "b", "c"]) cache.add(key.repeat(10), empty);
    cache.get("a".repeat(10));
    cache.add("d".repeat(10), empty);
    const kept = ["a", "b", "c", "d"].filter((key) => cache.get(key.repeat(10)) !== undefined);
    expect(kept).toEqual(["a", "c", "d"]);
  });
});

describe("a message", () => {
  const shift = { offset: 10, lines: 3 };

  it("comes back to its place with all its edits", () => {
    const fix = { range: [12, 13] as const, text: "舟" };
    const suggestions = [{ id: "a", message: "舟に", fix }];
    expect(moveMessage({ ...message("x", [11, 14]), fix, suggestions }, shift)).toMatchObject({
      range: [1, 4],
      fix: { range: [2, 3], text: "舟" },
      suggestions: [{ id: "a", fix: { range: [2, 3], text: "舟" } }],
    });
  });

  it("comes back with the line that it names, where a rule is known to name it", () => {
    const said = (ruleId: string, text: unknown): unknown =>
      moveMessage(message(ruleId, [0, 1], text as string), shift).message;
    const words = "Line 12 sentence length(130) exceeds the maximum";
    expect(said("ja-technical-writing/sentence-length", words)).toBe(words.replace("12", "9"));
    expect(said("another", words)).toBe(words);
    expect(said("sentence-length", 12)).toBe(12);
  });
});

describe("blocks in reverse order", () => {
  const text = "一。\n\n二二。\n\n三三三。";
  const blocks = [paragraph(text, 0, 2), paragraph(text, 4, 7), paragraph(text, 9, 13)];
  const root = (children: readonly TreeNode[]): RootNode => ({
    ...paragraph(text, 0, text.length),
    type: "Document",
    children,
  });

  it("are the same texts, and what is said of them comes back", () => {
    const shuffled = shuffleBlocks(text, root(blocks));
    const { children } = shuffled.tree;
    expect(children.map(({ range }) => shuffled.text.slice(...range))).toEqual([
      "三三三。",
      "二二。",
      "一。",
    ]);
    expect(children.map(({ range }) => shuffled.restore(message("x", range)).range)).toEqual(
      blocks.map(({ range }) => range).toReversed(),
    );
    // Behind everything is behind the first one, which is the last here.
    const { length } = shuffled.text;
    const behind = children[2]?.range[1] ?? 0;
    expect(shuffled.restore(message("x", [length, length])).range[0]).toBe(2 + length - behind);
  });

  it("are none where there is none", () => {
    const far = message("x", [7, 8]);
    expect(shuffleBlocks("", root([])).restore(far)).toEqual(far);
  });
});

describe("messages of several runs", () => {
  const ignore = (range: readonly [number, number], ignoringRuleId?: string): TextlintMessage =>
    ({ ...message("comments", range), type: "ignore", ignoringRuleId }) as TextlintMessage;
  const kept = (all: readonly TextlintMessage[]): readonly string[] =>
    mergeMessages(all).map(({ ruleId, range }) => `${ruleId} ${range.join("-")}`);

  it("are shown in the order of their places, each once", () => {
    const all = [message("b", [5, 6]), message("a", [1, 2]), message("c", [5, 6])];
    expect(kept(all)).toEqual(["a 1-2", "c 5-6"]);
  });

  it("are kept even of a rule that says something without words", () => {
    const wordless = Object.create(null) as string;
    expect(kept([message("a", [1, 2], wordless), message("b", [3, 4])])).toEqual([
      "a 1-2",
      "b 3-4",
    ]);
  });

  it("are hidden where a filter rule says so", () => {
    const all = [message("a", [1, 2]), message("b", [4, 6]), message("a", [4, 7])];
    expect(kept([...all, ignore([3, 6])])).toEqual(["a 1-2", "a 4-7"]);
    expect(kept([ignore([0, 9], "a"), ...all])).toEqual(["b 4-6"]);
    expect(kept([ignore([0, 9], "*"), ...all])).toEqual([]);
  });
});
