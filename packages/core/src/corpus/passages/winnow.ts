import type { LanguageParameters } from "./parameters.js";

/** Multiplier of the polynomial hash, odd. */
const BASE = 0x01000193;

/** Fingerprints of a text in the order of their places. */
export interface Fingerprints {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

/**
 * Robust winnowing: of every `window` consecutive k-gram hashes the smallest is
 * kept, the one kept before when it is among several, else the rightmost
 * (S. Schleimer, D. Wilkerson, A. Aiken: Winnowing, SIGMOD 2003). The hash is
 * that of R. Karp and M. Rabin, rolled in 32 bits and mixed, so that "smallest"
 * does not depend on the last character.
 */
export function winnow(units: Uint16Array, { k, window }: LanguageParameters): Fingerprints {
  const count = units.length - k + 1;
  if (count <= 0) return { hashes: new Uint32Array(0), positions: new Uint32Array(0) };
  const mixed = rollingHashes(units, k, count);
  const hashes = new Uint32Array(count);
  const positions = new Uint32Array(count);
  let kept = 0;
  let least = -1;
  let last = -1;
  for (let right = 0; right < count; right++) {
    const left = right - window + 1;
    if (least < Math.max(0, left)) least = rightmostLeast(mixed, Math.max(0, left), right);
    else if ((mixed[right] as number) < (mixed[least] as number)) least = right;
    // A text shorter than a window still leaves its one smallest hash.
    const isWindow = left >= 0 || right === count - 1;
    if (!isWindow || least === last) continue;
    last = least;
    hashes[kept] = mixed[least] as number;
    positions[kept++] = least;
  }
  return { hashes: hashes.slice(0, kept), positions: positions.slice(0, kept) };
}

function rightmostLeast(mixed: Uint32Array, from: number, to: number): number {
  let least = to;
  for (let i = to - 1; i >= from; i--)
    if ((mixed[i] as number) < (mixed[least] as number)) least = i;
  return least;
}

function rollingHashes(units: Uint16Array, k: number, count: number): Uint32Array {
  let leaving = 1;
  for (let i = 0; i < k; i++) leaving = Math.imul(leaving, BASE);
  const mixed = new Uint32Array(count);
  let hash = 0;
  for (let i = 0; i < units.length; i++) {
    hash = (Math.imul(hash, BASE) + (units[i] as number)) | 0;
    if (i >= k) hash = (hash - Math.imul(units[i - k] as number, leaving)) | 0;
    if (i >= k - 1) mixed[i - k + 1] = mix(hash);
  }
  return mixed;
}

/** The finaliser of MurmurHash3 (A. Appleby). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
