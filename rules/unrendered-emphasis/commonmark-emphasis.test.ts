import { createArticle } from "@kouetsu/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonMarkEmphasis } from "./commonmark-emphasis.js";
import { delimiterRuns } from "./delimiters.js";

/** The pairs of strong emphasis as our own reading of CommonMark sees them, by offsets of the inner text. */
function ownStrong(text: string): string[] {
  const left = new Map<number, number>();
  const taken = new Map<number, number>();
  const found: string[] = [];
  for (const { opener, closer, size } of commonMarkEmphasis(delimiterRuns(text))) {
    const usedBefore = left.get(opener.at) ?? 0;
    const takenBefore = taken.get(closer.at) ?? 0;
    left.set(opener.at, usedBefore + size);
    taken.set(closer.at, takenBefore + size);
    const start = opener.at + opener.length - usedBefore;
    const end = closer.at + takenBefore;
    if (size === 2) found.push(`${start}-${end}`);
  }
  return found.sort();
}

/** The same as the Markdown parser sees them. */
function parsedStrong(text: string): string[] {
  const [block] = createArticle("a.md", text).blocks;
  return (block?.content.inlines ?? [])
    .filter(({ kind }) => kind === "strong")
    .map(({ range }) => `${range.start + 2}-${range.end - 2}`)
    .sort();
}

const piece = fc.constantFrom(
  "**",
  "**",
  "***",
  "*",
  "_",
  "__",
  "あ",
  "字",
  "a",
  " ",
  "。",
  "「",
  "」",
  "(",
  ")",
  "％",
  "、",
  "5%",
);

describe("commonMarkEmphasis", () => {
  it("pairs what the Markdown parser pairs, in any text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        // A letter first, so that no list, rule or quotation begins.
        const text = `語${pieces.join("")}`.trimEnd();
        expect(ownStrong(text)).toEqual(parsedStrong(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes a character outside the basic plane whole, as the parser does not", () => {
    // U+1F642 is a symbol: the closing run stands after punctuation and before a letter.
    expect(ownStrong("語**字🙂**")).toEqual(["3-6"]);
    expect(ownStrong("語**字🙂**字")).toEqual([]);
    // U+20BB7 is a letter.
    expect(ownStrong("語**𠮷**字")).toEqual(["3-5"]);
  });

  it("reads thousands of runs in no time", () => {
    const text = "**「あ」".repeat(20_000);
    const before = process.cpuUsage();
    commonMarkEmphasis(delimiterRuns(text));
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});
