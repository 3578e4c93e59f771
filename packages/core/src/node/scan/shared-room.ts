/** Bytes that are asked for at a time. */
const SLAB = 1 << 21;

/** Copies of arrays, side by side in memory that all threads see. */
export class SharedRoom {
  #slab = new SharedArrayBuffer(0);
  #used = 0;

  keep16(values: Uint16Array): Uint16Array {
    const kept = new Uint16Array(this.#slabFor(values), this.#used, values.length);
    return this.#keep(kept, values);
  }

  keep32(values: Uint32Array): Uint32Array {
    const kept = new Uint32Array(this.#slabFor(values), this.#used, values.length);
    return this.#keep(kept, values);
  }

  keepSigned(values: Int32Array): Int32Array {
    const kept = new Int32Array(this.#slabFor(values), this.#used, values.length);
    return this.#keep(kept, values);
  }

  #slabFor({ byteLength }: Uint16Array | Uint32Array | Int32Array): SharedArrayBuffer {
    if (this.#used + byteLength > this.#slab.byteLength) {
      this.#slab = new SharedArrayBuffer(Math.max(SLAB, byteLength));
      this.#used = 0;
    }
    return this.#slab;
  }

  #keep<T extends Uint16Array | Uint32Array | Int32Array>(kept: T, values: T): T {
    kept.set(values);
    // Every array begins at a multiple of four bytes.
    this.#used += (values.byteLength + 3) & ~3;
    return kept;
  }
}
