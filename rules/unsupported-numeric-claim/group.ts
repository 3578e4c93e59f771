import type { TextRange } from "@kouetsu/core";
import type { Claim, Tier } from "./claim.js";
import { isRounded } from "./values.js";

/** A claim at its place in the source. */
export interface Place {
  readonly claim: Claim;
  readonly range: TextRange;
  readonly supported: boolean;
}

/** All places of one claim in an article. */
export interface Group {
  readonly key: string;
  head: string;
  readonly places: Place[];
}

/**
 * Gathers places that state the same value of the same thing. A place whose
 * sentence does not say of what joins the group that came last.
 */
export function groupPlaces(places: readonly Place[]): Group[] {
  const byKey = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const place of places) {
    const { key, head } = place.claim;
    const known = byKey.get(key) ?? [];
    byKey.set(key, known);
    const group =
      known.find((g) => g.head === head) ??
      known.findLast((g) => g.head === "" || head === "" || overlaps(g.head, head));
    if (group === undefined) {
      const fresh = { key, head, places: [place] };
      known.push(fresh);
      groups.push(fresh);
      continue;
    }
    if (group.head === "") group.head = head;
    group.places.push(place);
  }
  return groups;
}

/** 推論性能 and 性能, AIプロジェクト and プロジェクト. */
const overlaps = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** The group that a headline figure belongs to: the same thing if it can be told, else the same value. */
export function groupOf(groups: readonly Group[], claim: Claim): Group | undefined {
  const same = groups.filter((group) => group.key === claim.key);
  return (
    same.find((g) => g.head === claim.head || overlaps(g.head, claim.head)) ??
    same[0] ??
    groups.find((group) => isRounded(claim.key, group.key))
  );
}

/** High when any place is. */
export const tierOf = (group: Group): Tier =>
  group.places.some(({ claim }) => claim.tier === "high") ? "high" : "low";
