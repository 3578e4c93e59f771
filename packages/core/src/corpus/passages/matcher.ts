import type { IndexedDocument } from "./document.js";
import { Marks } from "./extend.js";
import { FingerprintHolders } from "./fingerprint-holders.js";
import type { FingerprintSet } from "./fingerprint-set.js";
import { flipFragment } from "./fragment.js";
import type { LayeredPostings } from "./layered-postings.js";
import { matchTexts } from "./match.js";
import { MIN_SELF_DISTANCE } from "./parameters.js";
import { ScratchMap } from "./scratch-map.js";
import { PACK, sharedByMany, sharedSeeds } from "./shared-seeds.js";
import type { SortedPostings } from "./sorted-postings.js";
import { templatesOf } from "./templates.js";

/** Finds the matches of documents through their common fingerprints. */
export class Matcher {
  readonly #documents: ReadonlyMap<number, IndexedDocument>;
  /** Fingerprints of so many articles that they are not followed. */
  readonly #templates: FingerprintSet;
  readonly #templateArticles: number;
  readonly #scratch = new ScratchMap();
  readonly #marks = new Marks();
  readonly #holders: FingerprintHolders;
  #next = new Int32Array(0);
  #own = new Int32Array(0);

  constructor(
    postings: LayeredPostings,
    documents: ReadonlyMap<number, IndexedDocument>,
    templates: FingerprintSet,
    templateArticles: number,
  ) {
    this.#documents = documents;
    this.#templates = templates;
    this.#templateArticles = templateArticles;
    this.#holders = new FingerprintHolders(postings, templateArticles);
  }

  /** Matches all documents of an index, given in the order of their paths and ids, and finds its templates; in steps. */
  *matchAll(
    documents: readonly IndexedDocument[],
    postings: SortedPostings,
  ): Generator<undefined, void> {
    const pairs = yield* sharedSeeds(postings, this.#templateArticles, this.#templates);
    for (const document of documents) {
      this.findTemplates(document);
      yield;
    }
    for (const document of documents) {
      this.#link(document, document, this.#ownSeeds(document));
      yield;
    }
    for (const [pair, seeds] of pairs) {
      const x = Math.floor(pair / PACK);
      this.#link(
        this.#documents.get(x) as IndexedDocument,
        this.#documents.get(pair - x * PACK) as IndexedDocument,
        unpack(seeds),
      );
      yield;
    }
  }

  /** Finds the templates of an index and leaves all documents to `match`; in steps. */
  *prepare(
    documents: readonly IndexedDocument[],
    postings: SortedPostings,
  ): Generator<undefined, void> {
    yield* sharedByMany(postings, this.#templateArticles, this.#templates);
    for (const document of documents) {
      this.findTemplates(document);
      yield;
    }
  }

  /** Notes what of a document is template; before any document is matched with it. */
  findTemplates(document: IndexedDocument): void {
    document.templates = templatesOf(document, this.#templates);
  }

  /** Matches a document with itself and with all others that have not been matched with it, and adds the sides; the others that got one. */
  match(
    document: IndexedDocument,
    isDone: (other: IndexedDocument) => boolean,
  ): Set<IndexedDocument> {
    const touched = new Set<IndexedDocument>();
    this.#link(document, document, this.#ownSeeds(document));
    for (const [other, seeds] of this.#seedsWithOthers(document, isDone))
      if (this.#link(document, other, unpack(seeds))) touched.add(other);
    return touched;
  }

  /**
   * Pairs of equal places within a document: every fingerprint with the next of
   * the same hash. A flat list of both, in ascending order, good until the next
   * call. Leaves the first place of every hash in the scratch map.
   */
  #ownSeeds(document: IndexedDocument): Int32Array {
    const { hashes, positions } = document.fingerprints;
    if (this.#next.length < hashes.length) this.#next = new Int32Array(hashes.length * 2);
    const next = this.#next;
    this.#scratch.reset(hashes.length);
    for (let i = hashes.length - 1; i >= 0; i--)
      next[i] = this.#scratch.swap(hashes[i] as number, positions[i] as number);
    if (this.#own.length < hashes.length * 2) this.#own = new Int32Array(hashes.length * 4);
    const own = this.#own;
    let count = 0;
    for (let i = 0; i < hashes.length; i++) {
      const later = next[i] as number;
      const position = positions[i] as number;
      if (later < 0 || later - position < MIN_SELF_DISTANCE) continue;
      if (this.#templates.has(hashes[i] as number)) continue;
      own[count++] = position;
      own[count++] = later;
    }
    return own.subarray(0, count);
  }

  /** Pairs of equal places with other documents, packed: the first places of each common fingerprint. */
  #seedsWithOthers(
    document: IndexedDocument,
    isDone: (other: IndexedDocument) => boolean,
  ): Map<IndexedDocument, number[]> {
    const others = new Map<IndexedDocument, number[]>();
    const { hashes, positions } = document.fingerprints;
    const known = this.#holders.of(document);
    // Most stand in the same other document as the one before.
    let lastId = -1;
    let last: number[] | undefined;
    let isFirst = false;
    for (let i = 0; i < hashes.length; i++) {
      if (known[i]?.length === 0) continue;
      const hash = hashes[i] as number;
      const position = positions[i] as number;
      if (this.#scratch.get(hash) !== position || this.#templates.has(hash)) continue;
      const holders = known[i] ?? this.#holders.lookUp(i);
      for (let h = 0; h < holders.length; h += 2) {
        const id = holders[h] as number;
        if (id !== lastId) {
          const other = this.#documents.get(id) as IndexedDocument;
          lastId = id;
          isFirst = document.order < other.order;
          last = isDone(other) ? undefined : others.get(other);
          if (last === undefined && !isDone(other)) others.set(other, (last = []));
        }
        const place = holders[h + 1] as number;
        last?.push(isFirst ? position * PACK + place : place * PACK + position);
      }
    }
    return others;
  }

  #link(document: IndexedDocument, other: IndexedDocument, seeds: Int32Array): boolean {
    if (seeds.length === 0) return false;
    const [x, y] = document.order <= other.order ? [document, other] : [other, document];
    const minimum = Math.min(x.parameters.minimum, y.parameters.minimum);
    const fragments = matchTexts(x, y, seeds, minimum, this.#marks);
    for (const fragment of fragments) {
      x.sides.push({ document: x, other: y, fragment });
      y.sides.push({ document: y, other: x, fragment: flipFragment(fragment) });
    }
    return fragments.length > 0;
  }
}

/** Packed pairs in ascending order, as a flat list of both. */
function unpack(packed: readonly number[]): Int32Array {
  const sorted = isAscending(packed) ? packed : Float64Array.from(packed).sort();
  const seeds = new Int32Array(sorted.length * 2);
  for (let p = 0; p < sorted.length; p++) {
    const pair = sorted[p] as number;
    const x = Math.floor(pair / PACK);
    seeds[p * 2] = x;
    seeds[p * 2 + 1] = pair - x * PACK;
  }
  return seeds;
}

function isAscending(numbers: readonly number[]): boolean {
  for (let n = 1; n < numbers.length; n++)
    if ((numbers[n] as number) < (numbers[n - 1] as number)) return false;
  return true;
}
