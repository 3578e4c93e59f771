/** A map from 32-bit hashes to non-negative integers that is emptied in constant time; open addressing. */
export class ScratchMap {
  #keys = new Uint32Array(1 << 10);
  #values = new Int32Array(1 << 10);
  #stamps = new Uint32Array(1 << 10);
  #stamp = 0;

  /** Empties the map and makes room for `count` keys. */
  reset(count: number): void {
    let capacity = this.#keys.length;
    while (capacity < count * 2) capacity *= 2;
    if (capacity > this.#keys.length) {
      this.#keys = new Uint32Array(capacity);
      this.#values = new Int32Array(capacity);
      this.#stamps = new Uint32Array(capacity);
      this.#stamp = 0;
    }
    this.#stamp++;
  }

  /** The value of a key, -1 when it has none. */
  get(key: number): number {
    const slot = this.#slot(key);
    return this.#stamps[slot] === this.#stamp ? (this.#values[slot] as number) : -1;
  }

  /** Sets the value of a key and returns the one before, -1 when there was none. */
  swap(key: number, value: number): number {
    const slot = this.#slot(key);
    const before = this.#stamps[slot] === this.#stamp ? (this.#values[slot] as number) : -1;
    this.#keys[slot] = key;
    this.#values[slot] = value;
    this.#stamps[slot] = this.#stamp;
    return before;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.#stamps[slot] === this.#stamp && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
