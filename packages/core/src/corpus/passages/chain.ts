import { fragmentOf, type Fragment } from "./fragment.js";
import { MAX_GAP, MAX_REORDERED, MIN_DENSITY } from "./parameters.js";

/** How many of the newest chains a fragment may join. */
const LOOK_BACK = 16;
/** Largest overlap of two fragments that is trimmed away. */
const MAX_OVERLAP = 40;

/**
 * Joins fragments that belong to one passage with a longer change between them:
 * an inserted or deleted sentence, two sentences that changed places. Greedy,
 * in the order of x, to the nearest chain. `isSelf`: both texts are one, and
 * the two copies of a chain may not overlap.
 */
export function chainFragments(fragments: readonly Fragment[], isSelf: boolean): Fragment[] {
  const chains: Fragment[] = [];
  for (const fragment of fragments) {
    let best = -1;
    let bestGap = Infinity;
    let joined: Fragment | undefined;
    for (let c = chains.length - 1; c >= 0 && c >= chains.length - LOOK_BACK; c--) {
      const chain = chains[c] as Fragment;
      const gap = gapBetween(chain, fragment);
      if (gap >= bestGap) continue;
      const candidate = join(chain, fragment);
      if (
        candidate === undefined ||
        !isDense(candidate) ||
        (isSelf && candidate.xEnd > candidate.yStart)
      )
        continue;
      best = c;
      bestGap = gap;
      joined = candidate;
    }
    if (joined === undefined) chains.push(fragment);
    else chains[best] = joined;
  }
  return chains;
}

/** How much lies between a chain and a fragment that follows it in x; `Infinity` when they cannot be one passage. */
function gapBetween(chain: Fragment, next: Fragment): number {
  const gapX = next.xStart - chain.xEnd;
  if (gapX > MAX_GAP || gapX < -MAX_OVERLAP) return Infinity;
  const gapY = next.yStart - chain.yEnd;
  if (gapY >= -MAX_OVERLAP && gapY <= MAX_GAP) return Math.max(gapX, gapY, 0);
  const gapBefore = chain.yStart - next.yEnd;
  const isShort = Math.min(chain.matched, next.matched) <= MAX_REORDERED;
  if (isShort && gapBefore >= 0 && gapBefore <= MAX_STEP_APART && gapX <= MAX_STEP_APART)
    return MAX_GAP + gapBefore;
  return Infinity;
}

/** Farthest that two exchanged sentences may lie apart. */
const MAX_STEP_APART = 32;

function isDense(fragment: Fragment): boolean {
  const longer = Math.max(fragment.xEnd - fragment.xStart, fragment.yEnd - fragment.yStart);
  return fragment.matched >= MIN_DENSITY * longer;
}

/** Both in one; runs of the second that overlap the first are cut. */
function join(chain: Fragment, next: Fragment): Fragment | undefined {
  const runs: number[] = Array.from(chain.runs);
  const follows = next.yStart >= chain.yStart;
  for (let r = 0; r < next.runs.length; r += 3) {
    const x = next.runs[r] as number;
    const y = next.runs[r + 1] as number;
    const length = next.runs[r + 2] as number;
    const cut = Math.max(0, chain.xEnd - x, follows ? chain.yEnd - y : 0);
    if (cut < length) runs.push(x + cut, y + cut, length - cut);
  }
  return runs.length === chain.runs.length ? undefined : fragmentOf(runs);
}
