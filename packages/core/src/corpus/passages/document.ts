import type { Fragment } from "./fragment.js";
import type { Place } from "./group.js";
import type { MadeGroups } from "./made-groups.js";
import { emptyMatter, type Matter } from "./matter.js";
import type { LanguageParameters } from "./parameters.js";
import type { TemplateSpan } from "./templates.js";
import type { PassageGroup } from "./types.js";
import { NO_FINGERPRINTS, type Fingerprints } from "./winnow.js";

/** A match seen from one of its two places. */
export interface Side {
  readonly document: IndexedDocument;
  readonly other: IndexedDocument;
  /** x is this document, y the other place. */
  readonly fragment: Fragment;
}

/** The groups that have a copy in a document, and every document that was looked at to find them. */
export interface View {
  readonly groups: readonly (readonly Place[])[];
  readonly dependencies: ReadonlySet<IndexedDocument>;
  /** The same for the caller; made on demand. */
  passages: readonly PassageGroup[] | undefined;
}

/** What the index holds of one article. */
export interface IndexedDocument {
  readonly id: number;
  readonly filePath: string;
  /** Its place among all documents of the index in the order of their paths; holds while they are matched and asked for. */
  order: number;
  readonly language: "ja" | "en";
  readonly parameters: LanguageParameters;
  matter: Matter;
  fingerprints: Fingerprints;
  templates: readonly TemplateSpan[];
  /** Both sides of the matches within the article and this side of those with others, in no particular order; complete once `findMatches` was called. */
  sides: Side[];
  /** Finds the matches that nobody has looked for yet; `undefined` when there are none to find. */
  findMatches?: (() => void) | undefined;
  /** The sides by place; `undefined` after they have changed. */
  sorted: SortedSides | undefined;
  view: View | undefined;
  /** The groups that were told of it last, while it is being edited. */
  made?: MadeGroups | undefined;
  /**
   * The documents whose views depend on this one, each once. A list: a set that is changed with every
   * edit has the engine keep versions that are gone until a full collection.
   */
  readonly dependents: IndexedDocument[];
}

/** Sides by the place where they begin, with where they begin and end, and how far they and all before them reach. */
export interface SortedSides {
  readonly sides: readonly Side[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly reaches: Int32Array;
}

/** No two documents have one path. */
export function comparePaths(
  a: { readonly filePath: string },
  b: { readonly filePath: string },
): number {
  return a.filePath < b.filePath ? -1 : 1;
}

const NOTHING = emptyMatter("");

/**
 * Gives back the text of a version that another one has replaced: sides that
 * lived long enough hold the version until a full collection.
 */
export function letGo(document: IndexedDocument): void {
  document.matter = NOTHING;
  document.fingerprints = NO_FINGERPRINTS;
}

function compareSides(a: Side, b: Side): number {
  const p = a.fragment;
  const q = b.fragment;
  return (
    p.xStart - q.xStart ||
    p.xEnd - q.xEnd ||
    a.other.order - b.other.order ||
    p.yStart - q.yStart ||
    p.yEnd - q.yEnd
  );
}

/** The sides of a document in a fixed order. */
export function sortedSides(document: IndexedDocument): SortedSides {
  document.findMatches?.();
  if (document.sorted === undefined) {
    const sides = document.sides.toSorted(compareSides);
    const starts = new Int32Array(sides.length);
    const ends = new Int32Array(sides.length);
    const reaches = new Int32Array(sides.length);
    let reach = 0;
    for (let s = 0; s < sides.length; s++) {
      const { xStart, xEnd } = (sides[s] as Side).fragment;
      starts[s] = xStart;
      ends[s] = xEnd;
      reach = Math.max(reach, xEnd);
      reaches[s] = reach;
    }
    document.sorted = { sides, starts, ends, reaches };
  }
  return document.sorted;
}

/** The index of the first side that reaches past `start`. */
export function firstReaching({ reaches }: SortedSides, start: number): number {
  let low = 0;
  let high = reaches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reaches[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sides of a document that reach into a stretch of it, in units, in a fixed order. */
export function sidesWithin(document: IndexedDocument, start: number, end: number): Side[] {
  const sorted = sortedSides(document);
  const { sides, starts, ends } = sorted;
  const within: Side[] = [];
  for (let s = firstReaching(sorted, start); s < starts.length; s++) {
    if ((starts[s] as number) >= end) break;
    if ((ends[s] as number) > start) within.push(sides[s] as Side);
  }
  return within;
}

/** Forgets all that was derived from the sides of a document; notes the paths of those it was derived for. */
export function invalidate(document: IndexedDocument, stale: Set<string> | undefined): void {
  document.sorted = undefined;
  // Each takes itself out.
  for (const dependent of document.dependents.slice()) {
    stale?.add(dependent.filePath);
    forgetView(dependent);
  }
  forgetView(document);
}

function forgetView(document: IndexedDocument): void {
  for (const { dependents } of document.view?.dependencies ?? [])
    dependents.splice(dependents.indexOf(document), 1);
  document.view = undefined;
}
