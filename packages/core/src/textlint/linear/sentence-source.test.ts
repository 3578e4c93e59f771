import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { withoutFiller } from "./sentence-source.js";
import type { SentenceSourceClass } from "./sentence-source.js";

const require = createRequire(import.meta.url);
const fromRules = createRequire(require.resolve("textlint-rule-preset-ja-technical-writing"));
const { SourceCode: Original }: { SourceCode: SentenceSourceClass } = fromRules(
  fromRules.resolve("sentence-splitter").replace(/[^\\/]*$/, "parser/SourceCode.js"),
);
const Ours = withoutFiller(Original);

/** A paragraph without anything in it, `start` characters and two line breaks below the top. */
const paragraph = (raw: string, start: number, line = 3) => ({
  type: "Paragraph",
  raw,
  range: [start, start + raw.length] as const,
  loc: { start: { line, column: 0 }, end: { line, column: raw.length } },
  children: [],
});

interface Positions {
  indexToPosition(index: number): object;
  rangeToLocation(range: readonly [number, number]): object;
}

test("places above, in and below a paragraph are those of the original", () => {
  const node = paragraph("一行目\n二行目", 9);
  const [theirs, ours] = [new Original(node), new Ours(node)];
  const [expected, found] = [theirs.source as Positions, ours.source as Positions];
  for (let index = 0; index <= 9 + node.raw.length; index++) {
    expect(found.indexToPosition(index), String(index)).toEqual(expected.indexToPosition(index));
    expect(found.rangeToLocation([0, index])).toEqual(expected.rangeToLocation([0, index]));
  }
  expect(ours.firstChildPadding).toBe(theirs.firstChildPadding);
});

test("what is read is what the original reads, and its length", () => {
  const node = paragraph("港の朝", 9);
  const [theirs, ours] = [new Original(node), new Ours(node)].map((source) => {
    const { length, read } = source as unknown as { length: number; read(over: number): unknown };
    return [length, ...[-1, 0, 2, 3].map((over) => read.call(source, over))];
  });
  expect(ours).toEqual(theirs);
});

test("a place that cannot be is refused as by the original", () => {
  const node = paragraph("港の朝", 1, 9);
  expect(() => new Original(node)).toThrow(RangeError);
  expect(() => new Ours(node)).toThrow(RangeError);
});
