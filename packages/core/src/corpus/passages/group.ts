import {
  firstReaching,
  sidesWithin,
  sortedSides,
  type IndexedDocument,
  type Side,
} from "./document.js";
import { Projector } from "./images.js";
import { MIN_COVERAGE } from "./parameters.js";
import { firstAtLeast } from "./periods.js";
import { SeenPlaces } from "./seen-places.js";
import { isTerminator } from "./snap.js";

/** A stretch of one article, in units. */
export interface Place {
  readonly document: IndexedDocument;
  readonly start: number;
  readonly end: number;
}

/** Two places of at least this overlap (of the longer one) are the same copy. */
const SAME_COPY = 0.85;
/** Share of a copy that lies in a copy of a larger group for it to be a part of that. */
const PART = 0.8;
/** How far from the edge of a block or sentence a copy may begin or end and still be whole. */
const NEAR_EDGE = 4;
/** Most overlap of two copies in one article. */
const MAX_OVERLAP = 0.1;
/** How often a group is looked at again from a better side. */
const MAX_ROUNDS = 4;

/**
 * The groups of copies with a copy in a document. Every side of its matches, the
 * longest first, is projected through all matches, again and again, until no new
 * place is found: eight copies are one group, not twenty-eight pairs. A group
 * within the copies of a larger one is kept only when it has more copies; where
 * it has them in another document alone, it is a matter of that one. The
 * result depends on the set of matches alone, not on their order, and only
 * documents with a copy are looked at: they are added to `visited`.
 * @param isShort tells places that nobody wants to know of; their groups may be left out
 */
export function groupsIn(
  document: IndexedDocument,
  visited: Set<IndexedDocument>,
  isShort: (place: Place) => boolean = () => false,
): Place[][] {
  let groups: Place[][] = [];
  const seen = new SeenPlaces(SAME_COPY);
  const projector = new Projector();
  const candidates = sortedSides(document).sides.map(placeOf).sort(compareCandidates);
  for (const candidate of candidates) {
    if (seen.has(candidate)) continue;
    if (isShort(candidate) && !mayBeTold(candidate, groups, isShort)) continue;
    const copies = settledGroup(candidate, visited, projector);
    const here = copies.filter((copy) => copy.document === document);
    for (const place of [candidate, ...here]) seen.add(place);
    if (copies.length < 2 || here.length === 0 || isPart(copies, groups)) continue;
    groups = groups.filter((group) => !consistsOf(group, copies));
    groups.push(copies);
  }
  return groups;
}

/**
 * Whether a short place can make a difference: a match leads from it to a place
 * that is not short, or to another one in a copy that it is a part of, which may
 * be told as more and smaller copies.
 */
function mayBeTold(
  place: Place,
  groups: readonly (readonly Place[])[],
  isShort: (place: Place) => boolean,
): boolean {
  const around = groups.flatMap((group) => group.filter((copy) => isAround([copy], place)));
  return sidesWithin(place.document, place.start, place.end).some((side) => {
    const { yStart: start, yEnd: end } = side.fragment;
    const target = { document: side.other, start, end };
    return isAround(around, target) || (!isShort(target) && isSameCopy(place, placeOf(side)));
  });
}

/**
 * The group of a place, as it looks from the longest match among its copies, so
 * that it has the same edges from whichever copy it was found.
 */
function settledGroup(first: Place, visited: Set<IndexedDocument>, projector: Projector): Place[] {
  let seed = first;
  let copies = closure(seed, projector);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (const copy of copies) visited.add(copy.document);
    const best = bestSeed(copies);
    if (best === undefined || comparePlaces(best, seed) === 0) break;
    seed = best;
    const settled = closure(seed, projector);
    if (!settled.some((copy) => isSameCopy(copy, first)) && !isWithin(settled, copies)) break;
    copies = settled;
  }
  for (const copy of copies) visited.add(copy.document);
  return copies.sort(comparePlaces);
}

/** Whether a group is some of the copies of another: the closer ones, as each sees only those that are like it. */
function isWithin(group: readonly Place[], copies: readonly Place[]): boolean {
  return group.length > 1 && group.every((place) => copies.some((copy) => isSameCopy(place, copy)));
}

