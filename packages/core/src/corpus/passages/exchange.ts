import { runBackward, runForward } from "./extend.js";
import { flipFragment, fragmentOf, type Fragment } from "./fragment.js";
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
export function joinExchanged(
  fragment: Fragment,
  x: Uint16Array,
  y: Uint16Array,
  isSelf: boolean,
): Fragment {
  let grown = besideGaps(fragment, x, y);
  grown = flipFragment(besideGaps(flipFragment(grown), y, x));
  if (grown === fragment || grown.matched === fragment.matched) {
    grown = aroundBoth(fragment, x, y);
    if (grown === fragment) grown = flipFragment(aroundBoth(flipFragment(fragment), y, x));
  }
  if (grown.matched === fragment.matched || (isSelf && grown.xEnd > grown.yStart)) return fragment;
  return grown;
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

/** What stands just after the match in x stands just before it in y. */
function aroundBoth(fragment: Fragment, x: Uint16Array, y: Uint16Array): Fragment {
  const { runs, xEnd, yStart } = fragment;
  const longest = Math.min(MAX_GAP, x.length - xEnd, yStart);
  for (let length = longest; length > MIN_SENTENCE; length--) {
    if (x[xEnd] !== y[yStart - length] || x[xEnd + length - 1] !== y[yStart - 1]) continue;
    if (runForward(x, xEnd, y, yStart - length, length) === length)
      return fragmentOf([...runs, xEnd, yStart - length, length]);
  }
  return fragment;
}
