import type { Severity } from "@kouetsu/core";
import { DAMAGE_KINDS, SEVERITY_SHARES, type Damage } from "./damage.js";

/** Per kind of damage, the findings of an article, each counted by its severity. */
export type DamageCounts = ReadonlyMap<Damage, number>;

/** Adds up findings by their kind. */
export function countDamage(
  findings: Iterable<{ readonly damage: Damage; readonly severity: Severity }>,
): DamageCounts {
  const counts = new Map<Damage, number>();
  for (const { damage, severity } of findings)
    counts.set(damage, (counts.get(damage) ?? 0) + SEVERITY_SHARES[severity]);
  return counts;
}

/**
 * The weight of an article: over its kinds of damage, the weight of the kind
 * times log₂(1 + count). The first finding of a kind counts in full and each
 * doubling adds about as much again, so that three hundred equal findings weigh
 * like eight and cannot drown the other articles.
 */
export function weightOf(counts: DamageCounts): number {
  let weight = 0;
  for (const kind of DAMAGE_KINDS)
    weight += kind.weight * Math.log2(1 + (counts.get(kind.id) ?? 0));
  return weight;
}
