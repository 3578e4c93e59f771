import type { IndexedDocument } from "./document.js";
import { FingerprintTable } from "./fingerprint-table.js";
import { SortedPostings } from "./sorted-postings.js";

/** The table is sorted in when it holds more documents than this … */
const MIN_MOVED = 64;
/** … and this share of all. */
const MAX_MOVED_SHARE = 0.5;

/**
 * Which documents hold a fingerprint, and where first: a sorted base for those
 * that came together, and over it a table for those that changed since. What the
 * base says of a changed document is void.
 */
export class LayeredPostings {
  #base = SortedPostings.empty();
  #table = new FingerprintTable();
  /** By id: 1 where the base speaks for a document. */
  #inBase = new Uint8Array(0);
  /** Documents that the table speaks for. */
  readonly #moved = new Set<number>();

  #lastLifted = -1;
  #turn = 0;

  /** Stays the same while one document only is changed, again and again. */
  get turn(): number {
    return this.#turn;
  }

  /** The sorted part, for those who go through all of it: complete after `rebuild`. */
  get base(): SortedPostings {
    return this.#base;
  }

  /** Makes these documents, in this order, the base, in steps; nothing else is held any more. */
  *rebuild(documents: readonly IndexedDocument[]): Generator<undefined, void> {
    this.#base = yield* SortedPostings.sort(documents);
    this.#table = new FingerprintTable();
    this.#moved.clear();
    this.#turn++;
    const last = documents.reduce((most, { id }) => Math.max(most, id), 0);
    this.#inBase = new Uint8Array(last + 1);
    for (const { id } of documents) this.#inBase[id] = 1;
  }

  /** Whether so many documents changed that sorting all anew pays. */
  isWorn(documents: number): boolean {
    return this.#moved.size > Math.max(MIN_MOVED, MAX_MOVED_SHARE * documents);
  }

  /** Gets a document ready to be changed: from now on the table speaks for it. */
  lift(id: number, hashes: Uint32Array, positions: Uint32Array): void {
    this.#moved.add(id);
    if (id !== this.#lastLifted) this.#turn++;
    this.#lastLifted = id;
    if (this.#inBase[id] !== 1) return;
    this.#inBase[id] = 0;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      // From the first place on, so that a later one finds it there.
      if (!this.#table.has(hash, id)) this.#table.add(hash, id, positions[i] as number);
    }
  }

  /** Forgets that a document was there. */
  drop(id: number): void {
    this.#moved.delete(id);
  }

  /** Moves the posting of a lifted document; whether there is one. */
  move(hash: number, document: number, position: number): boolean {
    return this.#table.move(hash, document, position);
  }

  /** Adds a posting to a lifted document; there must be none under the hash. */
  add(hash: number, document: number, position: number): void {
    this.#table.add(hash, document, position);
  }

  /** Takes a posting of a lifted document out. */
  delete(hash: number, document: number): void {
    this.#table.delete(hash, document);
  }

  /** Writes postings of a hash into the two arrays, as many as they hold, in no particular order; how many. */
  read(hash: number, documents: Int32Array, positions: Uint32Array): number {
    let count = this.#table.read(hash, documents, positions);
    const base = this.#base;
    let i = base.find(hash);
    if (i < 0) return count;
    for (; base.hashes[i] === hash && count < documents.length; i++) {
      const document = base.documents[i] as number;
      if (this.#inBase[document] !== 1) continue;
      documents[count] = document;
      positions[count++] = base.positions[i] as number;
    }
    return count;
  }
}
