import { sortedByHash, type Postings } from "./sorted-postings.js";
import type { Fingerprints } from "./winnow.js";

/** What is compared of a text: its fingerprints, and which of them are no first places, as `repeatsOf` gives them. */
export interface Repeating {
  readonly fingerprints: Fingerprints;
  readonly repeats: Int32Array;
}

/** Bits of a hash that tell apart what is counted when shared fingerprints are looked for. */
const COUNTED_BITS = 24;
const slotOf = (hash: number): number => hash >>> (32 - COUNTED_BITS);

/**
 * The first places of all fingerprints that more than one text may have, by hash
 * and then in the order of the texts, whose indices are the documents: of two
 * texts that are compared once, nobody asks for others.
 */
export function sharedPostings(texts: readonly Repeating[]): Postings {
  const counts = new SlotCounts();
  const firsts = new FirstPlaces();
  for (const text of texts) {
    const { hashes } = text.fingerprints;
    const isLater = firsts.of(text);
    for (let i = 0; i < hashes.length; i++)
      if (isLater[i] === 0) counts.add(slotOf(hashes[i] as number));
  }
  const shared = counts.shared;
  const found: Postings = {
    hashes: new Uint32Array(shared),
    documents: new Int32Array(shared),
    positions: new Uint32Array(shared),
  };
  let count = 0;
  for (const [document, text] of texts.entries()) {
    const { hashes, positions } = text.fingerprints;
    const isLater = firsts.of(text);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      if (isLater[i] !== 0 || !counts.isShared(slotOf(hash))) continue;
      found.hashes[count] = hash;
      found.documents[count] = document;
      found.positions[count++] = positions[i] as number;
    }
  }
  return atOnce(sortedByHash(found));
}

/** What steps lead to. */
function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Tells which places of fingerprints are not the first of their hash. */
class FirstPlaces {
  #isLater = new Uint8Array(0);

  /** 1 for later places; good until the next call. */
  of({ fingerprints, repeats }: Repeating): Uint8Array {
    const { length } = fingerprints.hashes;
    if (this.#isLater.length < length) this.#isLater = new Uint8Array(length * 2);
    const isLater = this.#isLater.fill(0, 0, length);
    for (let r = 1; r < repeats.length; r += 2) isLater[repeats[r] as number] = 1;
    return isLater;
  }
}

/** Counts to two for each of many slots, four of them in a byte. */
class SlotCounts {
  readonly #seen = new Uint8Array(1 << (COUNTED_BITS - 2));
  /** How many were counted in slots that were counted twice or more. */
  shared = 0;

  add(slot: number): void {
    const before = this.#countOf(slot);
    const byte = slot >>> 2;
    if (before < 2) this.#seen[byte] = (this.#seen[byte] as number) + (1 << ((slot & 3) << 1));
    this.shared += before === 0 ? 0 : before === 1 ? 2 : 1;
  }

  isShared(slot: number): boolean {
    return this.#countOf(slot) === 2;
  }

  #countOf(slot: number): number {
    return ((this.#seen[slot >>> 2] as number) >>> ((slot & 3) << 1)) & 3;
  }
}
