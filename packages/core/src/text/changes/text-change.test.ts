import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesOf } from "./shortest-edit.js";
import {
  compareTexts,
  isOnChangedLines,
  newText,
  partsBefore,
  placeBefore,
} from "./text-change.js";

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

  it("too many to be found are one, between what both texts begin and end with", () => {
    const long = (first: number): string =>
      Array.from({ length: 2000 }, (_, at) => String.fromCharCode(first + at)).join("");
    const [before, after] = [`港の朝${long(0x4e00)}夜の海`, `港の朝${long(0x6000)}夜の海`];
    const middle = { start: 3, end: 2003 };
    expect(differencesOf([...before], [...after])).toEqual([{ before: middle, after: middle }]);
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

describe("what differs", () => {
  const range = (start: number, end: number): { start: number; end: number } => ({ start, end });

  it("is one stretch where what is between is too short to be kept by intent", () => {
    expect(compareTexts("01234567", "0a2b4567").differences).toEqual([
      { before: range(1, 4), after: range(1, 4) },
    ]);
    expect(compareTexts("0123456789", "0a2345b789").differences).toEqual([
      { before: range(1, 2), after: range(1, 2) },
      { before: range(6, 7), after: range(6, 7) },
    ]);
    // Three characters between are enough.
    expect(compareTexts("01234567", "0a234b67").differences).toHaveLength(2);
    expect(compareTexts("港\n", "港\n")).toEqual({ differences: [], changedLines: [] });
  });

  it("is everything in a text that was not there", () => {
    const change = newText(5);
    expect(replay("", "港の船と海", change)).toBe("港の船と海");
    expect(placeBefore(change, range(1, 2))).toBeUndefined();
    expect(partsBefore(change, range(0, 5))).toEqual([]);
    expect(isOnChangedLines(change, range(4, 5))).toBe(true);
    expect(change.differences).toEqual([{ before: range(0, 0), after: range(0, 5) }]);
  });

  it("ends with its line, be it an empty one", () => {
    expect(compareTexts("\n港\n船\n", "\n海\n船\n").changedLines).toEqual([range(1, 3)]);
  });

  it("leaves of a longer range what stands before, between and behind", () => {
    const change = compareTexts("港の船が朝に来た", "港の赤い船が朝早くに来た");
    expect(partsBefore(change, range(0, 12))).toEqual([range(0, 2), range(2, 5), range(5, 8)]);
    expect(partsBefore(change, range(0, 7))).toEqual([range(0, 2), range(2, 5)]);
    expect(partsBefore(change, range(1, 1))).toEqual([]);
  });

  it("moves what stands behind it, and leaves no place to what it cuts in two", () => {
    const inserted = compareTexts("港の船が来た", "港の赤い船が来た");
    expect(placeBefore(inserted, range(0, 2))).toEqual(range(0, 2));
    expect(placeBefore(inserted, range(4, 8))).toEqual(range(2, 6));
    expect(placeBefore(inserted, range(1, 5))).toBeUndefined();
    expect(placeBefore(inserted, range(3, 4))).toBeUndefined();
    expect(partsBefore(inserted, range(1, 6))).toEqual([range(1, 2), range(2, 4)]);
    expect(partsBefore(inserted, range(2, 4))).toEqual([]);
    expect(partsBefore(inserted, range(5, 8))).toEqual([range(3, 6)]);
    const removed = compareTexts("港の赤い船が来た", "港の船が来た");
    expect(placeBefore(removed, range(2, 3))).toEqual(range(4, 5));
    expect(placeBefore(removed, range(0, 2))).toEqual(range(0, 2));
    expect(placeBefore(removed, range(1, 3))).toBeUndefined();
    expect(partsBefore(removed, range(1, 3))).toEqual([range(1, 2), range(4, 5)]);
  });

  it("takes an empty place with it where something was written right there", () => {
    const inserted = compareTexts("港の船が来た", "港の赤い船が来た");
    expect(placeBefore(inserted, range(2, 2))).toBeUndefined();
    expect(placeBefore(inserted, range(1, 1))).toEqual(range(1, 1));
    expect(placeBefore(inserted, range(4, 4))).toEqual(range(2, 2));
    expect(isOnChangedLines(compareTexts("港\n船\n", "港\n舟\n"), range(2, 2))).toBe(true);
    expect(isOnChangedLines(compareTexts("港\n船\n", "港\n舟\n"), range(0, 2))).toBe(false);
    expect(isOnChangedLines(compareTexts("港\n船\n", "港\n舟\n"), range(4, 4))).toBe(false);
  });
});
