import { fragmentOf, type Fragment } from "./fragment.js";
import { MAX_GAP, MAX_REORDERED, MIN_DENSITY, SNAP_DISTANCE } from "./parameters.js";
import { firstAtLeast } from "./periods.js";

/** How many of the newest chains a fragment may join. */
const LOOK_BACK = 16;
/** Largest overlap of two fragments that is trimmed away. */
const MAX_OVERLAP = 40;
/** Share of the shorter of two fragments that may be trimmed away. */
const MAX_CUT = 0.5;
/** Farthest that two exchanged sentences may lie apart, in units. */
const MAX_APART = 24;
/** Share of an exchanged sentence that must be no part of the chain yet. */
const MIN_FREE = 0.7;
/** How much more one text must have between two fragments, in units, to part them by a paragraph of its own. */
const MIN_OWN = 24;
/** … and how many times that both fragments may be long and part nevertheless. */
const MAX_OWN_SHARE = 2;
/** A copy that lost a sentence: least share of equal units in the longer one … */
const MIN_DENSITY_CUT = 0.35;
/** … and in the shorter one. */
const MIN_DENSITY_REST = 0.85;

/**
 * Joins fragments that belong to one passage with a longer change between them:
 * an inserted or deleted sentence, two sentences that changed places. Greedy,
 * in the order of x, to the nearest chain. `isSelf`: both texts are one, and
 * the two copies of a chain may not overlap.
 */
export function chainFragments(
  fragments: readonly Fragment[],
  isSelf: boolean,
  xStarts: Uint32Array,
  yStarts: Uint32Array,
): Fragment[] {
  const chains: Fragment[] = [];
  for (const fragment of fragments) {
    let best = -1;
    let bestGap = Infinity;
    let joined: Fragment | undefined;
    for (let c = chains.length - 1; c >= 0 && c >= chains.length - LOOK_BACK; c--) {
      const chain = chains[c] as Fragment;
      const gap = gapBetween(chain, fragment);
      if (gap >= bestGap || hasOwnBlock(chain, fragment, xStarts, yStarts)) continue;
      if (haveChangedPlaces(chain, fragment, xStarts, yStarts)) continue;
      const whole = join(chain, fragment);
      const candidate = isSelf && whole !== undefined ? partCopies(whole, xStarts) : whole;
      if (candidate === undefined || !isDense(candidate)) continue;
      best = c;
      bestGap = gap;
      joined = candidate;
    }
    if (joined === undefined) chains.push(fragment);
    else chains[best] = joined;
  }
  return chains;
}

/**
 * Whether one text has a paragraph between the two and the other nothing of that
 * size, and one of the two is hardly longer than that paragraph: they are two
 * passages that one text happens to hold side by side.
 */
function hasOwnBlock(
  chain: Fragment,
  next: Fragment,
  xStarts: Uint32Array,
  yStarts: Uint32Array,
): boolean {
  const gapX = next.xStart - chain.xEnd;
  const gapY = next.yStart - chain.yEnd;
  const own = Math.abs(gapX - gapY);
  if (own <= MIN_OWN || Math.min(chain.matched, next.matched) > MAX_OWN_SHARE * own) return false;
  return gapX > gapY
    ? holdsBlock(xStarts, chain.xEnd, next.xStart)
    : holdsBlock(yStarts, chain.yEnd, next.yStart);
}

/**
 * Whether a fragment that comes earlier in y than the chain is whole paragraphs:
 * a sentence that moved is part of the passage, paragraphs that changed places
 * are passages of their own.
 */
function haveChangedPlaces(
  chain: Fragment,
  next: Fragment,
  xStarts: Uint32Array,
  yStarts: Uint32Array,
): boolean {
  return (
    next.yStart < chain.yStart &&
    holdsBlock(xStarts, next.xStart, next.xEnd) &&
    holdsBlock(yStarts, next.yStart, next.yEnd)
  );
}

/**
 * Two copies that touch in one text, without the few units past their bound that
 * happen to be alike; `undefined` when they overlap by more.
 */
