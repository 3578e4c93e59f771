import type { Fragment } from "./fragment.js";
import type { Matter } from "./matter.js";
import type { LanguageParameters } from "./parameters.js";
import type { TemplateSpan } from "./templates.js";
import type { Fingerprints } from "./winnow.js";
import type { Component } from "./component.js";

/** A match seen from one of its two places. */
export interface Side {
  readonly document: IndexedDocument;
  readonly other: IndexedDocument;
  /** x is this document, y the other place. */
  readonly fragment: Fragment;
}

/** Sides of one document that overlap, directly or through each other. */
export interface Cluster {
  readonly sides: readonly Side[];
  component: Component | undefined;
}

/** What the index holds of one article. */
export interface IndexedDocument {
  readonly id: number;
  readonly filePath: string;
  readonly parameters: LanguageParameters;
  source: string;
  matter: Matter;
  readonly fingerprints: Fingerprints;
  templates: readonly TemplateSpan[];
  /** Both sides of the matches within the article and this side of those with others, in no particular order. */
  sides: Side[];
  /** Derived from `sides`; `undefined` after they have changed. */
  clusters: readonly Cluster[] | undefined;
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

/** The sides of a document by overlap, each cluster in a fixed order. */
export function clustersOf(document: IndexedDocument): readonly Cluster[] {
  if (document.clusters !== undefined) return document.clusters;
  const clusters: { sides: Side[]; component: Component | undefined; end: number }[] = [];
  for (const side of document.sides.toSorted(compareSides)) {
    const { xStart, xEnd } = side.fragment;
    const last = clusters.at(-1);
    if (last === undefined || xStart >= last.end) {
      clusters.push({ sides: [side], component: undefined, end: xEnd });
      continue;
    }
    last.sides.push(side);
    last.end = Math.max(last.end, xEnd);
  }
  document.clusters = clusters;
  return clusters;
}

/** The clusters that a stretch of a document, in units, reaches into or lies nearest behind. */
export function clustersWithin(
  document: IndexedDocument,
  start: number,
  end: number,
): readonly Cluster[] {
  const clusters = clustersOf(document);
  const first = indexAt(clusters, start);
  let last = first + 1;
  while (last < clusters.length && startOf(clusters[last] as Cluster) < end) last++;
  return clusters.slice(first, last);
}

/** The cluster that holds the place of a side that begins at `unit`. */
export function clusterAt(document: IndexedDocument, unit: number): Cluster {
  const clusters = clustersOf(document);
  return clusters[indexAt(clusters, unit)] as Cluster;
}

function startOf(cluster: Cluster): number {
  return (cluster.sides[0] as Side).fragment.xStart;
}

function indexAt(clusters: readonly Cluster[], unit: number): number {
  let low = 0;
  let high = clusters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(clusters[middle] as Cluster) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
