import type { IndexedDocument } from "./document.js";
import type { LayeredPostings } from "./layered-postings.js";
import type { ChangedFingerprints } from "./rewinnow.js";
import { ScratchMap } from "./scratch-map.js";

/** Hears of a fingerprint that a document began or ceased to have. */
export interface PostingsListener {
  added(hash: number): void;
  removed(hash: number): void;
}

/** Keeps the postings of single documents up to date, in time that grows with what changed in them. */
export class DocumentPostings {
  readonly #postings: LayeredPostings;
  readonly #listener: PostingsListener;
  readonly #scratch = new ScratchMap();
  /** By id, documents whose postings are right but for their places, which an edit shifted. */
  readonly #misplaced = new Map<number, IndexedDocument>();

  constructor(postings: LayeredPostings, listener: PostingsListener) {
    this.#postings = postings;
    this.#listener = listener;
  }

  /** Postings of a document that had none. */
  add(document: IndexedDocument): void {
    const { id, fingerprints } = document;
    const { hashes, positions } = fingerprints;
    this.#postings.lift(id, NONE, NONE);
    this.#scratch.reset(hashes.length);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      if (this.#scratch.swap(hash, i) >= 0) continue;
      this.#postings.add(hash, id, positions[i] as number);
      this.#listener.added(hash);
    }
  }

  /** Takes all postings of a document out. */
  remove(document: IndexedDocument): void {
    const { id, fingerprints } = document;
    const { hashes, positions } = fingerprints;
    this.#postings.lift(id, hashes, positions);
    this.#scratch.reset(hashes.length);
    for (const hash of hashes)
      if (this.#scratch.swap(hash, 0) < 0) this.#removePosting(hash, document);
    this.#postings.drop(id);
    this.#misplaced.delete(id);
  }

  /** Replaces the postings of a version of a document by those of the next. */
  change(known: IndexedDocument, document: IndexedDocument, changed: ChangedFingerprints): void {
    const { id, fingerprints } = document;
    const before = known.fingerprints;
    const { head, tail } = changed;
    this.#postings.lift(id, before.hashes, before.positions);
    this.#misplaced.set(id, document);
    const removed = before.hashes.subarray(head, before.hashes.length - tail);
    const added = fingerprints.hashes.subarray(head, fingerprints.hashes.length - tail);
    const had = membersOf(before.hashes, added.length);
    for (const hash of new Set(added)) {
      if (had(hash)) continue;
      this.#postings.add(hash, id, 0);
      this.#listener.added(hash);
    }
    const has = membersOf(fingerprints.hashes, removed.length);
    for (const hash of new Set(removed)) if (!has(hash)) this.#removePosting(hash, document);
  }

  /** Puts the places of all documents right but for one, which is about to be compared with them. */
  placeAllBut(document: IndexedDocument): void {
    for (const other of this.#misplaced.values()) {
      if (other.id === document.id) continue;
      this.#place(other);
      this.#misplaced.delete(other.id);
    }
  }

  #place({ id, fingerprints: { hashes, positions } }: IndexedDocument): void {
    this.#scratch.reset(hashes.length);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      if (this.#scratch.swap(hash, i) < 0) this.#postings.move(hash, id, positions[i] as number);
    }
  }

  #removePosting(hash: number, document: IndexedDocument): void {
    this.#postings.delete(hash, document.id);
    this.#listener.removed(hash);
  }
}

const NONE = new Uint32Array(0);

/** So many questions are answered faster by going through all. */
const FEW = 32;

function membersOf(hashes: Uint32Array, questions: number): (hash: number) => boolean {
  if (questions <= FEW) return (hash) => hashes.includes(hash);
  const members = new Set(hashes);
  return (hash) => members.has(hash);
}
