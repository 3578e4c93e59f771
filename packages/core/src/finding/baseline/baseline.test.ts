import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArticle } from "../../article/create-article.js";
import type { Finding } from "../finding.js";
import { keyOf } from "../sentence-key.js";
import { compareBaseline, followMoves } from "./baseline.js";
import type { BaselineEntry, KeyedFinding } from "./baseline.js";
import { readBaseline, writeBaseline } from "./baseline-text.js";

const scope = { exists: () => true, isJudged: () => true };

/** Finds every 「75%」; `copies` more places belong to each. */
function judge(file: string, source: string, copies = 0): readonly KeyedFinding[] {
  const article = createArticle(file, source);
  return [...source.matchAll(/75%/g)].map(({ index }) => {
    const range = { start: index, end: index + 3 };
    const place = { filePath: file, range, loc: article.lines.location(range) };
    const related = Array.from({ length: copies }, () => ({
      ...place,
      role: "copy" as const,
      message: "",
    }));
    const finding: Finding = {
      ...place,
      ruleId: "kouetsu/share",
      messageId: "found",
      severity: "error",
      message: "",
      related,
      data: {},
    };
    return { file, finding, ...keyOf(finding, article) };
  });
}

const baselineOf = (found: readonly KeyedFinding[]): readonly BaselineEntry[] =>
  compareBaseline([], found, scope).grown;

describe("a baseline", () => {
  const words = fc.constantFrom("港が休む。", "船は75%が出る。", "灯の75%が消えた。", "雪。");
  const paragraph = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(""));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 6 });

  it("knows everything again however lines shift and other sentences change", () => {
    const filler = fc.array(fc.constantFrom("序文です。", "## 見出し", "- 項目"), { maxLength: 3 });
    fc.assert(
      fc.property(text, filler, fc.boolean(), (paragraphs, added, withMatter) => {
        const before = paragraphs.join("\n\n");
        const matter = withMatter ? "---\ntitle: 潮\n---\n\n" : "";
        const others = paragraphs.map((one) =>
          one.replaceAll("港が休む。", "港はきょうも休みだ。"),
        );
        const after = matter + [...added, ...others.toReversed()].join("\n\n");
        const found = judge("a.md", after);
        const { known, fresh, fixed } = compareBaseline(
          baselineOf(judge("a.md", before)),
          found,
          scope,
        );
        expect({ known: known.size, fresh, fixed }).toEqual({
          known: found.length,
          fresh: [],
          fixed: [],
        });
      }),
      { numRuns: 300 },
    );
  });

  it("says of n times the same what is more or less than n", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (before, after) => {
        const of = (count: number): string => "船は75%が出る。\n\n".repeat(count);
        const old = baselineOf(judge("a.md", of(before)));
        const { known, fresh, fixed } = compareBaseline(old, judge("a.md", of(after)), scope);
        expect(known.size).toBe(Math.min(before, after));
        expect(fresh).toHaveLength(Math.max(0, after - before));
        expect(fixed.reduce((sum, { count }) => sum + count, 0)).toBe(Math.max(0, before - after));
      }),
    );
  });

  it("takes one copy more of a known passage for new", () => {
    const source = "船は75%が出る。\n";
    const old = baselineOf(judge("a.md", source, 7));
    expect(compareBaseline(old, judge("a.md", source, 7), scope).fresh).toEqual([]);
    expect(compareBaseline(old, judge("a.md", source, 8), scope).fresh).toHaveLength(1);
    expect(compareBaseline(old, judge("a.md", source, 6), scope)).toMatchObject({
      fresh: [],
      fixed: [{ count: 1 }],
      shrunk: [{ count: 7 }],
    });
  });

  it("does not grow by being shrunk, and says nothing of what was not judged", () => {
    const old = baselineOf(judge("a.md", "船は75%が出る。\n"));
    const now = judge("a.md", "灯の75%が消えた。\n");
    expect(compareBaseline(old, now, scope)).toMatchObject({
      shrunk: [],
      fresh: [{}],
      fixed: [{}],
    });
    const elsewhere = compareBaseline(old, [], { exists: () => true, isJudged: () => false });
    expect(elsewhere).toMatchObject({ fixed: [], shrunk: old, grown: old });
    const gone = compareBaseline(old, [], { exists: () => false, isJudged: () => false });
    expect(gone).toMatchObject({ fixed: old, shrunk: [], grown: [] });
  });

  it("follows a file that was moved", () => {
    const source = "船は75%が出る。灯の75%が消えた。\n";
    const old = baselineOf(judge("a.md", source));
    const found = [...judge("b.md", "灯の75%が消えた。\n"), ...judge("c.md", source)];
    const exists = (file: string): boolean => file !== "a.md";
    expect(new Set(followMoves(old, found, { exists }).map(({ file }) => file))).toEqual(
      new Set(["c.md"]),
    );
    expect(followMoves(old, found, { exists: () => true })).toEqual(old);
  });

  it("follows it to the first of two that are as much alike, and leaves every other file alone", () => {
    const source = "船は75%が出る。\n";
    const old = ["a.md", "still.md"].flatMap((file) => [...baselineOf(judge(file, source))]);
    const exists = (file: string): boolean => file !== "a.md";
    for (const copies of [
      ["b.md", "c.md"],
      ["c.md", "b.md"],
    ]) {
      const found = copies.flatMap((file) => judge(file, source));
      const files = followMoves(old, found, { exists }).map(({ file }) => file);
      expect(files).toEqual(["b.md", "still.md"]);
    }
  });
});

