/** A chained hash table from fingerprints to documents, in typed arrays. One posting per document and hash: the first place. */
export class FingerprintTable {
  #heads = new Int32Array(1 << 12).fill(-1);
  #hash = new Uint32Array(1 << 12);
  #document = new Int32Array(1 << 12);
  #position = new Uint32Array(1 << 12);
  #next = new Int32Array(1 << 12);
  #used = 0;
  #free = -1;

  /** Moves the posting of a document that stands under a hash; whether there is one. */
  move(hash: number, document: number, position: number): boolean {
    const found = this.#find(hash, document);
    if (found >= 0) this.#position[found] = position;
    return found >= 0;
  }

  has(hash: number, document: number): boolean {
    return this.#find(hash, document) >= 0;
  }

  /** Adds a posting; there must be none of the document under the hash. */
  add(hash: number, document: number, position: number): void {
    const slot = this.#allocate();
    const bucket = hash & (this.#heads.length - 1);
    this.#hash[slot] = hash;
    this.#document[slot] = document;
    this.#position[slot] = position;
    this.#next[slot] = this.#heads[bucket] as number;
    this.#heads[bucket] = slot;
  }

  /** Takes a posting out; whether there was one. */
  delete(hash: number, document: number): boolean {
    const bucket = hash & (this.#heads.length - 1);
    let before = -1;
    for (let slot = this.#heads[bucket] as number; slot >= 0; slot = this.#next[slot] as number) {
      if (this.#hash[slot] === hash && this.#document[slot] === document) {
        if (before < 0) this.#heads[bucket] = this.#next[slot] as number;
        else this.#next[before] = this.#next[slot] as number;
        this.#next[slot] = this.#free;
        this.#free = slot;
        return true;
      }
      before = slot;
    }
    return false;
  }

  /** Writes postings of a hash into the two arrays, as many as they hold, in no particular order; how many. */
  read(hash: number, documents: Int32Array, positions: Uint32Array): number {
    const limit = documents.length;
    let count = 0;
    let slot = this.#heads[hash & (this.#heads.length - 1)] as number;
    for (; slot >= 0 && count < limit; slot = this.#next[slot] as number) {
      if (this.#hash[slot] !== hash) continue;
      documents[count] = this.#document[slot] as number;
      positions[count++] = this.#position[slot] as number;
    }
    return count;
  }

  #find(hash: number, document: number): number {
    let slot = this.#heads[hash & (this.#heads.length - 1)] as number;
    for (; slot >= 0; slot = this.#next[slot] as number) {
      if (this.#hash[slot] === hash && this.#document[slot] === document) return slot;
    }
    return -1;
  }

  #allocate(): number {
    if (this.#free >= 0) {
      const slot = this.#free;
      this.#free = this.#next[slot] as number;
      return slot;
    }
    if (this.#used === this.#hash.length) this.#grow();
    return this.#used++;
  }

  #grow(): void {
    const capacity = this.#hash.length * 2;
    this.#hash = grown(this.#hash, new Uint32Array(capacity));
    this.#document = grown(this.#document, new Int32Array(capacity));
    this.#position = grown(this.#position, new Uint32Array(capacity));
    this.#next = new Int32Array(capacity);
    this.#heads = new Int32Array(capacity).fill(-1);
    // Only called with an empty free list, so every slot below `used` is alive.
    for (let slot = 0; slot < this.#used; slot++) {
      const bucket = (this.#hash[slot] as number) & (capacity - 1);
      this.#next[slot] = this.#heads[bucket] as number;
      this.#heads[bucket] = slot;
    }
  }
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
