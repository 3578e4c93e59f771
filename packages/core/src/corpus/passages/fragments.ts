import { extendSeed, type Pair } from "./extend.js";
import { fragmentOf, type Fragment } from "./fragment.js";

/** How many of the newest fragments a seed is compared with. */
const LOOK_BACK = 12;

/**
 * Extends seeds, pairs (x, y) in ascending order, to fragments. A seed on a run
 * that is already part of a fragment, or well inside one, is not followed.
 */
export function fragmentsOf(pair: Pair, seeds: Int32Array, minimum: number): Fragment[] {
  const fragments: Fragment[] = [];
  const covered = new Map<number, number>();
  // Most seeds stand on the run of the one before.
  let lastDiagonal = NaN;
  let lastEnd = 0;
  for (let s = 0; s < seeds.length; s += 2) {
    const x = seeds[s] as number;
    const y = seeds[s + 1] as number;
    if (y - x === lastDiagonal && x < lastEnd) continue;
    lastDiagonal = y - x;
    lastEnd = covered.get(y - x) ?? -1;
    if (x < lastEnd || isInside(fragments, x, y)) continue;
    const runs = extendSeed(pair, x, y);
    let matched = 0;
    for (let r = 0; r < runs.length; r += 3) {
      const start = runs[r] as number;
      const end = start + (runs[r + 2] as number);
      matched += end - start;
      const diagonal = (runs[r + 1] as number) - start;
      if (end > (covered.get(diagonal) ?? -1)) covered.set(diagonal, end);
    }
    // Just set: the seed is a part of what it was extended to.
    lastEnd = covered.get(y - x) as number;
    if (matched >= minimum) fragments.push(fragmentOf(runs));
  }
  return fragments.sort(
    (a, b) => a.xStart - b.xStart || a.yStart - b.yStart || b.matched - a.matched,
  );
}

function isInside(fragments: readonly Fragment[], x: number, y: number): boolean {
  for (let f = fragments.length - 1; f >= 0 && f >= fragments.length - LOOK_BACK; f--) {
    const fragment = fragments[f] as Fragment;
    const inX = fragment.xStart <= x && x < fragment.xEnd;
    if (inX && fragment.yStart <= y && y < fragment.yEnd) return true;
  }
  return false;
}