describe("the text of a baseline", () => {
  const entry = fc.record({
    file: fc.constantFrom("a.md", "記事/い ろ.md", "../x\n.md", "__proto__"),
    condition: fc.constantFrom("kouetsu/share found", "max-ten textlint", "constructor"),
    sentence: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("__proto__", "2024", "船は75%が出る。"),
    ),
    count: fc.integer({ min: 1, max: 9 }),
  });

  it("says the same when it is read, in whatever order it is written", () => {
    const entries = fc.uniqueArray(entry, {
      selector: ({ file, condition, sentence }) => JSON.stringify([file, condition, sentence]),
    });
    fc.assert(
      fc.property(entries, (list) => {
        const written = writeBaseline(list);
        expect(writeBaseline(list.toReversed())).toBe(written);
        const { entries: read, issues } = readBaseline(written);
        expect(issues).toEqual([]);
        expect(writeBaseline(read)).toBe(written);
        expect(new Set(read.map((one) => JSON.stringify(Object.values(one))))).toEqual(
          new Set(
            list.map(({ file, condition, sentence, count }) =>
              JSON.stringify([file, condition, sentence, count]),
            ),
          ),
        );
      }),
    );
  });

  it("has a line per entry", () => {
    expect(
      writeBaseline(baselineOf(judge("a.md", "船は75%が出る。\n\n船は75%が出る。灯の75%。\n"))),
    ).toBe(
      `{
  "kouetsu-baseline": 1,
  "files": {
    "a.md": {
      "kouetsu/share found": {
        "灯の75%。": 1,
        "船は75%が出る。": 2
      }
    }
  }
}
`,
    );
  });

  it.each([
    ["nothing", "", 0],
    ["half of it", '{"kouetsu-baseline": 1, "files": {"a.md"', 40],
    ["a merge that is not resolved", '{"kouetsu-baseline": 1,\n<<<<<<< HEAD\n"files": {}}', 24],
    ["a list", "[]", 0],
    ["another file", '{"files": {}}', 0],
    ["a later version", '{"kouetsu-baseline": 2}', 21],
    ["a version that is none", '{"kouetsu-baseline": [1], "files": {}}', 21],
    ["a list for a count", '{"kouetsu-baseline": 1, "files": {"a": {"b": {"c": [1]}}}}', 51],
    ["a count that is none", '{"kouetsu-baseline": 1, "files": {"a": {"b": {"c": -1}}}}', 51],
    ["text for a file", '{"kouetsu-baseline": 1, "files": {"a": "b"}}', 39],
    ["a key twice", '{"kouetsu-baseline": 1, "files": {"a": {}, "a": {}}}', 43],
    ["a key of somebody else", '{"kouetsu-baseline": 1, "rules": {}}', 24],
  ])("that is damaged is read not at all: %s", (_name, source, offset) => {
    const { entries, issues } = readBaseline(source);
    expect(entries).toEqual([]);
    expect(issues[0]?.range.start).toBe(offset);
  });
});
