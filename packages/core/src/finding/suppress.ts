import type { Finding } from "./finding.js";
import { type Suppression, suppressionsOf } from "./suppression.js";

/** What is left of the findings, and the suppressions that were of use. */
export interface SuppressResult {
  readonly findings: readonly Finding[];
  readonly used: ReadonlySet<Suppression>;
}

/**
 * Takes away findings that a writer lets stand. A suppression at one of the
 * repeats takes away that related place only.
 */
export function suppressFindings(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
): SuppressResult {
  const used = new Set<Suppression>();
  if (suppressions.length === 0) return { findings, used };
  const isLetStand = (ruleId: string, offset: number): boolean => {
    const found = suppressionsOf(suppressions, ruleId, offset);
    for (const suppression of found) used.add(suppression);
    return found.length > 0;
  };
  const left = findings.flatMap((finding) => {
    if (isLetStand(finding.ruleId, finding.range.start)) return [];
    const related = finding.related.filter(
      ({ role, range, filePath }) =>
        role !== "repeat" ||
        filePath !== finding.filePath ||
        !isLetStand(finding.ruleId, range.start),
    );
    return related.length === finding.related.length ? finding : { ...finding, related };
  });
  return { findings: left, used };
}
