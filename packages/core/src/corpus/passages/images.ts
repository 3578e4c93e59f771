import { firstReaching, sortedSides, type IndexedDocument, type Side } from "./document.js";
import type { Place } from "./group.js";
import { MAX_GAP, MAX_STEP, MIN_COVERAGE } from "./parameters.js";

/** Share of a copy's units that must be equal in its image. */
const MIN_EQUAL = 0.5;
/** How much less of a copy than its best image another one may have and be the same passage. */
const MAX_LOOSER = 0.3;
/** More than any place in a text, and still a small integer. */
const FAR = 0x3fff_ffff;

/** What one match shows of a copy. */
interface Image {
  document: IndexedDocument;
  start: number;
  end: number;
  /** How much of the copy lies within the match. */
  covered: number;
  equal: number;
  /** Where in the copy the first and last equal units lie. */
  from: number;
  to: number;
}

/**
 * Projects copies through matches. Hundreds of times for one article, mostly to
 * places that are known, so that the images of one copy lie where those of the
 * one before lay.
 */
export class Projector {
  readonly #images: Image[] = [];
  readonly #sides: Side[] = [];
  readonly #found: Place[] = [];

  /**
   * The places that the matches map a copy to, as far as they hold enough of it. A
   * place that says it in other words is left out where others repeat it: the
   * repetition would be told as less than it is. Good until the next call.
   */
  imagesOf(copy: Place): readonly Place[] {
    const length = copy.end - copy.start;
    const images = this.#images;
    const found = this.#found;
    found.length = 0;
    let count = 0;
    this.#findPromising(copy);
    for (const side of this.#sides) {
      const image = (images[count] ??= emptyImage(side.other));
      if (project(copy, side, image)) count++;
    }
    sortImages(images, count);
    count = joinParts(images, count, MIN_COVERAGE * length);
    let most = 0;
    for (let i = 0; i < count; i++) {
      const image = images[i] as Image;
      if (isEnough(image, length)) most = Math.max(most, image.equal);
    }
    for (let i = 0; i < count; i++) {
      const image = images[i] as Image;
      if (isEnough(image, length) && image.equal >= most - MAX_LOOSER * length) found.push(image);
    }
    return found;
  }

  /**
   * The sides within a copy but for those of texts that hold too little of it,
   * all together, for an image: most are sentences of a passage that stand
   * elsewhere too.
   */
  #findPromising(copy: Place): void {
    const least = MIN_COVERAGE * (copy.end - copy.start);
    const sorted = sortedSides(copy.document);
    const { sides, starts, ends } = sorted;
    const promising = this.#sides;
    promising.length = 0;
    const first = firstReaching(sorted, copy.start);
    let end = first;
    while (end < starts.length && (starts[end] as number) < copy.end) end++;
    for (let s = first; s < end; s++) {
      if ((ends[s] as number) <= copy.start) continue;
      const side = sides[s] as Side;
      let together = covered(copy, starts, ends, s);
      for (let t = first; t < end && together < least; t++)
        if (t !== s && (sides[t] as Side).other === side.other)
          together += Math.max(0, covered(copy, starts, ends, t));
      if (together >= least) promising.push(side);
    }
  }
}

function emptyImage(document: IndexedDocument): Image {
  return { document, start: 0, end: 0, covered: 0, equal: 0, from: 0, to: 0 };
}

/** How much of a copy a side covers. */
function covered(copy: Place, starts: Int32Array, ends: Int32Array, side: number): number {
  return Math.min(copy.end, ends[side] as number) - Math.max(copy.start, starts[side] as number);
}

function isEnough(image: Image, length: number): boolean {
  return image.covered >= MIN_COVERAGE * length && image.equal >= MIN_EQUAL * length;
}

/** Sorts the first `count` images by place. They are few, and nearly sorted. */
function sortImages(images: Image[], count: number): void {
  for (let i = 1; i < count; i++) {
    const image = images[i] as Image;
    let at = i;
    for (; at > 0 && isBefore(image, images[at - 1] as Image); at--)
      images[at] = images[at - 1] as Image;
    images[at] = image;
  }
}

function isBefore(a: Image, b: Image): boolean {
  if (a.document !== b.document) return a.document.order < b.document.order;
  return a.start !== b.start ? a.start < b.start : a.end < b.end;
}

/** Joins, of the first `count` images, parts that follow each other in one article, when no match shows the copy as a whole; how many are left. */
function joinParts(images: Image[], count: number, whole: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const part = images[i] as Image;
    const last = kept === 0 ? undefined : (images[kept - 1] as Image);
    if (last !== undefined && last.covered < whole && part.covered < whole && follows(last, part)) {
      last.end = part.end;
      last.covered += part.covered;
      last.equal += part.equal;
      last.to = part.to;
    } else {
      // Changes places, so that no image is lost.
      images[i] = images[kept] as Image;
      images[kept++] = part;
    }
  }
  return kept;
}

/** Whether two images stand in one article as their originals do, close together in both. */
function follows(last: Image, part: Image): boolean {
  if (last.document !== part.document) return false;
  const gap = part.start - last.end;
  const gapInCopy = part.from - last.to;
  return gap >= 0 && gap <= MAX_GAP && gapInCopy >= -MAX_STEP && gapInCopy <= MAX_GAP;
}

/** The index of the first run that reaches past `start`; runs ascend. */
function firstRun(runs: Int32Array, start: number): number {
  let low = 0;
  let high = runs.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle * 3] as number) + (runs[middle * 3 + 2] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

/** Writes what a match that reaches into a copy shows of it into `image`; whether it shows anything. */
function project(copy: Place, side: Side, image: Image): boolean {
  const { runs, xStart, xEnd, yStart, yEnd } = side.fragment;
  let equal = 0;
  let start = FAR;
  let end = 0;
  let from = FAR;
  let to = 0;
  for (let r = firstRun(runs, copy.start); r < runs.length; r += 3) {
    const x = runs[r] as number;
    if (x >= copy.end) break;
    const a = Math.max(copy.start, x);
    const b = Math.min(copy.end, x + (runs[r + 2] as number));
    const shift = (runs[r + 1] as number) - x;
    equal += b - a;
    start = Math.min(start, a + shift);
    end = Math.max(end, b + shift);
    from = Math.min(from, a);
    to = Math.max(to, b);
  }
  if (equal === 0) return false;
  // An edge that falls into a change: the change belongs to both copies.
  const before = Math.min(MAX_STEP, from - Math.max(copy.start, xStart), start - yStart);
  const after = Math.min(MAX_STEP, Math.min(copy.end, xEnd) - to, yEnd - end);
  image.document = side.other;
  image.start = start - before;
  image.end = end + after;
  image.covered = to - from + before + after;
  image.equal = equal;
  image.from = from;
  image.to = to;
  return true;
}
