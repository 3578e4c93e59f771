import type { IndexedDocument } from "./document.js";
import type { LayeredPostings } from "./layered-postings.js";

const NONE = new Uint32Array(0);

/**
 * Which fingerprints of a document no other one holds, as far as they were looked
 * up: most of an article. While it alone is edited they stay so and need not be
 * looked up after every letter; those before and behind the change are told by
 * their order, without a table.
 */
export class LoneFingerprints {
  readonly #postings: LayeredPostings;
  #document = -1;
  #turn = -1;
  #hashes: Uint32Array = NONE;
  /** By the index of a fingerprint: 1 when no other document holds it. */
  #isAlone = new Uint8Array(0);

  constructor(postings: LayeredPostings) {
    this.#postings = postings;
  }

  /** Whether each fingerprint of a document, by index, is known to be alone; 1 is to be written where it is found to be. */
  of({ id, fingerprints: { hashes } }: IndexedDocument): Uint8Array {
    const isAlone = new Uint8Array(hashes.length);
    const { turn } = this.#postings;
    if (id === this.#document && turn === this.#turn) this.#carryOver(hashes, isAlone);
    this.#document = id;
    this.#turn = turn;
    this.#hashes = hashes;
    this.#isAlone = isAlone;
    return isAlone;
  }

  #carryOver(hashes: Uint32Array, isAlone: Uint8Array): void {
    const before = this.#hashes;
    const shorter = Math.min(before.length, hashes.length);
    let head = 0;
    while (head < shorter && before[head] === hashes[head]) head++;
    let from = hashes.length;
    const shift = before.length - from;
    while (from > head && from + shift > head && before[from - 1 + shift] === hashes[from - 1])
      from--;
    isAlone.set(this.#isAlone.subarray(0, head));
    isAlone.set(this.#isAlone.subarray(from + shift), from);
  }
}
