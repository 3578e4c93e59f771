import {
  clustersWithin,
  comparePaths,
  type Cluster,
  type IndexedDocument,
  type Side,
} from "./document.js";
import { MAX_GAP, MAX_STEP, MIN_COVERAGE } from "./parameters.js";

/** A stretch of one article, in units. */
export interface Place {
  readonly document: IndexedDocument;
  readonly start: number;
  readonly end: number;
}

/** Two places of at least this overlap (of the longer one) are the same copy. */
const SAME_COPY = 0.85;
/** Share of a copy's units that must be equal in its image. */
const MIN_EQUAL = 0.5;
/** Share of a copy that lies in a copy of a larger group for it to be a part of that. */
const PART = 0.8;

/**
 * The groups of copies in a component. Every side of every match, the longest
 * first, is projected through all matches, again and again, until no new place
 * is found: eight copies are one group, not twenty-eight pairs. A group within
 * the copies of a larger one is kept only when it has more copies. The result
 * depends on the set of matches alone, not on their order.
 */
export function groupPlaces(clusters: readonly Cluster[]): (readonly Place[])[] {
  const candidates = clusters
    .flatMap((cluster) => cluster.sides)
    .map(placeOf)
    .sort(compareCandidates);
  const members = new Set(clusters);
  const groups: Place[][] = [];
  const byDocument = new Map<IndexedDocument, { place: Place; group: number }[]>();
  for (const candidate of candidates) {
    const known = byDocument.get(candidate.document) ?? [];
    if (known.some(({ place }) => isSameCopy(place, candidate))) continue;
    const copies = closure(candidate, members);
    if (copies.length < 2 || isPartOfOne(copies, groups, byDocument)) continue;
    for (const place of copies) {
      const list = byDocument.get(place.document);
      if (list === undefined) byDocument.set(place.document, [{ place, group: groups.length }]);
      else list.push({ place, group: groups.length });
    }
    groups.push(copies.sort(comparePlaces));
  }
  return groups;
}

function placeOf(side: Side): Place {
  return { document: side.document, start: side.fragment.xStart, end: side.fragment.xEnd };
}

export function comparePlaces(a: Place, b: Place): number {
  return comparePaths(a.document, b.document) || a.start - b.start || a.end - b.end;
}

function compareCandidates(a: Place, b: Place): number {
  return b.end - b.start - (a.end - a.start) || comparePlaces(a, b);
}

function overlap(a: Place, b: Place): number {
  return a.document === b.document ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

function isSameCopy(a: Place, b: Place): boolean {
  return overlap(a, b) >= SAME_COPY * Math.max(a.end - a.start, b.end - b.start);
}

/** The place with everything that the matches lead to from it. */
function closure(first: Place, members: ReadonlySet<Cluster>): Place[] {
  const copies = [first];
  for (const copy of copies) {
    for (const image of imagesOf(copy, members)) {
      const isKnown = copies.some(
        (each) =>
          overlap(each, image) > 0.1 * Math.min(each.end - each.start, image.end - image.start),
      );
      if (!isKnown) copies.push(image);
    }
  }
  return copies;
}

/** What one match shows of a copy. */
interface Image extends Place {
  /** How much of the copy lies within the match. */
  readonly covered: number;
  readonly equal: number;
  /** Where in the copy the first and last equal units lie. */
  readonly from: number;
  readonly to: number;
}

/** The places that the matches of a component map a copy to, as far as they hold enough of it. */
function imagesOf(copy: Place, members: ReadonlySet<Cluster>): Place[] {
  const parts: Image[] = [];
  for (const cluster of clustersWithin(copy.document, copy.start, copy.end)) {
    if (!members.has(cluster)) continue;
    for (const side of cluster.sides) {
      if (side.fragment.xStart >= copy.end) break;
      const image = project(copy, side);
      if (image !== undefined) parts.push(image);
    }
  }
  const length = copy.end - copy.start;
  return joinParts(parts.sort(comparePlaces), length).filter(
    (image) => image.covered >= MIN_COVERAGE * length && image.equal >= MIN_EQUAL * length,
  );
}

/** Joins parts that follow each other in one article, when no match shows the copy as a whole. */
function joinParts(parts: readonly Image[], length: number): Image[] {
  const joined: Image[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && last.covered < MIN_COVERAGE * length && follows(last, part)) {
      joined[joined.length - 1] = {
        document: last.document,
        start: last.start,
        end: part.end,
        covered: last.covered + part.covered,
        equal: last.equal + part.equal,
        from: last.from,
        to: part.to,
      };
    } else joined.push(part);
  }
  return joined;
}

/** Whether two images stand in one article as their originals do, close together in both. */
function follows(last: Image, part: Image): boolean {
  if (last.document !== part.document) return false;
  const gap = part.start - last.end;
  const gapInCopy = part.from - last.to;
  return gap >= 0 && gap <= MAX_GAP && gapInCopy >= -MAX_STEP && gapInCopy <= MAX_GAP;
}

function project(copy: Place, side: Side): Image | undefined {
  const { runs, xStart, xEnd, yStart, yEnd } = side.fragment;
  if (xEnd <= copy.start || copy.end <= xStart) return undefined;
  let equal = 0;
  let start = Infinity;
  let end = 0;
  let from = Infinity;
  let to = 0;
  for (let r = 0; r < runs.length; r += 3) {
    const x = runs[r] as number;
    const a = Math.max(copy.start, x);
    const b = Math.min(copy.end, x + (runs[r + 2] as number));
    if (a >= b) continue;
    const shift = (runs[r + 1] as number) - x;
    equal += b - a;
    start = Math.min(start, a + shift);
    end = Math.max(end, b + shift);
    from = Math.min(from, a);
    to = Math.max(to, b);
  }
  if (equal === 0) return undefined;
  // An edge that falls into a change: the change belongs to both copies.
  const before = Math.min(MAX_STEP, from - Math.max(copy.start, xStart), start - yStart);
  const after = Math.min(MAX_STEP, Math.min(copy.end, xEnd) - to, yEnd - end);
  return {
    document: side.other,
    start: start - before,
    end: end + after,
    covered: to - from + before + after,
    equal,
    from,
    to,
  };
}

/** Whether some group has a copy around every one of these, and no fewer of them; or most lie in copies of some group, and they are short. */
function isPartOfOne(
  copies: readonly Place[],
  groups: readonly (readonly Place[])[],
  byDocument: ReadonlyMap<IndexedDocument, readonly { place: Place; group: number }[]>,
): boolean {
  const holds = new Map<number, number>();
  let within = 0;
  for (const copy of copies) {
    const around = new Set<number>();
    for (const { place, group } of byDocument.get(copy.document) ?? []) {
      if (overlap(place, copy) >= PART * (copy.end - copy.start)) around.add(group);
    }
    if (around.size > 0) within++;
    for (const group of around) holds.set(group, (holds.get(group) ?? 0) + 1);
  }
  const first = copies[0] as Place;
  if (
    within * 2 >= copies.length &&
    first.end - first.start < first.document.parameters.nestedMinimum
  )
    return true;
  for (const [group, count] of holds) {
    if (count === copies.length && (groups[group] as readonly Place[]).length >= copies.length)
      return true;
  }
  return false;
}
