import { runBackward, runForward } from "./extend.js";
import { flipFragment, fragmentOf, type Fragment } from "./fragment.js";
import { blockAt, type Matter } from "./matter.js";
import { MAX_GAP } from "./parameters.js";
import { firstAtLeast } from "./periods.js";

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
  if (grown === fragment) {
    const own = withinBlocks(fragment, x.starts, y.starts);
    const more = eitherWay(own, x, y);
    grown = more === own ? eitherWay(fragment, x, y) : more;
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

function eitherWay(fragment: Fragment, x: Matter, y: Matter): Fragment {
  const more = aroundBoth(fragment, x, y);
  if (more !== fragment) return more;
  const flipped = flipFragment(fragment);
  const flippedMore = aroundBoth(flipped, y, x);
  return flippedMore === flipped ? fragment : flipFragment(flippedMore);
}

/**
 * The match without the few units at its ends that lie in another block of one
 * text: sentences end alike, so that a match often begins with the last words
 * before the passage.
 */
function withinBlocks(fragment: Fragment, xStarts: Uint32Array, yStarts: Uint32Array): Fragment {
  const { runs, xStart } = fragment;
  const last = runs.length - 3;
  const endX = (runs[last] as number) + (runs[last + 2] as number);
  const endY = (runs[last + 1] as number) + (runs[last + 2] as number);
  const head = Math.max(
    unitsToBoundary(xStarts, xStart),
    unitsToBoundary(yStarts, runs[1] as number),
  );
  const tail = Math.max(unitsPastBoundary(xStarts, endX), unitsPastBoundary(yStarts, endY));
  const cut = Int32Array.from(runs);
  cut[0] = xStart + head;
  cut[1] = (cut[1] as number) + head;
  cut[2] = (cut[2] as number) - head;
  cut[last + 2] = (cut[last + 2] as number) - tail;
  const isLeft = cut[2] > 0 && (cut[last + 2] as number) > 0;
  return head + tail > 0 && isLeft ? fragmentOf(cut) : fragment;
}

/** How many units before a boundary of blocks a place lies; 0 when none is near. */
function unitsToBoundary(starts: Uint32Array, at: number): number {
  const distance = (starts[firstAtLeast(starts, at)] as number) - at;
  return distance <= MAX_SHIFT ? distance : 0;
}

/** How many units after a boundary of blocks a place lies; 0 when none is near. */
function unitsPastBoundary(starts: Uint32Array, at: number): number {
  const b = firstAtLeast(starts, at);
  const distance = starts[b] === at ? 0 : at - (starts[b - 1] as number);
  return distance <= MAX_SHIFT ? distance : 0;
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
