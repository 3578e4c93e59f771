import { mapUnit, sliceFragment, type Fragment } from "./fragment.js";
import { SNAP_DISTANCE } from "./parameters.js";

/** How many phases are tried. */
const MAX_PHASES = 64;

/**
 * Copies that stand one behind the other match each other shifted by one copy,
 * as one long fragment that overlaps itself. It is cut into periods, each the
 * match of one copy with the next. Where the periods begin is free within the
 * slack; the phase with the most edges on block boundaries wins.
 */
export function splitPeriods(fragment: Fragment, blockStarts: Uint32Array): Fragment[] {
  if (fragment.xEnd <= fragment.yStart) return [fragment];
  const edges = bestEdges(fragment, blockStarts);
  const pieces: Fragment[] = [];
  const add = (from: number, to: number): void => {
    const piece = from < to ? sliceFragment(fragment, from, to) : undefined;
    if (piece !== undefined) pieces.push(piece);
  };
  add(fragment.xStart, edges[0] as number);
  for (let e = 0; e + 1 < edges.length; e++) add(edges[e] as number, edges[e + 1] as number);
  return pieces;
}

/** Edges of the periods: the first phase, its image, the image of that, up to the end of x. */
function edgesFrom(fragment: Fragment, phase: number): number[] {
  const edges = [phase];
  for (let at = phase; at < fragment.xEnd;) {
    const next = Math.max(at + 1, mapUnit(fragment, at));
    edges.push(Math.min(next, fragment.xEnd));
    at = next;
  }
  return edges;
}

function bestEdges(fragment: Fragment, blockStarts: Uint32Array): number[] {
  let best = edgesFrom(fragment, fragment.xStart);
  let bestScore = score(best, blockStarts);
  const limit = mapUnit(fragment, fragment.xStart);
  let tried = 0;
  for (
    let b = firstAtLeast(blockStarts, fragment.xStart);
    b < blockStarts.length && tried < MAX_PHASES;
    b++
  ) {
    const phase = blockStarts[b] as number;
    if (phase >= limit) break;
    tried++;
    const edges = edgesFrom(fragment, phase);
    // A later phase may not cost a whole copy.
    if (edges.length < best.length) continue;
    const value = score(edges, blockStarts);
    if (value > bestScore) {
      best = edges;
      bestScore = value;
    }
  }
  return best;
}

/** Share of the inner edges that lie on a boundary of blocks. */
function score(edges: readonly number[], blockStarts: Uint32Array): number {
  let hits = 0;
  const inner = edges.slice(0, -1);
  for (const edge of inner) {
    const b = firstAtLeast(blockStarts, edge - SNAP_DISTANCE);
    if (b < blockStarts.length && (blockStarts[b] as number) <= edge + SNAP_DISTANCE) hits++;
  }
  return hits / Math.max(1, inner.length);
}

/** The index of the first value that is not below `value`. */
export function firstAtLeast(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
