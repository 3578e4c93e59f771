import { alignStretches } from "./align.js";
import { isDense } from "./chain.js";
import { runBackward, runForward, walk, ANYWHERE, type Marks, type Pair } from "./extend.js";
import { fragmentOf, type Fragment } from "./fragment.js";
import { blockAt, type Matter } from "./matter.js";
import { MAX_GAP } from "./parameters.js";

/** Fewest equal units at the far edge of a block that carry a match to it. */
const MIN_ANCHOR = 8;
/** Least share of them in what lies between the match and the edge … */
const MIN_SHARE = 0.3;
/** … or in the shorter rest, where the other text has a sentence more. */
const MIN_SHARE_OF_SHORTER = 0.85;

/**
 * Carries a match that stops in the middle of a block, in both texts, to the
 * edge of the block when the two blocks end (or begin) alike: past a sentence
 * that one copy has more, what is left of the paragraph is often too short for
 * a fingerprint of its own.
 */
export function anchorToBlocks(
  fragment: Fragment,
  x: Matter,
  y: Matter,
  isSelf: boolean,
  marks: Marks,
): Fragment {
  const pair = { x: x.units, y: y.units, distance: ANYWHERE, marks };
  const tail = tailRuns(fragment, x, y, pair);
  const head = headRuns(fragment, x, y, pair);
  if (tail.length === 0 && head.length === 0) return fragment;
  const grown = fragmentOf([...head, ...fragment.runs, ...tail]);
  return isDense(grown) && !(isSelf && grown.xEnd > grown.yStart) ? grown : fragment;
}

function tailRuns(fragment: Fragment, x: Matter, y: Matter, pair: Pair): number[] {
  const endX = blockEnd(x, fragment.xEnd - 1);
  const endY = blockEnd(y, fragment.yEnd - 1);
  const restX = endX - fragment.xEnd;
  const restY = endY - fragment.yEnd;
  const aligned = alignStretches(
    { units: x.units, start: fragment.xEnd, end: endX },
    { units: y.units, start: fragment.yEnd, end: endY },
  );
  if (aligned.length > 0 || !isWithinReach(restX, restY)) return aligned;
  const last = runBackward(pair.x, endX, pair.y, endY, Math.min(restX, restY));
  const runs = [endX - last, endY - last, last];
  for (const run of triples(walk(pair, endX - last, endY - last, -1))) {
    const cut = Math.max(0, fragment.xEnd - run[0], fragment.yEnd - run[1]);
    if (cut < run[2]) runs.unshift(run[0] + cut, run[1] + cut, run[2] - cut);
    if (cut > 0) break;
  }
  return isAnchored(runs, restX, restY) ? runs : [];
}

function headRuns(fragment: Fragment, x: Matter, y: Matter, pair: Pair): number[] {
  const startX = x.starts[blockAt(x, fragment.xStart)] as number;
  const startY = y.starts[blockAt(y, fragment.yStart)] as number;
  const restX = fragment.xStart - startX;
  const restY = fragment.yStart - startY;
  const aligned = alignStretches(
    { units: x.units, start: startX, end: fragment.xStart },
    { units: y.units, start: startY, end: fragment.yStart },
  );
  if (aligned.length > 0 || !isWithinReach(restX, restY)) return aligned;
  const first = runForward(pair.x, startX, pair.y, startY, Math.min(restX, restY));
  const runs = [startX, startY, first];
  for (const run of triples(walk(pair, startX + first, startY + first, 1))) {
    const over = Math.max(0, run[0] + run[2] - fragment.xStart, run[1] + run[2] - fragment.yStart);
    if (over < run[2]) runs.push(run[0], run[1], run[2] - over);
    if (over > 0) break;
  }
  return isAnchored(runs, restX, restY) ? runs : [];
}

function blockEnd(matter: Matter, unit: number): number {
  return matter.starts[blockAt(matter, unit) + 1] as number;
}

function isWithinReach(restX: number, restY: number): boolean {
  return Math.min(restX, restY) >= MIN_ANCHOR && Math.max(restX, restY) <= 2 * MAX_GAP;
}

function isAnchored(runs: readonly number[], restX: number, restY: number): boolean {
  let equal = 0;
  for (let r = 2; r < runs.length; r += 3) equal += runs[r] as number;
  return (
    equal >= MIN_ANCHOR &&
    (equal >= MIN_SHARE * Math.max(restX, restY) ||
      equal >= MIN_SHARE_OF_SHORTER * Math.min(restX, restY))
  );
}

function triples(runs: readonly number[]): [number, number, number][] {
  const all: [number, number, number][] = [];
  for (let r = 0; r < runs.length; r += 3)
    all.push([runs[r] as number, runs[r + 1] as number, runs[r + 2] as number]);
  return all;
}
