import type { IndexedDocument } from "./document.js";
import type { LayeredPostings } from "./layered-postings.js";

const NONE = new Uint32Array(0);

/** Pairs of a document and the first place there: who else holds a fingerprint. */
export type Holders = readonly number[];

const NOBODY: Holders = [];

/**
 * Who else holds the fingerprints of a document, as far as that was looked up.
 * While it alone is edited they stay the same and need not be looked up after
 * every letter; those before and behind the change are told by their order,
 * without a table.
 */
export class FingerprintHolders {
  readonly #postings: LayeredPostings;
  readonly #documents: Int32Array;
  readonly #places: Uint32Array;
  #document = -1;
  #turn = -1;
  #hashes: Uint32Array = NONE;
  #holders: (Holders | undefined)[] = [];

  /** @param most of how many holders a fingerprint is told at most */
  constructor(postings: LayeredPostings, most: number) {
    this.#postings = postings;
    this.#documents = new Int32Array(most + 1);
    this.#places = new Uint32Array(most + 1);
  }

  /** What is known of each fingerprint of a document, by index; ask `lookUp` for the others. */
  of({ id, fingerprints: { hashes } }: IndexedDocument): readonly (Holders | undefined)[] {
    const { turn } = this.#postings;
    if (id === this.#document && turn === this.#turn) this.#carryOver(hashes);
    else this.#holders = Array.from({ length: hashes.length });
    this.#document = id;
    this.#turn = turn;
    this.#hashes = hashes;
    return this.#holders;
  }

  /** Looks up a fingerprint of the document that was asked for last. */
  lookUp(index: number): Holders {
    const documents = this.#documents;
    const count = this.#postings.read(this.#hashes[index] as number, documents, this.#places);
    const others: number[] = [];
    for (let h = 0; h < count; h++)
      if (documents[h] !== this.#document)
        others.push(documents[h] as number, this.#places[h] as number);
    return (this.#holders[index] = others.length === 0 ? NOBODY : others);
  }

  #carryOver(hashes: Uint32Array): void {
    const before = this.#hashes;
    const shorter = Math.min(before.length, hashes.length);
    let head = 0;
    while (head < shorter && before[head] === hashes[head]) head++;
    let from = hashes.length;
    const shift = before.length - from;
    while (from > head && from + shift > head && before[from - 1 + shift] === hashes[from - 1])
      from--;
    const unknown = Array.from<undefined>({ length: from - head });
    this.#holders.splice(head, from + shift - head, ...unknown);
  }
}
