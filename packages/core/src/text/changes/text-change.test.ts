import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesOf } from "./shortest-edit.js";
import { compareTexts, isOnChangedLines, partsBefore, placeBefore } from "./text-change.js";

const texts = fc.string({ unit: fc.constantFrom("海", "島", "a", "\n", "。"), maxLength: 60 });

/** The later text, put together from the earlier one and what differs. */
function replay(before: string, after: string, change = compareTexts(before, after)): string {
  let text = "";
  let done = 0;
  for (const difference of change.differences) {
    text += before.slice(done, difference.before.start);
    text += after.slice(difference.after.start, difference.after.end);
    done = difference.before.end;
  }
  return text + before.slice(done);
}

describe("differences", () => {
  it("lead from one text to the other", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(replay(before, after)).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it("are as few as can be", () => {
    const longestCommon = (a: string, b: string): number => {
      const row = Array.from({ length: b.length + 1 }, () => 0);
      for (const unit of a) {
        let diagonal = 0;
        for (let at = 0; at < b.length; at++) {
          const above = row[at + 1] ?? 0;
          row[at + 1] = unit === b[at] ? diagonal + 1 : Math.max(above, row[at] ?? 0);
          diagonal = above;
        }
      }
      return row[b.length] ?? 0;
    };
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const size = ({ start, end }: { start: number; end: number }): number => end - start;
        const edits = differencesOf([...before], [...after]).reduce(
          (sum, one) => sum + size(one.before) + size(one.after),
          0,
        );
        expect(edits).toBe(before.length + after.length - 2 * longestCommon(before, after));
      }),
      { numRuns: 500 },
    );
  });

  it("of a whole rewriting take no square of time", () => {
    const rewritten = (step: number): string =>
      Array.from({ length: 60_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * step) % 4999)),
      ).join("");
    const [before, after] = [rewritten(7), rewritten(11)];
    const began = process.cpuUsage();
    expect(replay(before, after)).toBe(after);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
  });
});

describe("a place", () => {
  it("is found where it stood before, to the letter or not at all", () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(60), fc.nat(10), (before, after, from, length) => {
        const change = compareTexts(before, after);
        const start = Math.min(from, after.length);
        const range = { start, end: Math.min(start + length, after.length) };
        const place = placeBefore(change, range);
        if (place)
          expect(before.slice(place.start, place.end)).toBe(after.slice(range.start, range.end));
        const parts = partsBefore(change, range);
        const kept = parts.map(({ start: at, end }) => before.slice(at, end)).join("");
        if (place) expect(kept).toBe(before.slice(place.start, place.end));
        expect(kept.length).toBeLessThanOrEqual(range.end - range.start);
      }),
      { numRuns: 1000 },
    );
  });

  it("in a paragraph of one line is known although another word of the line was mended", () => {
    const before = "港の店の75%が休みます。\n海は静かだす。\n";
    const after = "はじめに。\n\n港の店の75%が休みます。\n海は静かです。75%です。\n";
    const change = compareTexts(before, after);
    const at = (text: string, words: string, nth = 0): { start: number; end: number } => {
      let start = text.indexOf(words);
      for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1);
      return { start, end: start + words.length };
    };
    expect(placeBefore(change, at(after, "75%"))).toEqual(at(before, "75%"));
    expect(placeBefore(change, at(after, "75%", 1))).toBeUndefined();
    expect(placeBefore(change, at(after, "海は静か"))).toEqual(at(before, "海は静か"));
    expect(isOnChangedLines(change, at(after, "海は静か"))).toBe(true);
    expect(isOnChangedLines(change, at(after, "港の店"))).toBe(false);
  });
});
