import { runForward, runBackward, walk, ANYWHERE, type Marks } from "./extend.js";
import type { UnitRange } from "./snap.js";

/** Two changes closer than this, in units, are one. */
const MIN_BETWEEN = 3;

/** Equal runs of a copy with the base, as triples relative to the start of both. */
type Runs = readonly number[];

/** A copy to compare: its folded text and where it lies in it. */
export interface ComparedCopy {
  readonly units: Uint16Array;
  readonly range: UnitRange;
}

/** How copies compare. */
export interface Comparison {
  /** For every difference one unit range per copy, in their order; at most `MAX_DIFFERENCES`. */
  readonly differences: readonly (readonly UnitRange[])[];
  /** Least share of a copy that is equal with the base. */
  readonly similarity: number;
}

/** How many differences of a group are told; what is beyond is left out. */
const MAX_DIFFERENCES = 20;

/**
 * Where copies are not alike. All are compared with the copy at `base` from both
 * ends, across changes as in matching; changes of several copies at one place
 * are one difference. What lies between two changes that cannot be crossed
 * counts as one.
 */
export function compareCopies(
  copies: readonly ComparedCopy[],
  base: number,
  marks: Marks,
): Comparison {
  const first = slice(copies[base] as ComparedCopy);
  const runs = copies.map((copy, index) =>
    index === base ? [0, 0, first.length] : commonRuns(first, slice(copy), marks),
  );
  const lengths = copies.map((copy) => copy.range.end - copy.range.start);
  const changed = mergeRanges(
    runs.flatMap((each, index) => changesIn(each, first.length, lengths[index] as number)),
  );
  const similarity = Math.min(
    ...runs.map(
      (each, index) => equalUnits(each) / Math.max(1, lengths[index] as number, first.length),
    ),
  );
  const differences = changed.slice(0, MAX_DIFFERENCES).map((range) =>
    copies.map((copy, index) => {
      const each = runs[index] as Runs;
      const length = lengths[index] as number;
      const start = range.start === 0 ? 0 : mapBefore(each, range.start);
      const end = range.end === first.length ? length : mapAfter(each, range.end, length);
      return { start: copy.range.start + start, end: copy.range.start + Math.max(start, end) };
    }),
  );
  return { differences, similarity };
}

/** Share of the longer of two texts that is equal, 0 to 1. */
export function similarityOf(x: Uint16Array, y: Uint16Array, marks: Marks): number {
  return equalUnits(commonRuns(x, y, marks)) / Math.max(1, x.length, y.length);
}

function equalUnits(runs: Runs): number {
  let equal = 0;
  for (let r = 2; r < runs.length; r += 3) equal += runs[r] as number;
  return equal;
}

function slice({ units, range }: ComparedCopy): Uint16Array {
  return units.subarray(range.start, range.end);
}

function commonRuns(x: Uint16Array, y: Uint16Array, marks: Marks): number[] {
  const pair = { x, y, distance: ANYWHERE, marks };
  const head = runForward(x, 0, y, 0);
  const runs = head > 0 ? [0, 0, head] : [];
  if (head === x.length && head === y.length) return runs;
  runs.push(...walk(pair, head, head, 1));
  const xEnd = runs.length === 0 ? 0 : (runs.at(-3) as number) + (runs.at(-1) as number);
  const yEnd = runs.length === 0 ? 0 : (runs.at(-2) as number) + (runs.at(-1) as number);
  const restX = x.subarray(xEnd);
  const restY = y.subarray(yEnd);
  if (restX.length === 0 || restY.length === 0) return runs;
  const tail = runBackward(restX, restX.length, restY, restY.length);
  const backward = walk(
    { x: restX, y: restY, distance: ANYWHERE, marks },
    restX.length - tail,
    restY.length - tail,
    -1,
  );
  for (let r = backward.length - 3; r >= 0; r -= 3) {
    runs.push(
      (backward[r] as number) + xEnd,
      (backward[r + 1] as number) + yEnd,
      backward[r + 2] as number,
    );
  }
  if (tail > 0) runs.push(x.length - tail, y.length - tail, tail);
  return runs;
}

/** The stretches of the base that a copy does not share; empty ones where the copy has more. */
function changesIn(runs: Runs, baseLength: number, length: number): UnitRange[] {
  const changes: UnitRange[] = [];
  let x = 0;
  let y = 0;
  for (let r = 0; r <= runs.length; r += 3) {
    const nextX = runs[r] ?? baseLength;
    const nextY = runs[r + 1] ?? length;
    if (nextX > x || nextY > y) changes.push({ start: x, end: nextX });
    x = nextX + (runs[r + 2] ?? 0);
    y = nextY + (runs[r + 2] ?? 0);
  }
  return changes;
}

function mergeRanges(ranges: UnitRange[]): UnitRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && range.start - last.end < MIN_BETWEEN)
      last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** Where the copy stands when the base has just passed all that is equal before `x`. */
function mapBefore(runs: Runs, x: number): number {
  let y = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const start = runs[r] as number;
    if (start >= x) break;
    y = (runs[r + 1] as number) + Math.min(x - start, runs[r + 2] as number);
  }
  return y;
}

/** Where the copy takes up again what is equal from `x` on. */
function mapAfter(runs: Runs, x: number, length: number): number {
  for (let r = 0; r < runs.length; r += 3) {
    const start = runs[r] as number;
    const run = runs[r + 2] as number;
    if (start + run > x) return (runs[r + 1] as number) + Math.max(0, x - start);
  }
  return length;
}
