import type { LanguageParameters } from "./parameters.js";
import { Workspace } from "./workspace.js";

/** Multiplier of the polynomial hash, odd. */
const BASE = 0x01000193;

/** Fingerprints of a text in the order of their places. */
export interface Fingerprints {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

export const NO_FINGERPRINTS: Fingerprints = {
  hashes: new Uint32Array(0),
  positions: new Uint32Array(0),
};

/**
 * Robust winnowing: of every `window` consecutive k-gram hashes the smallest is
 * kept, the one kept before when it is among several, else the rightmost
 * (S. Schleimer, D. Wilkerson, A. Aiken: Winnowing, SIGMOD 2003). The hash is
 * that of R. Karp and M. Rabin, rolled in 32 bits and mixed, so that "smallest"
 * does not depend on the last character.
 */
export function winnow(
  units: Uint16Array,
  { k, window }: LanguageParameters,
  workspace = new Workspace(),
): Fingerprints {
  const count = units.length - k + 1;
  if (count <= 0) return NO_FINGERPRINTS;
  workspace.reserve(units.length);
  const { mixed, hashes, positions } = workspace;
  rollHashes(units, k, mixed, 0, count);
  let least = 0;
  let smallest = mixed[0] as number;
  // A text shorter than a window still leaves its one smallest hash.
  const first = Math.min(window, count);
  for (let right = 1; right < first; right++) {
    if ((mixed[right] as number) >= smallest) continue;
    least = right;
    smallest = mixed[right] as number;
  }
  hashes[0] = smallest;
  positions[0] = least;
  let kept = 1;
  for (let right = first; right < count; right++) {
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
    hashes[kept] = smallest;
    positions[kept++] = least;
  }
  return { hashes: hashes.slice(0, kept), positions: positions.slice(0, kept) };
}

/** Writes the hashes of the k-grams that begin in `[from, to)`. */
export function rollHashes(
  units: Uint16Array,
  k: number,
  mixed: Uint32Array,
  from: number,
  to: number,
): void {
  let leaving = 1;
  for (let i = 0; i < k; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = from; i < from + k; i++) hash = (Math.imul(hash, BASE) + (units[i] as number)) | 0;
  mixed[from] = mix(hash);
  for (let i = from + k; i < to + k - 1; i++) {
    const shifted = (Math.imul(hash, BASE) + (units[i] as number)) | 0;
    hash = (shifted - Math.imul(units[i - k] as number, leaving)) | 0;
    mixed[i - k + 1] = mix(hash);
  }
}

/** The finaliser of MurmurHash3 (A. Appleby). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
