/** Bits of a fingerprint that the filter looks at. */
const FILTER_BITS = 16;

/** A set of fingerprints that is mostly asked for such as are not in it. */
export class FingerprintSet {
  readonly #hashes = new Set<number>();
  /** By the upper bits: whether a fingerprint with them was ever added. */
  readonly #filter = new Uint8Array(1 << FILTER_BITS);

  get size(): number {
    return this.#hashes.size;
  }

  add(hash: number): void {
    this.#hashes.add(hash);
    this.#filter[hash >>> (32 - FILTER_BITS)] = 1;
  }

  has(hash: number): boolean {
    return this.#filter[hash >>> (32 - FILTER_BITS)] === 1 && this.#hashes.has(hash);
  }

  delete(hash: number): void {
    this.#hashes.delete(hash);
  }
}
