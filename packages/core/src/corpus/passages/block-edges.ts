import { sliceFragment, mapUnit, type Fragment } from "./fragment.js";
import { SNAP_DISTANCE } from "./parameters.js";
import { firstAtLeast } from "./periods.js";

/** From this share of a block on, a match of part of it is a match of the block. */
const MAX_STRAY_SHARE = 0.5;

/**
 * Cuts off what a match holds of a block of which it holds less than half, in
 * both texts alike: two articles that share a paragraph often end the one
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
  if (x === undefined || y === undefined || x.at >= fragment.xEnd) return fragment.xStart;
  const isStray =
    (x.at - fragment.xStart) / x.length < MAX_STRAY_SHARE &&
    (y.at - fragment.yStart) / y.length < MAX_STRAY_SHARE;
  return isStray && Math.abs(mapUnit(fragment, x.at) - y.at) <= SNAP_DISTANCE
    ? x.at
    : fragment.xStart;
}

function strayTail(fragment: Fragment, xStarts: Uint32Array, yStarts: Uint32Array): number {
  const x = boundaryBefore(xStarts, fragment.xEnd);
  const y = boundaryBefore(yStarts, fragment.yEnd);
  if (x === undefined || y === undefined || x.at <= fragment.xStart) return fragment.xEnd;
  const isStray =
    (fragment.xEnd - x.at) / x.length < MAX_STRAY_SHARE &&
    (fragment.yEnd - y.at) / y.length < MAX_STRAY_SHARE;
  return isStray && Math.abs(mapUnit(fragment, x.at) - y.at) <= SNAP_DISTANCE
    ? x.at
    : fragment.xEnd;
}

/** A boundary of blocks and the length of the block that it cuts off. */
interface Boundary {
  readonly at: number;
  readonly length: number;
}

/** The end of the block that `unit` stands in the middle of. */
function boundaryAfter(starts: Uint32Array, unit: number): Boundary | undefined {
  const b = firstAtLeast(starts, unit);
  if (b === 0 || b >= starts.length) return undefined;
  const at = starts[b] as number;
  const before = starts[b - 1] as number;
  return unit - before <= SNAP_DISTANCE ? undefined : { at, length: at - before };
}

/** The start of the block in the middle of which a range ends that ends before `unit`. */
function boundaryBefore(starts: Uint32Array, unit: number): Boundary | undefined {
  const b = firstAtLeast(starts, unit);
  if (b === 0 || b >= starts.length) return undefined;
  const at = starts[b - 1] as number;
  const after = starts[b] as number;
  return after - unit <= SNAP_DISTANCE ? undefined : { at, length: after - at };
}
