import { flipFragment, type Fragment } from "../../corpus/passages/fragment.js";
import type { IndexedDocument } from "../../corpus/passages/document.js";

/** Numbers of a fragment before its runs: both documents, four edges, the units matched, the length of the runs. */
const HEAD = 8;

/** Matches of documents as one list of numbers, to be handed from thread to thread. */
export class PackedFragments {
  #numbers = new Int32Array(1 << 14);
  #used = 0;

  add(x: number, y: number, fragment: Fragment): void {
    const { xStart, xEnd, yStart, yEnd, matched, runs } = fragment;
    const after = this.#used + HEAD + runs.length;
    if (after > this.#numbers.length) {
      const grown = new Int32Array(Math.max(after, this.#numbers.length * 2));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers.set([x, y, xStart, xEnd, yStart, yEnd, matched, runs.length], this.#used);
    this.#numbers.set(runs, this.#used + HEAD);
    this.#used = after;
  }

  /** All of them, in memory that all threads see. */
  shared(): Int32Array {
    const all = new Int32Array(new SharedArrayBuffer(this.#used * 4));
    all.set(this.#numbers.subarray(0, this.#used));
    return all;
  }
}

/** Gives both documents of every match their side of it. */
export function linkAll(packed: Int32Array, documents: readonly IndexedDocument[]): void {
  for (let at = 0; at < packed.length;) {
    const x = documents[packed[at] as number] as IndexedDocument;
    const y = documents[packed[at + 1] as number] as IndexedDocument;
    const after = at + HEAD + (packed[at + 7] as number);
    const fragment: Fragment = {
      xStart: packed[at + 2] as number,
      xEnd: packed[at + 3] as number,
      yStart: packed[at + 4] as number,
      yEnd: packed[at + 5] as number,
      matched: packed[at + 6] as number,
      runs: packed.subarray(at + HEAD, after),
    };
    x.sides.push({ document: x, other: y, fragment });
    y.sides.push({ document: y, other: x, fragment: flipFragment(fragment) });
    at = after;
  }
}
