import {
  clusterAt,
  comparePaths,
  type Cluster,
  type IndexedDocument,
  type Side,
} from "./document.js";
import { groupPlaces, type Place } from "./group.js";
import type { PassageGroup } from "./types.js";

/** Everything that is linked by matches: what a change in one of its articles can change, and nothing else. */
export interface Component {
  readonly clusters: readonly Cluster[];
  readonly documents: readonly IndexedDocument[];
  readonly groups: readonly (readonly Place[])[];
  /** The same for the caller, in the order of `groups`; made on demand. */
  passages: (PassageGroup | undefined)[];
}

/** The component of a cluster, computed when it is not known. */
export function componentOf(cluster: Cluster): Component {
  if (cluster.component !== undefined) return cluster.component;
  const clusters = collect(cluster);
  const documents = [...new Set(clusters.map((each) => (each.sides[0] as Side).document))].sort(
    comparePaths,
  );
  const component = { clusters, documents, groups: groupPlaces(clusters), passages: [] };
  for (const each of clusters) each.component = component;
  return component;
}

function collect(start: Cluster): Cluster[] {
  const seen = new Set<Cluster>([start]);
  for (const cluster of seen) {
    for (const side of cluster.sides) seen.add(clusterAt(side.other, side.fragment.yStart));
  }
  return [...seen];
}
