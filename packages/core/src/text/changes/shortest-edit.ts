/** A stretch in which two sequences differ; half-open indices. */
export interface Difference {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/** More edits than this are one rewriting, and not worth the memory of finding them. */
const MOST_EDITS = 1500;

/**
 * Where two sequences differ, by the shortest edit script (E. W. Myers, An O(ND)
 * Difference Algorithm and Its Variations, 1986), in their order. Beyond
 * `MOST_EDITS` everything between the common start and the common end differs.
 */
export function differencesOf<Item extends number | string>(
  before: ArrayLike<Item>,
  after: ArrayLike<Item>,
): readonly Difference[] {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before[before.length - 1 - suffix] === after[after.length - 1 - suffix]
  )
    suffix++;
  const middle = {
    before: { start: prefix, end: before.length - suffix },
    after: { start: prefix, end: after.length - suffix },
  };
  const [removed, added] = [sizeOf(middle.before), sizeOf(middle.after)];
  if (removed === 0 && added === 0) return [];
  if (removed === 0 || added === 0) return [middle];
  const steps = walk(before, after, middle);
  return steps === undefined ? [middle] : differencesAlong(steps, middle);
}

const sizeOf = ({ start, end }: { start: number; end: number }): number => end - start;

/** The furthest reaching paths of each number of edits; `undefined` when there are too many. */
function walk<Item>(
  before: ArrayLike<Item>,
  after: ArrayLike<Item>,
  { before: old, after: now }: Difference,
): readonly Int32Array[] | undefined {
  const [n, m] = [sizeOf(old), sizeOf(now)];
  const rounds: Int32Array[] = [];
  let last = new Int32Array(0);
  for (let edits = 0; edits <= Math.min(n + m, MOST_EDITS); edits++) {
    // `reach[k + edits]`: how far into `before` diagonal k is reached.
    const reach = new Int32Array(2 * edits + 1);
    rounds.push(reach);
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : stepTo(last, edits, k);
      let y = x - k;
      while (x < n && y < m && before[old.start + x] === after[now.start + y]) {
        x++;
        y++;
      }
      reach[k + edits] = x;
      if (x >= n && y >= m) return rounds;
    }
    last = reach;
  }
  return undefined;
}

/** How far `k` is reached by one more edit than `last` holds. */
function stepTo(last: Int32Array, edits: number, k: number): number {
  const inserted = isInsertion(last, edits, k);
  return inserted ? reached(last, edits, k + 1) : reached(last, edits, k - 1) + 1;
}

function isInsertion(last: Int32Array, edits: number, k: number): boolean {
  return k === -edits || (k !== edits && reached(last, edits, k - 1) < reached(last, edits, k + 1));
}

/** How far `k`, one of the diagonals of `last`, is reached. */
const reached = (last: Int32Array, edits: number, k: number): number =>
  last[k + edits - 1] as number;

/** Goes the path back from its end, gathering neighbouring edits. */
function differencesAlong(
  rounds: readonly Int32Array[],
  { before: old, after: now }: Difference,
): readonly Difference[] {
  const found: Difference[] = [];
  let diagonal = sizeOf(old) - sizeOf(now);
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const last = rounds[edits - 1] as Int32Array;
    const inserted = isInsertion(last, edits, diagonal);
    diagonal += inserted ? 1 : -1;
    const x = reached(last, edits, diagonal);
    const start = { before: old.start + x, after: now.start + x - diagonal };
    const end = {
      before: start.before + (inserted ? 0 : 1),
      after: start.after + (inserted ? 1 : 0),
    };
    const next = found.at(-1);
    const touches = next?.before.start === end.before && next.after.start === end.after;
    if (touches) found.pop();
    found.push({
      before: { start: start.before, end: touches ? next.before.end : end.before },
      after: { start: start.after, end: touches ? next.after.end : end.after },
    });
  }
  return found.reverse();
}
