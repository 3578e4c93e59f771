import type { Matter } from "./matter.js";
import type { LanguageParameters } from "./parameters.js";
import { rollHashes, winnow, type Fingerprints } from "./winnow.js";
import type { Workspace } from "./workspace.js";

/** What is read of a `Matter`. */
export type FoldedText = Pick<Matter, "units" | "offsets">;

/** The fingerprints of a text, and which of them the version before it has too. */
export interface ChangedFingerprints {
  readonly fingerprints: Fingerprints;
  /** So many at the beginning are the same. */
  readonly head: number;
  /** So many at the end are the same, but for one shift of their places. */
  readonly tail: number;
}

/**
 * What `winnow` gives for `units`, from what it gave for `before`: outside of the
 * stretch in which the two differ, the same hashes are picked as soon as one that
 * was picked is picked again.
 */
export function rewinnow(
  known: Fingerprints,
  before: FoldedText,
  now: FoldedText,
  parameters: LanguageParameters,
  workspace: Workspace,
): ChangedFingerprints {
  const { k, window } = parameters;
  const { units } = now;
  const { prefix, suffix } = commonEnds(before, now);
  const kept = keptBefore(known, prefix - k, window);
  if (kept < 1 || units.length < k + window)
    return { fingerprints: winnow(units, parameters, workspace), head: 0, tail: 0 };
  workspace.reserve(units.length);
  const { hashes, positions } = known;
  const shift = units.length - before.units.length;
  const { mixed } = workspace;
  const count = units.length - k + 1;
  const newHashes: number[] = [];
  const newPositions: number[] = [];
  let least = positions[kept - 1] as number;
  let smallest = hashes[kept - 1] as number;
  let next = kept;
  let tail = 0;
  // The first hash that may be another one; the windows that end there reach back.
  const first = prefix - k + 1;
  let rolled = first - window;
  for (let right = first; right < count; right++) {
    if (right >= rolled) {
      const to = Math.min(count, right + ROLLED);
      rollHashes(units, k, mixed, rolled, to);
      rolled = to;
    }
    // Whether the version before picks the same from here on.
    const rightBefore = right - 1 - shift;
    if (right - window >= units.length - suffix) {
      while (next < hashes.length && pickedAt(known, next, window) <= rightBefore) next++;
      if (positions[next - 1] === least - shift) {
        tail = hashes.length - next;
        break;
      }
    }
    const hash = mixed[right] as number;
    const left = right - window + 1;
    if (least >= left) {
      if (hash >= smallest) continue;
      least = right;
      smallest = hash;
    } else {
      least = right;
      smallest = hash;
      for (let i = right - 1; i >= left; i--) {
        if ((mixed[i] as number) >= smallest) continue;
        least = i;
        smallest = mixed[i] as number;
      }
    }
    newHashes.push(smallest);
    newPositions.push(least);
  }
  return {
    fingerprints: spliced(known, kept, newHashes, newPositions, tail, shift),
    head: kept,
    tail,
  };
}

/** How many hashes are rolled at once. */
const ROLLED = 64;

/** How many fingerprints are picked while the last hash that was looked at is `right` at most. */
function keptBefore(known: Fingerprints, right: number, window: number): number {
  const { positions } = known;
  if (right < window) return 0;
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pickedAt(known, middle, window) <= right) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At which hash a fingerprint is picked: its own when it is smaller than the one before, else where that leaves the window. */
function pickedAt({ hashes, positions }: Fingerprints, index: number, window: number): number {
  if (index === 0) return window - 1;
  const isSmaller = (hashes[index] as number) < (hashes[index - 1] as number);
  const leaves = (positions[index - 1] as number) + window;
  return isSmaller && (positions[index] as number) < leaves ? (positions[index] as number) : leaves;
}

function spliced(
  known: Fingerprints,
  head: number,
  hashes: readonly number[],
  positions: readonly number[],
  tail: number,
  shift: number,
): Fingerprints {
  const count = head + hashes.length + tail;
  const changed = { hashes: new Uint32Array(count), positions: new Uint32Array(count) };
  changed.hashes.set(known.hashes.subarray(0, head));
  changed.positions.set(known.positions.subarray(0, head));
  changed.hashes.set(hashes, head);
  changed.positions.set(positions, head);
  const from = known.hashes.length - tail;
  changed.hashes.set(known.hashes.subarray(from), count - tail);
  for (let i = 0; i < tail; i++)
    changed.positions[count - tail + i] = (known.positions[from + i] as number) + shift;
  return changed;
}

/** How many units two texts share at both ends. Blocks that were folded once are one array and need no look. */
function commonEnds(
  a: FoldedText,
  b: FoldedText,
): { readonly prefix: number; readonly suffix: number } {
  const x = a.units;
  const y = b.units;
  const shorter = Math.min(x.length, y.length);
  let prefix = 0;
  for (let n = 0; ; n++) {
    const first = a.offsets?.[n];
    if (first === undefined || first !== b.offsets?.[n]) break;
    prefix += first.length;
  }
  while (prefix < shorter && x[prefix] === y[prefix]) prefix++;
  const most = shorter - prefix;
  let suffix = 0;
  for (let n = 1; ; n++) {
    const last = a.offsets?.at(-n);
    if (last === undefined || last !== b.offsets?.at(-n) || suffix + last.length > most) break;
    suffix += last.length;
  }
  while (suffix < most && x[x.length - 1 - suffix] === y[y.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}
