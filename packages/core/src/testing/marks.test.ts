import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertMarks, stripMarks, type Mark } from "./marks.js";

const marked = (text: string) =>
  stripMarks(text).marks.map((mark) => [
    stripMarks(text).text.slice(mark.range.start, mark.range.end),
    mark.messageId,
    mark.role,
  ]);

describe("stripMarks", () => {
  it("takes a mark out and remembers what it marked", () => {
    const { text, marks } = stripMarks("導入した[[75%以上の企業]]{no-source}が続けた。");
    expect(text).toBe("導入した75%以上の企業が続けた。");
    expect(marks).toEqual([
      { range: { start: 4, end: 12 }, ruleId: undefined, messageId: "no-source", role: undefined },
    ]);
  });

  it("reads the rule and the role of a related place", () => {
    expect(stripMarks("[[x]]{wall-of-text/long copy}").marks).toMatchObject([
      { ruleId: "wall-of-text", messageId: "long", role: "copy" },
    ]);
  });

  it("nests marks, over lines and at one place", () => {
    expect(marked("[[[[朝は\n雨]]{a}だった]]{b}。")).toEqual([
      ["朝は\n雨", "a", undefined],
      ["朝は\n雨だった", "b", undefined],
    ]);
  });

  it("marks an empty range", () => {
    expect(stripMarks("前[[]]{gone}後")).toMatchObject({
      text: "前後",
      marks: [{ range: { start: 1, end: 1 } }],
    });
  });

  it("leaves links alone and lets a mark hold them", () => {
    expect(stripMarks("[[memo]] と [表](t.md)").text).toBe("[[memo]] と [表](t.md)");
    expect(marked("[[see [[memo]] and [1]]]{a}")).toEqual([
      ["see [[memo]] and [1]", "a", undefined],
    ]);
  });

  it("gives back what insertMarks put in", () => {
    const ranges = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("あ", "b", " ", "\n", "。"), maxLength: 12 }),
        ranges,
        (text, pairs) => {
          const marks = nested(pairs.map(([a, b], i) => markOf(text, a, b, `m${i}`)));
          const back = stripMarks(insertMarks(text, marks));
          expect(back.text).toBe(text);
          expect(insertMarks(text, back.marks)).toBe(insertMarks(text, marks));
          expect(back.marks).toHaveLength(marks.length);
        },
      ),
    );
  });
});

function markOf(text: string, a: number, b: number, messageId: string): Mark {
  const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
  return { range: { start, end }, ruleId: undefined, messageId, role: undefined };
}

/** Marks that cross cannot be written down; the first of two that do is kept. */
function nested(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const { start, end } = mark.range;
    const crosses = kept.some(
      ({ range }) =>
        (range.start < start && start < range.end && range.end < end) ||
        (start < range.start && range.start < end && end < range.end),
    );
    if (!crosses) kept.push(mark);
  }
  return kept;
}