/** The first candidate among the sides that are the same as one of the copies. */
function bestSeed(copies: readonly Place[]): Place | undefined {
  let best: Place | undefined;
  for (const copy of copies) {
    const { document } = copy;
    const length = copy.end - copy.start;
    const sorted = sortedSides(document);
    const { starts, ends } = sorted;
    for (let s = firstReaching(sorted, copy.start); s < starts.length; s++) {
      const start = starts[s] as number;
      const end = ends[s] as number;
      if (start >= copy.end) break;
      // Shorter ones cannot be better.
      if (best !== undefined && end - start < best.end - best.start) continue;
      const common = Math.min(end, copy.end) - Math.max(start, copy.start);
      if (common < SAME_COPY * Math.max(end - start, length)) continue;
      const place = { document, start, end };
      if (best === undefined || compareCandidates(place, best) < 0) best = place;
    }
  }
  return best;
}

function placeOf(side: Side): Place {
  return { document: side.document, start: side.fragment.xStart, end: side.fragment.xEnd };
}

function comparePlaces(a: Place, b: Place): number {
  return a.document.order - b.document.order || a.start - b.start || a.end - b.end;
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
function closure(first: Place, projector: Projector): Place[] {
  const copies = [first];
  for (const copy of copies)
    for (const image of projector.imagesOf(copy))
      if (!overlapsAny(copies, image))
        copies.push({ document: image.document, start: image.start, end: image.end });
  return copies;
}

function overlapsAny(copies: readonly Place[], image: Place): boolean {
  for (const each of copies) {
    const shorter = Math.min(each.end - each.start, image.end - image.start);
    if (overlap(each, image) > MAX_OVERLAP * shorter) return true;
  }
  return false;
}

/**
 * Whether a group tells nothing that larger ones do not: some group has a copy
 * around every one of its copies, and no fewer of them; or half of its copies lie
 * in longer matches, and it is short or says nothing whole.
 */
function isPart(copies: readonly Place[], groups: readonly (readonly Place[])[]): boolean {
  const first = copies[0] as Place;
  const isShort = first.end - first.start < first.document.parameters.nestedMinimum;
  if (isShort || !areWhole(copies)) {
    const within = copies.filter((copy) => isInLonger(copy) || isInGroup(copy, groups));
    if (within.length * 2 >= copies.length) return true;
  }
  return groups.some(
    (group) => group.length >= copies.length && copies.every((copy) => isAround(group, copy)),
  );
}

function isInGroup(copy: Place, groups: readonly (readonly Place[])[]): boolean {
  return groups.some((group) => isAround(group, copy));
}

/** Whether a copy lies in a match that is longer: asked of the matches, so that the answer is the same in every article. */
function isInLonger(copy: Place): boolean {
  const { document, start, end } = copy;
  return sidesWithin(document, start, end).some((side) => {
    const place = placeOf(side);
    return (
      overlap(place, copy) >= PART * (end - start) && (place.end - place.start) * PART > end - start
    );
  });
}

/**
 * Whether every copy of a group is made of copies of a smaller one: where a
 * paragraph stands twice in a row in two places, it stands four times.
 */
function consistsOf(group: readonly Place[], parts: readonly Place[]): boolean {
  if (parts.length <= group.length) return false;
  return group.every((copy) => {
    let covered = 0;
    for (const part of parts) covered += Math.max(0, overlap(part, copy));
    return covered >= MIN_COVERAGE * (copy.end - copy.start);
  });
}

/**
 * Whether copies say something whole: one of them whole paragraphs, or all of
 * them whole sentences of one article. A sentence of a copied section that
 * another article has too is told when the section is mended.
 */
function areWhole(copies: readonly Place[]): boolean {
  if (copies.some(isBlocks)) return true;
  const document = copies[0]?.document;
  return copies.every((copy) => copy.document === document && isSentences(copy));
}

/** Whether a copy is whole paragraphs. */
function isBlocks({ document, start, end }: Place): boolean {
  return isBlockEdge(document, start) && isBlockEdge(document, end);
}

function isSentences({ document, start, end }: Place): boolean {
  return isEdge(document, start) && isEdge(document, end);
}

function isBlockEdge({ matter: { starts } }: IndexedDocument, edge: number): boolean {
  const b = firstAtLeast(starts, edge - NEAR_EDGE);
  return b < starts.length && (starts[b] as number) <= edge + NEAR_EDGE;
}

function isEdge(document: IndexedDocument, edge: number): boolean {
  if (isBlockEdge(document, edge)) return true;
  const { units } = document.matter;
  for (let at = edge - NEAR_EDGE; at < edge + NEAR_EDGE; at++)
    if (isTerminator(units[at] as number)) return true;
  return false;
}

function isAround(group: readonly Place[], copy: Place): boolean {
  return group.some((each) => overlap(each, copy) >= PART * (copy.end - copy.start));
}
