import { LineIndex, shiftRange, type Finding, commonEnds } from "@kouetsu/core";

/**
 * Findings of `before` at their places in `after`, as far as the text around
 * them is the same: what stands before the first difference stays, what stands
 * behind the last one moves along, what the edit touches is dropped.
 */
export function carryOver(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after || findings.length === 0) return findings;
  const { prefix: head, suffix: tail } = commonEnds(before, after);
  const lines = new LineIndex(after);
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    const { start, end } = finding.range;
    const moved = end <= head ? 0 : start >= before.length - tail ? shift : undefined;
    if (moved === undefined) return [];
    const range = shiftRange(finding.range, moved);
    // Fixes wait for the rules to look again: an edit must be made for the text that it is applied to.
    const { fix: _fix, suggestions: _suggestions, ...rest } = finding;
    return [{ ...rest, range, loc: lines.location(range) }];
  });
}
