import type { TextRange } from "../range.js";
import { differencesOf } from "./shortest-edit.js";
import type { Difference } from "./shortest-edit.js";

/** What became of a text: where it differs, in UTF-16 code units, and on which lines. */
export interface TextChange {
  /** In order, apart from each other. Empty where nothing changed. */
  readonly differences: readonly Difference[];
  /** Ranges of the later text that hold the lines which are new or other, with their line breaks. */
  readonly changedLines: readonly TextRange[];
}

/** The change of a text that stayed as it was. */
export const NO_CHANGE: TextChange = { differences: [], changedLines: [] };

/** The change of a text that was not there before. */
export function newText(length: number): TextChange {
  const after = { start: 0, end: length };
  return { differences: [{ before: { start: 0, end: 0 }, after }], changedLines: [after] };
}

/** What changed from one text to another: first by lines, then by characters in the lines that differ. */
export function compareTexts(before: string, after: string): TextChange {
  if (before === after) return NO_CHANGE;
  const [old, now] = [linesOf(before), linesOf(after)];
  const byLines = differencesOf(old.texts, now.texts).map((difference) => ({
    before: rangeOf(old.starts, difference.before),
    after: rangeOf(now.starts, difference.after),
  }));
  return {
    differences: byLines.flatMap((difference) => byCharacters(before, after, difference)),
    changedLines: byLines.map((difference) => difference.after),
  };
}

function linesOf(text: string): { readonly texts: string[]; readonly starts: number[] } {
  const texts: string[] = [];
  const starts: number[] = [0];
  for (let start = 0; start < text.length;) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed + 1;
    texts.push(text.slice(start, end));
    starts.push(end);
    start = end;
  }
  return { texts, starts };
}

const rangeOf = (starts: readonly number[], { start, end }: TextRange): TextRange => ({
  start: starts[start] as number,
  end: starts[end] as number,
});

/** A common stretch shorter than this between two differences is chance. */
const SHORTEST_COMMON = 3;

function byCharacters(before: string, after: string, lines: Difference): readonly Difference[] {
  const found = differencesOf(codeUnits(before, lines.before), codeUnits(after, lines.after)).map(
    (difference) => ({
      before: moved(difference.before, lines.before.start),
      after: moved(difference.after, lines.after.start),
    }),
  );
  const joined: Difference[] = [];
  for (const difference of found) {
    const last = joined.at(-1);
    if (last !== undefined && difference.after.start - last.after.end < SHORTEST_COMMON) {
      joined[joined.length - 1] = {
        before: { start: last.before.start, end: difference.before.end },
        after: { start: last.after.start, end: difference.after.end },
      };
    } else joined.push(difference);
  }
  return joined;
}

function codeUnits(text: string, { start, end }: TextRange): Uint16Array {
  const units = new Uint16Array(end - start);
  for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(start + at);
  return units;
}

const moved = ({ start, end }: TextRange, by: number): TextRange => ({
  start: start + by,
  end: end + by,
});

/** Whether a range of the later text stands, in part, on lines that are new or other. */
export function isOnChangedLines({ changedLines }: TextChange, range: TextRange): boolean {
  return changedLines.some(
    (lines) => range.start < lines.end && lines.start < Math.max(range.end, range.start + 1),
  );
}

/**
 * Where a range of the later text stood before, when it stood there to the letter;
 * `undefined` when any of it was written or removed since.
 */
export function placeBefore({ differences }: TextChange, range: TextRange): TextRange | undefined {
  let shift = 0;
  for (const { before, after } of differences) {
    if (after.start >= range.end && !(range.start === range.end && after.start === range.start))
      break;
    if (after.end > range.start) return undefined;
    shift = before.end - after.end;
  }
  return moved(range, shift);
}

/** The parts of a range of the later text that stood before, as they stood there. */
export function partsBefore({ differences }: TextChange, range: TextRange): readonly TextRange[] {
  const parts: TextRange[] = [];
  let shift = 0;
  let at = range.start;
  for (const { before, after } of differences) {
    parts.push(moved({ start: at, end: Math.min(after.start, range.end) }, shift));
    at = Math.max(at, after.end);
    shift = before.end - after.end;
    if (at >= range.end) break;
  }
  parts.push(moved({ start: at, end: range.end }, shift));
  return parts.filter(({ start, end }) => start < end);
}
