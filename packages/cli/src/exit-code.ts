import type { Finding, Severity } from "@kouetsu/core";
import { severities } from "./formats/lint-result.js";

/** What decides the exit code beside the findings. */
export interface Gate {
  readonly failOn: Severity | "never";
  readonly maxWarnings: number | undefined;
  /** Whether all of the work could be done. */
  readonly isComplete: boolean;
  /** Whether a baseline still has what was mended, and that counts. */
  readonly isStale?: boolean;
}

/** 2 when not all of the work was done, 1 when something is at or above the gate, else 0. */
export function exitCodeOf(
  findings: readonly Finding[],
  { failOn, maxWarnings, isComplete, isStale }: Gate,
): 0 | 1 | 2 {
  if (!isComplete || findings.some(isInternalError)) return 2;
  if (isStale === true) return 1;
  const warnings = findings.filter((finding) => finding.severity === "warning").length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return 1;
  return findings.some((finding) => reaches(finding.severity, failOn)) ? 1 : 0;
}

/** Whether a severity fails a run. */
export function reaches(severity: Severity, failOn: Severity | "never"): boolean {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** Whether a rule could not do its work. */
export function isInternalError(finding: Finding): boolean {
  return finding.ruleId === "kouetsu/internal-error";
}
