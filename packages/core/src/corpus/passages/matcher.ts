import { comparePaths, type IndexedDocument } from "./document.js";
import type { FingerprintTable } from "./fingerprint-table.js";
import { flipFragment } from "./fragment.js";
import { matchTexts } from "./match.js";
import { MIN_SELF_DISTANCE } from "./parameters.js";
import { ScratchMap } from "./scratch-map.js";
import { templateSpans } from "./templates.js";

/** Room for one coordinate in a number that packs two. */
const PACK = 2 ** 26;

/** Finds the matches of documents through their common fingerprints. */
export class Matcher {
  readonly #table: FingerprintTable;
  readonly #documents: ReadonlyMap<number, IndexedDocument>;
  /** Fingerprints of so many articles that they are not followed. */
  readonly #templates: ReadonlySet<number>;
  readonly #scratch = new ScratchMap();
  readonly #holders: Int32Array;
  readonly #places: Uint32Array;

  constructor(
    table: FingerprintTable,
    documents: ReadonlyMap<number, IndexedDocument>,
    templates: ReadonlySet<number>,
    templateArticles: number,
  ) {
    this.#table = table;
    this.#documents = documents;
    this.#templates = templates;
    this.#holders = new Int32Array(templateArticles);
    this.#places = new Uint32Array(templateArticles);
  }

  /** Notes what of a document is template; before any document is matched with it. */
  findTemplates(document: IndexedDocument): void {
    document.templates = [];
    if (this.#templates.size === 0) return;
    const { hashes, positions } = document.fingerprints;
    const found: number[] = [];
    hashes.forEach((hash, index) => {
      if (this.#templates.has(hash)) found.push(positions[index] as number);
    });
    document.templates = templateSpans(found, document.parameters, document.matter);
  }

  /** Matches a document with itself and with all others that are not `done`, and adds the sides; the others that got one. */
  match(document: IndexedDocument, done: ReadonlySet<IndexedDocument>): Set<IndexedDocument> {
    const { own, others } = this.#seeds(document, done);
    const touched = new Set<IndexedDocument>();
    this.#link(document, document, own);
    for (const [other, seeds] of others) if (this.#link(document, other, seeds)) touched.add(other);
    return touched;
  }

  /**
   * Pairs of equal places: within the document every fingerprint with the one
   * of the same hash before it; with others the first of each.
   */
  #seeds(document: IndexedDocument, done: ReadonlySet<IndexedDocument>) {
    const own: number[] = [];
    const others = new Map<IndexedDocument, number[]>();
    const { hashes, positions } = document.fingerprints;
    this.#scratch.reset(hashes.length);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      if (this.#templates.has(hash)) continue;
      const position = positions[i] as number;
      const before = this.#scratch.swap(hash, position);
      if (before >= 0) {
        if (position - before >= MIN_SELF_DISTANCE) own.push(before * PACK + position);
        continue;
      }
      const count = this.#table.read(hash, this.#holders, this.#places);
      for (let h = 0; h < count; h++) {
        const id = this.#holders[h] as number;
        if (id === document.id) continue;
        const other = this.#documents.get(id) as IndexedDocument;
        if (done.has(other)) continue;
        const place = this.#places[h] as number;
        const seed =
          comparePaths(document, other) < 0 ? position * PACK + place : place * PACK + position;
        const seeds = others.get(other);
        if (seeds === undefined) others.set(other, [seed]);
        else seeds.push(seed);
      }
    }
    return { own, others };
  }

  #link(document: IndexedDocument, other: IndexedDocument, packed: number[]): boolean {
    if (packed.length === 0) return false;
    const [x, y] = comparePaths(document, other) <= 0 ? [document, other] : [other, document];
    const minimum = Math.min(x.parameters.minimum, y.parameters.minimum);
    const fragments = matchTexts(x, y, unpack(packed), minimum);
    for (const fragment of fragments) {
      x.sides.push({ document: x, other: y, fragment });
      y.sides.push({ document: y, other: x, fragment: flipFragment(fragment) });
    }
    return fragments.length > 0;
  }
}

/** Packed pairs in ascending order, as a flat list of both. */
function unpack(packed: readonly number[]): Int32Array {
  const sorted = Float64Array.from(packed).sort();
  const seeds = new Int32Array(sorted.length * 2);
  sorted.forEach((pair, index) => {
    const x = Math.floor(pair / PACK);
    seeds[index * 2] = x;
    seeds[index * 2 + 1] = pair - x * PACK;
  });
  return seeds;
}
