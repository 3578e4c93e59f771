import { runBackward, runForward } from "./extend.js";
import { flipFragment, fragmentOf, type Fragment } from "./fragment.js";
import { blockAt, type Matter } from "./matter.js";
import { MAX_GAP } from "./parameters.js";

/** Fewest units of a sentence that is looked for at the other end. */
const MIN_SENTENCE = 6;
/** Least share of it that must stand there. */
const MIN_FOUND = 0.8;
/** How many units two sentences that changed places may begin or end alike: so far their bounds may be off. */
const MAX_SHIFT = 12;

/**
 * Takes in a sentence that changed places with its neighbour at an edge of the
 * match: one text has it within the match, or just before, the other just after,
 * where it is too short for a fingerprint of its own. Runs stay in the order of x.
 */
export function joinExchanged(fragment: Fragment, x: Matter, y: Matter, isSelf: boolean): Fragment {
  let grown = fragment;
  if (fragment.runs.length > 3) {
    grown = besideGaps(grown, x.units, y.units);
    const flipped = flipFragment(grown);
    const more = besideGaps(flipped, y.units, x.units);
    if (more !== flipped) grown = flipFragment(more);
  }
  if (grown === fragment) grown = aroundBoth(fragment, x, y);
  if (grown === fragment) {
    const flipped = flipFragment(fragment);
    const more = aroundBoth(flipped, y, x);
    if (more !== flipped) grown = flipFragment(more);
  }
  return isSelf && grown.xEnd > grown.yStart ? fragment : grown;
}

/** A stretch of x within the match that has no counterpart there stands just after or just before the match in y. */
function besideGaps(fragment: Fragment, x: Uint16Array, y: Uint16Array): Fragment {
  const { runs, yStart, yEnd } = fragment;
  for (let r = 0; r + 3 < runs.length; r += 3) {
    const from = (runs[r] as number) + (runs[r + 2] as number);
    const to = runs[r + 3] as number;
    if (to - from < MIN_SENTENCE || to - from > MAX_GAP) continue;
    const run = runAfter(x, from, to, y, yEnd) ?? runBefore(x, from, to, y, yStart);
    if (run !== undefined)
      return fragmentOf([...runs.subarray(0, r + 3), ...run, ...runs.subarray(r + 3)]);
  }
  return fragment;
}

/** The stretch `[from, to)` of x as it stands in y from `edge` on, as a run. */
function runAfter(
  x: Uint16Array,
  from: number,
  to: number,
  y: Uint16Array,
  edge: number,
): readonly number[] | undefined {
  const length = to - from;
  for (let shift = 0; shift <= Math.min(MAX_SHIFT, from); shift++) {
    const run = runForward(x, from - shift, y, edge, length + shift) - shift;
    if (run >= MIN_SENTENCE && run + shift >= MIN_FOUND * length) return [from, edge + shift, run];
  }
  return undefined;
}

/** The stretch `[from, to)` of x as it stands in y right before `edge`. */
function runBefore(
  x: Uint16Array,
  from: number,
  to: number,
  y: Uint16Array,
  edge: number,
): readonly number[] | undefined {
  const length = to - from;
  for (let shift = 0; shift <= Math.min(MAX_SHIFT, x.length - to); shift++) {
    const run = runBackward(x, to + shift, y, edge, length + shift) - shift;
    if (run >= MIN_SENTENCE && run + shift >= MIN_FOUND * length)
      return [to - run, edge - shift - run, run];
  }
  return undefined;
}

/** What stands just after the match in x, in the same block, stands just before it in y. */
function aroundBoth(fragment: Fragment, x: Matter, y: Matter): Fragment {
  const { runs, xEnd, yStart } = fragment;
  const restX = (x.starts[blockAt(x, xEnd - 1) + 1] as number) - xEnd;
  if (restX <= MIN_SENTENCE) return fragment;
  const restY = yStart - (y.starts[blockAt(y, yStart)] as number);
  const a = x.units;
  const b = y.units;
  for (let length = Math.min(MAX_GAP, restX, restY); length > MIN_SENTENCE; length--) {
    if (a[xEnd] !== b[yStart - length] || a[xEnd + length - 1] !== b[yStart - 1]) continue;
    if (runForward(a, xEnd, b, yStart - length, length) === length)
      return fragmentOf([...runs, xEnd, yStart - length, length]);
  }
  return fragment;
}
