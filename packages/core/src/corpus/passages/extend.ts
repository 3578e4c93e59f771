import { MAX_STEP, MIN_RESYNC } from "./parameters.js";

/** How many keys `Marks` tells apart. */
const MARK_KEYS = 1 << 12;

/** Two texts to compare; `distance` is how far apart the places must stay when both are one text, else `ANYWHERE`. */
export interface Pair {
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  readonly distance: number;
  readonly marks: Marks;
}

/** A set of small keys that is emptied by counting on: the scratch paper of a search for common runs. */
export class Marks {
  readonly #stamps = new Int32Array(MARK_KEYS);
  #stamp = 0;

  /**
   * The steps from `i` in x, one bit each, after which a run may begin that begins
   * in y within reach too. Asked hundreds of thousands of times, mostly in vain.
   */
  commonSteps(
    x: Uint16Array,
    i: number,
    roomX: number,
    y: Uint16Array,
    j: number,
    roomY: number,
    direction: 1 | -1,
  ): number {
    // Local, so that they are not read again for every unit.
    const stamps = this.#stamps;
    const stamp = ++this.#stamp;
    for (let dj = 0; dj <= roomY; dj++) stamps[keyOf(y, j + direction * dj, direction)] = stamp;
    let hits = 0;
    for (let di = 0; di <= roomX; di++)
      if (stamps[keyOf(x, i + direction * di, direction)] === stamp) hits |= 1 << di;
    return hits;
  }
}

/** The distance of two places in different texts: a small integer, so that comparing stays one. */
export const ANYWHERE = -0x4000_0000;

/**
 * What a step costs against units of match: two a unit where a short run may be
 * chance, less where a run as long as the step must follow it anyway.
 */
const cost = (step: number): number => Math.min(2 * step, step + 6);

/** An extension ends when its score has fallen this far below its best: the X-drop of BLAST (Altschul and others 1990). */
const DROP = 60;

/** How many units are equal from (`i`, `j`) on, at most `limit`. */
export function runForward(
  x: Uint16Array,
  i: number,
  y: Uint16Array,
  j: number,
  limit = 0x7fff_ffff,
): number {
  const most = Math.min(x.length - i, y.length - j, limit);
  let n = 0;
  while (n < most && x[i + n] === y[j + n]) n++;
  return n;
}

/** How many units are equal just before (`i`, `j`), at most `limit`. */
export function runBackward(
  x: Uint16Array,
  i: number,
  y: Uint16Array,
  j: number,
  limit = 0x7fff_ffff,
): number {
  const most = Math.min(i, j, limit);
  let n = 0;
  while (n < most && x[i - n - 1] === y[j - n - 1]) n++;
  return n;
}

/**
 * The equal runs around a seed, an equal place of both texts: the exact run
 * through it, then in both directions across changes of up to 24 units, as long
 * as what follows pays for them. Triples in ascending order.
 */
export function extendSeed(pair: Pair, i: number, j: number): number[] {
  const { x, y } = pair;
  const before = runBackward(x, i, y, j);
  const after = runForward(x, i, y, j);
  const backward = walk(pair, i - before, j - before, -1);
  const forward = walk(pair, i + after, j + after, 1);
  const runs: number[] = [];
  for (let r = backward.length - 3; r >= 0; r -= 3) {
    runs.push(backward[r] as number, backward[r + 1] as number, backward[r + 2] as number);
  }
  runs.push(i - before, j - before, before + after);
  for (const value of forward) runs.push(value);
  return runs;
}

/** Runs beyond the first change, outwards from (`i`, `j`), cut where the score was best. */
export function walk(pair: Pair, i: number, j: number, direction: 1 | -1): number[] {
  const { x, y } = pair;
  const runs: number[] = [];
  let score = 0;
  let best = 0;
  let keep = 0;
  for (;;) {
    const step = resync(pair, i, j, direction);
    if (step < 0) break;
    const di = step >> 6;
    const dj = step & 63;
    i += direction * di;
    j += direction * dj;
    const length = direction > 0 ? runForward(x, i, y, j) : runBackward(x, i, y, j);
    score += length - cost(Math.max(di, dj));
    if (direction > 0) {
      runs.push(i, j, length);
      i += length;
      j += length;
    } else {
      i -= length;
      j -= length;
      runs.push(i, j, length);
    }
    if (score > best) {
      best = score;
      keep = runs.length;
    } else if (score < best - DROP) break;
  }
  runs.length = keep;
  return runs;
}

/**
 * The smallest step of both places after which a clean run of at least
 * `max(5, step)` begins, as di * 64 + dj; of several, the longest run. -1: none.
 *
 * Most extensions end in a search without success, so the beginnings of runs in
 * y are marked first and only places of x that find their mark are looked at.
 */
function resync(pair: Pair, i: number, j: number, direction: 1 | -1): number {
  const { x, y, distance, marks } = pair;
  // The unit just beyond (i, j), and the last one that a run of five would need.
  const near = direction > 0 ? 0 : -1;
  const far = near + direction * (MIN_RESYNC - 1);
  // How many steps leave room for a run of five.
  const roomX = Math.min(MAX_STEP, direction > 0 ? x.length - 1 - far - i : i + far);
  const roomY = Math.min(MAX_STEP, direction > 0 ? y.length - 1 - far - j : j + far);
  const nearX = i + near;
  const nearY = j + near;
  const hitsX = marks.commonSteps(x, nearX, roomX, y, nearY, roomY, direction);
  if (hitsX === 0) return -1;
  const hitsY = marks.commonSteps(y, nearY, roomY, x, nearX, roomX, direction);
  for (let step = 1; step <= MAX_STEP; step++) {
    const hasX = (hitsX >>> step) & 1;
    if (hasX === 0 && ((hitsY >>> step) & 1) === 0) continue;
    let found = -1;
    let longest = Math.max(MIN_RESYNC, step) - 1;
    for (let side = hasX === 0 ? step + 1 : 0; side <= 2 * step; side++) {
      const di = side <= step ? step : 2 * step - side;
      const dj = side <= step ? side : step;
      if (((hitsX >>> di) & 1) === 0 || ((hitsY >>> dj) & 1) === 0) continue;
      const a = i + direction * di;
      const b = j + direction * dj;
      if (x[a + near] !== y[b + near] || x[a + far] !== y[b + far] || b - a < distance) continue;
      const run = direction > 0 ? runForward(x, a, y, b, 64) : runBackward(x, a, y, b, 64);
      if (run <= longest) continue;
      longest = run;
      found = di * 64 + dj;
    }
    if (found >= 0) return found;
  }
  return -1;
}

/** A key of three of the five units that a run needs. */
function keyOf(units: Uint16Array, at: number, direction: 1 | -1): number {
  const first = units[at] as number;
  const third = units[at + 2 * direction] as number;
  const fifth = units[at + 4 * direction] as number;
  return (first ^ (third * 77) ^ (fifth * 5003)) & (MARK_KEYS - 1);
}
