/**
 * Two stretches of folded text that say the same: equal runs in the order of
 * `x`, with what differs between them left out. Coordinates are unit indices.
 */
export interface Fragment {
  /** Runs as triples: start in x, start in y, length. */
  readonly runs: Int32Array;
  readonly xStart: number;
  readonly xEnd: number;
  readonly yStart: number;
  readonly yEnd: number;
  /** Sum of the lengths of the runs. */
  readonly matched: number;
}

/** A fragment of runs given as triples in the order of `x`. At least one run. */
export function fragmentOf(runs: ArrayLike<number>): Fragment {
  let matched = 0;
  let yStart = Infinity;
  let yEnd = 0;
  let xEnd = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const length = runs[r + 2] as number;
    const y = runs[r + 1] as number;
    matched += length;
    xEnd = Math.max(xEnd, (runs[r] as number) + length);
    yStart = Math.min(yStart, y);
    yEnd = Math.max(yEnd, y + length);
  }
  return { runs: new Int32Array(runs), xStart: runs[0] as number, xEnd, yStart, yEnd, matched };
}

/** The part of a fragment whose x lies in `[from, to)`; `undefined` when nothing is left. */
export function sliceFragment(fragment: Fragment, from: number, to: number): Fragment | undefined {
  if (from <= fragment.xStart && fragment.xEnd <= to) return fragment;
  const runs: number[] = [];
  for (let r = 0; r < fragment.runs.length; r += 3) {
    const x = fragment.runs[r] as number;
    const y = fragment.runs[r + 1] as number;
    const start = Math.max(x, from);
    const end = Math.min(x + (fragment.runs[r + 2] as number), to);
    if (start < end) runs.push(start, y + start - x, end - start);
  }
  return runs.length === 0 ? undefined : fragmentOf(runs);
}

/** The same fragment with x and y exchanged. */
export function flipFragment({ runs, xStart, xEnd, yStart, yEnd, matched }: Fragment): Fragment {
  const flipped = new Int32Array(runs.length);
  let isAscending = true;
  for (let r = 0; r < runs.length; r += 3) {
    flipped[r] = runs[r + 1] as number;
    flipped[r + 1] = runs[r] as number;
    flipped[r + 2] = runs[r + 2] as number;
    if (r > 0 && (flipped[r] as number) < (flipped[r - 3] as number)) isAscending = false;
  }
  return {
    runs: isAscending ? flipped : sortedRuns(flipped),
    xStart: yStart,
    xEnd: yEnd,
    yStart: xStart,
    yEnd: xEnd,
    matched,
  };
}

function sortedRuns(runs: Int32Array): Int32Array {
  const starts = Array.from({ length: runs.length / 3 }, (_, index) => index * 3);
  starts.sort((a, b) => (runs[a] as number) - (runs[b] as number));
  return Int32Array.from(starts.flatMap((r) => [...runs.subarray(r, r + 3)]));
}

/** Where unit `x` of a fragment whose runs ascend in both texts lies in y; within a change, where the change ends. */
export function mapUnit(fragment: Fragment, x: number): number {
  for (let r = 0; r < fragment.runs.length; r += 3) {
    const start = fragment.runs[r] as number;
    const y = fragment.runs[r + 1] as number;
    if (x < start) return y;
    if (x < start + (fragment.runs[r + 2] as number)) return y + x - start;
  }
  return fragment.yEnd;
}
