import { sliceFragment, type Fragment } from "./fragment.js";
import { SNAP_DISTANCE } from "./parameters.js";
import { firstAtLeast } from "./periods.js";

/** From this share of equal units in the longer of two blocks on, a match of parts is a match of the blocks, … */
const MIN_SHARE = 0.5;
/** … unless the rest of the match is so much more alike. */
const LESS_ALIKE = 0.25;
/** … or in the shorter one, as where a copy was cut off or lost a sentence. */
const MIN_SHARE_OF_SHORTER = 0.8;

/**
 * Cuts off what a match holds of a block with which less than half is equal, in
 * both texts: two articles that share a paragraph often end the one
 * before in the same words. The stray end stays, as a match of its own.
 */
export function cutAtBlocks(
  fragment: Fragment,
  xStarts: Uint32Array,
  yStarts: Uint32Array,
): Fragment[] {
  const from = strayHead(fragment, xStarts, yStarts);
  const to = strayTail(fragment, xStarts, yStarts);
  if (from >= to) return [fragment];
  const cuts = [fragment.xStart, from, to, fragment.xEnd];
  const pieces: Fragment[] = [];
  for (let c = 0; c < 3; c++) {
    const start = cuts[c] as number;
    const end = cuts[c + 1] as number;
    const piece = start < end ? sliceFragment(fragment, start, end) : undefined;
    if (piece !== undefined) pieces.push(piece);
  }
  return pieces;
}

/** Where the match proper begins in x: after a stray end of a block, else where the fragment begins. */
function strayHead(fragment: Fragment, xStarts: Uint32Array, yStarts: Uint32Array): number {
  const x = boundaryAfter(xStarts, fragment.xStart);
  const y = boundaryAfter(yStarts, fragment.yStart);
  if (x.at >= fragment.xEnd) return fragment.xStart;
  return isStray(fragment, equalUnits(fragment, fragment.xStart, x.at), x, y) &&
    areSameBound(fragment, x.at, y.at)
    ? x.at
    : fragment.xStart;
}

function strayTail(fragment: Fragment, xStarts: Uint32Array, yStarts: Uint32Array): number {
  const x = boundaryBefore(xStarts, fragment.xEnd);
  const y = boundaryBefore(yStarts, fragment.yEnd);
  if (x.at <= fragment.xStart) return fragment.xEnd;
  return isStray(fragment, equalUnits(fragment, x.at, fragment.xEnd), x, y) &&
    areSameBound(fragment, x.at, y.at)
    ? x.at
    : fragment.xEnd;
}

/** Whether `equal` units of the blocks that two boundaries cut off are too few for the match that they lie at the end of. */
function isStray(fragment: Fragment, equal: number, x: Boundary, y: Boundary): boolean {
  const rest = Math.max(
    fragment.xEnd - fragment.xStart - x.covered,
    fragment.yEnd - fragment.yStart - y.covered,
  );
  const likeness = (fragment.matched - equal) / Math.max(1, rest);
  const share = Math.max(MIN_SHARE, likeness - LESS_ALIKE);
  return (
    equal < share * Math.max(x.length, y.length) &&
    equal < MIN_SHARE_OF_SHORTER * Math.min(x.length, y.length)
  );
}

/** Whether what lies before a place of x lies before a place of y too, and what lies after it after that, but for a few units. */
function areSameBound({ runs }: Fragment, x: number, y: number): boolean {
  let astray = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const length = runs[r + 2] as number;
    const before = Math.min(length, Math.max(0, x - (runs[r] as number)));
    const beforeInY = Math.min(length, Math.max(0, y - (runs[r + 1] as number)));
    astray += Math.abs(before - beforeInY);
  }
  return astray <= SNAP_DISTANCE;
}

/** How many units between two places of x are equal. */
function equalUnits({ runs }: Fragment, from: number, to: number): number {
  let equal = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const start = runs[r] as number;
    equal += Math.max(0, Math.min(to, start + (runs[r + 2] as number)) - Math.max(from, start));
  }
  return equal;
}

/** A boundary of blocks, the length of the block that it cuts off and how much of that the match covers. */
interface Boundary {
  readonly at: number;
  readonly length: number;
  readonly covered: number;
}

/** The end of the block that holds `unit`. */
function boundaryAfter(starts: Uint32Array, unit: number): Boundary {
  const b = firstAtLeast(starts, unit + 1);
  const at = starts[b] as number;
  const before = starts[b - 1] as number;
  return { at, length: at - before, covered: at - unit };
}

/** The start of the block in which a range ends that ends before `unit`. */
function boundaryBefore(starts: Uint32Array, unit: number): Boundary {
  const b = firstAtLeast(starts, unit);
  const at = starts[b - 1] as number;
  const after = starts[b] as number;
  return { at, length: after - at, covered: unit - at };
}
