import { LineIndex, shiftRange, type Finding } from "@kouetsu/core";

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
  const limit = Math.min(before.length, after.length);
  let head = 0;
  while (head < limit && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < limit - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
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
