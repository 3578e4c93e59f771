import type { Fragment } from "./fragment.js";
import type { Place } from "./group.js";
import type { Matter } from "./matter.js";
import type { LanguageParameters } from "./parameters.js";
import type { TemplateSpan } from "./templates.js";
import type { PassageGroup } from "./types.js";
import type { Fingerprints } from "./winnow.js";

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
  readonly parameters: LanguageParameters;
  matter: Matter;
  readonly fingerprints: Fingerprints;
  templates: readonly TemplateSpan[];
  /** Both sides of the matches within the article and this side of those with others, in no particular order. */
  sides: Side[];
  /** The sides by place; `undefined` after they have changed. */
  sorted: SortedSides | undefined;
  view: View | undefined;
  /** The documents whose views depend on this one. */
  readonly dependents: Set<IndexedDocument>;
}

/** Sides by the place where they begin, with the length of the longest. */
interface SortedSides {
  readonly sides: readonly Side[];
  readonly longest: number;
}

export function comparePaths(
  a: { readonly filePath: string },
  b: { readonly filePath: string },
): number {
  return a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0;
}

function compareSides(a: Side, b: Side): number {
  const p = a.fragment;
  const q = b.fragment;
  return (
    p.xStart - q.xStart ||
    p.xEnd - q.xEnd ||
    comparePaths(a.other, b.other) ||
    p.yStart - q.yStart ||
    p.yEnd - q.yEnd
  );
}

function sortedSides(document: IndexedDocument): SortedSides {
  if (document.sorted === undefined) {
    const sides = document.sides.toSorted(compareSides);
    const longest = sides.reduce(
      (most, { fragment }) => Math.max(most, fragment.xEnd - fragment.xStart),
      0,
    );
    document.sorted = { sides, longest };
  }
  return document.sorted;
}

/** The sides of a document that reach into a stretch of it, in units, in a fixed order. */
export function sidesWithin(document: IndexedDocument, start: number, end: number): Side[] {
  const { sides, longest } = sortedSides(document);
  let low = 0;
  let high = sides.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sides[middle] as Side).fragment.xStart <= start - longest) low = middle + 1;
    else high = middle;
  }
  const within: Side[] = [];
  for (let s = low; s < sides.length; s++) {
    const side = sides[s] as Side;
    if (side.fragment.xStart >= end) break;
    if (side.fragment.xEnd > start) within.push(side);
  }
  return within;
}

/** Forgets all that was derived from the sides of a document; notes the paths of those it was derived for. */
export function invalidate(document: IndexedDocument, stale: Set<string> | undefined): void {
  document.sorted = undefined;
  for (const dependent of document.dependents) {
    stale?.add(dependent.filePath);
    forgetView(dependent);
  }
  forgetView(document);
}

function forgetView(document: IndexedDocument): void {
  for (const each of document.view?.dependencies ?? []) each.dependents.delete(document);
  document.view = undefined;
}