function partCopies(fragment: Fragment, starts: Uint32Array): Fragment | undefined {
  const { xEnd, yStart, runs } = fragment;
  if (xEnd <= yStart) return fragment;
  if (xEnd - yStart > SNAP_DISTANCE) return undefined;
  const boundary = starts[firstAtLeast(starts, yStart)] as number;
  const bound = boundary <= xEnd ? boundary : yStart;
  const kept: number[] = [];
  for (let r = 0; r < runs.length; r += 3) {
    const x = runs[r] as number;
    const y = runs[r + 1] as number;
    const head = Math.max(0, bound - y);
    const tail = Math.max(0, x + (runs[r + 2] as number) - bound);
    const length = (runs[r + 2] as number) - head - tail;
    if (length > 0) kept.push(x + head, y + head, length);
  }
  // A match is longer than what lies past the bound.
  return fragmentOf(kept);
}

/** Whether a whole block lies between two units, or all but a few units of it. */
function holdsBlock(starts: Uint32Array, from: number, to: number): boolean {
  const b = firstAtLeast(starts, from - SNAP_DISTANCE);
  return b + 1 < starts.length && (starts[b + 1] as number) <= to + SNAP_DISTANCE;
}

/** How much lies between a chain and a fragment that follows it in x; `Infinity` when they cannot be one passage. */
function gapBetween(chain: Fragment, next: Fragment): number {
  const gapX = next.xStart - chain.xEnd;
  if (gapX > MAX_GAP || gapX < -MAX_OVERLAP) return Infinity;
  const gapY = next.yStart - chain.yEnd;
  if (gapY >= -MAX_OVERLAP && gapY <= MAX_GAP && next.yEnd > chain.yEnd)
    return Math.max(gapX, gapY, 0);
  const isShort = Math.min(chain.matched, next.matched) <= MAX_REORDERED;
  return isShort && gapX <= MAX_APART && roomFor(chain, next) !== undefined
    ? MAX_GAP + MAX_APART
    : Infinity;
}

/**
 * The stretch of y, around the middle of `next`, that a chain leaves free before
 * its end: where a sentence stands that came earlier in y than in x.
 */
function roomFor(chain: Fragment, next: Fragment): readonly [number, number] | undefined {
  const middle = (next.yStart + next.yEnd) >> 1;
  let from = next.yStart;
  let to = next.yEnd;
  for (let r = 0; r < chain.runs.length; r += 3) {
    const start = chain.runs[r + 1] as number;
    const end = start + (chain.runs[r + 2] as number);
    if (start <= middle && middle < end) return undefined;
    if (end <= middle) from = Math.max(from, end);
    else to = Math.min(to, start);
  }
  const isNear = to >= chain.yStart - MAX_APART && from < chain.yEnd;
  const isMost = to - from >= MIN_FREE * (next.yEnd - next.yStart);
  return isNear && isMost ? [from, to] : undefined;
}

/** Whether enough of the longer copy is equal, or nearly all of a copy from which something was taken out. */
export function isDense(fragment: Fragment): boolean {
  const lengthX = fragment.xEnd - fragment.xStart;
  const lengthY = fragment.yEnd - fragment.yStart;
  const longer = Math.max(lengthX, lengthY);
  if (fragment.matched >= MIN_DENSITY * longer) return true;
  return (
    fragment.matched >= MIN_DENSITY_CUT * longer &&
    fragment.matched >= MIN_DENSITY_REST * Math.min(lengthX, lengthY)
  );
}

/**
 * Both in one; units of the second that overlap the first are cut. `undefined`
 * when that is most of either: it is another match of the same words then.
 */
function join(chain: Fragment, next: Fragment): Fragment | undefined {
  const isInOrder = next.yStart >= chain.yEnd - MAX_OVERLAP && next.yEnd > chain.yEnd;
  const [from, to] = isInOrder
    ? [chain.yEnd, Infinity]
    : // There is some, or the two would not be near each other.
      (roomFor(chain, next) as readonly [number, number]);
  const runs: number[] = Array.from(chain.runs);
  for (let r = 0; r < next.runs.length; r += 3) {
    const x = next.runs[r] as number;
    const y = next.runs[r + 1] as number;
    const length = next.runs[r + 2] as number;
    const head = Math.max(0, chain.xEnd - x, from - y);
    const tail = Math.max(0, y + length - to);
    if (head + tail < length) runs.push(x + head, y + head, length - head - tail);
  }
  if (runs.length === chain.runs.length) return undefined;
  const joined = fragmentOf(runs);
  const least = Math.min(chain.matched, next.matched);
  const cut = chain.matched + next.matched - joined.matched;
  return cut > MAX_CUT * least ? undefined : joined;
}
