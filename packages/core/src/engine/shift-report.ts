import type { Report } from "../rule/define-rule.js";
import { shiftRange } from "../text/range.js";

/** A report of a block-scope rule at the place where the block stands. */
export function shiftReport(report: Report, offset: number): Report {
  const { fix, suggestions, related } = report;
  return {
    ...report,
    range: shiftRange(report.range, offset),
    ...(fix ? { fix: { ...fix, range: shiftRange(fix.range, offset) } } : {}),
    ...(related
      ? { related: related.map((place) => ({ ...place, range: shiftRange(place.range, offset) })) }
      : {}),
    ...(suggestions
      ? {
          suggestions: suggestions.map((suggestion) => ({
            ...suggestion,
            edits: suggestion.edits.map((edit) => ({
              ...edit,
              range: shiftRange(edit.range, offset),
            })),
          })),
        }
      : {}),
  };
}
