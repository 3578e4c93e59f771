import { mapUnit, sliceFragment, type Fragment } from "./fragment.js";
import { blockAt, type Matter } from "./matter.js";
import { firstAtLeast } from "./periods.js";

/** What lies between two paragraphs must differ by more than this many characters to part a passage … */
const MIN_GAP = 240;
/** … and one must be less than this share of the other. */
const LIKE_SHARE = 0.8;

/**
 * Parts a match where one text has code, tables or the like between two blocks
 * and the other has nothing of that size: prose around a listing that another
 * place repeats without the listing is no copy of the whole stretch.
 */
export function splitAtGaps(fragment: Fragment, x: Matter, y: Matter): Fragment[] {
  const cuts = new Set<number>();
  for (const edge of innerEdges(x, fragment.xStart, fragment.xEnd)) {
    const at = mapUnit(fragment, edge);
    if (isUnlike(gapAround(x, edge, edge), gapAround(y, at - 1, at + 1))) cuts.add(edge);
  }
  for (const run of innerEdges(y, fragment.yStart, fragment.yEnd)) {
    const edge = unmapUnit(fragment, run);
    if (edge !== undefined && isUnlike(gapAround(y, run, run), gapAround(x, edge - 1, edge + 1)))
      cuts.add(edge);
  }
  if (cuts.size === 0) return [fragment];
  const edges = [fragment.xStart, ...[...cuts].sort((a, b) => a - b), fragment.xEnd];
  return edges
    .slice(1)
    .flatMap((to, index) => sliceFragment(fragment, edges[index] as number, to) ?? []);
}

/** Boundaries of blocks inside a stretch after which something other than prose of some size stands. */
function innerEdges(matter: Matter, start: number, end: number): number[] {
  const edges: number[] = [];
  for (let b = firstAtLeast(matter.starts, start + 1); (matter.starts[b] as number) < end; b++) {
    if (gapBefore(matter, b) > MIN_GAP) edges.push(matter.starts[b] as number);
  }
  return edges;
}

/** Characters of the source between a block, which is not the first, and the one before it. */
function gapBefore({ places }: Matter, block: number): number {
  return (places[block * 3] as number) - (places[block * 3 - 2] as number);
}

/** Characters between the blocks that lie in `[from, to]`. */
function gapAround(matter: Matter, from: number, to: number): number {
  const first = blockAt(matter, Math.max(0, from - 1));
  const last = blockAt(matter, Math.max(0, to));
  let gap = 0;
  for (let b = first + 1; b <= last; b++) gap += gapBefore(matter, b);
  return gap;
}

function isUnlike(a: number, b: number): boolean {
  return Math.abs(a - b) > MIN_GAP && Math.min(a, b) < LIKE_SHARE * Math.max(a, b);
}

/** Where unit `y` lies in x; `undefined` when a change holds it. */
function unmapUnit(fragment: Fragment, y: number): number | undefined {
  for (let r = 0; r < fragment.runs.length; r += 3) {
    const start = fragment.runs[r + 1] as number;
    if (start <= y && y <= start + (fragment.runs[r + 2] as number))
      return (fragment.runs[r] as number) + y - start;
  }
  return undefined;
}
