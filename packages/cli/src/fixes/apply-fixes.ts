import type { Finding, TextEdit } from "@kouetsu/core";

/** A text after its fixes. */
export interface FixedText {
  readonly text: string;
  /** How many edits were made. */
  readonly count: number;
}

/**
 * Applies the safe fixes of an article in one go. Of two that touch the first
 * one is made; the other one waits for a second run, when it may have vanished.
 */
export function applyFixes(source: string, findings: readonly Finding[]): FixedText {
  const edits = findings
    .flatMap((finding) => finding.fix ?? [])
    .filter(
      ({ range }) => range.start >= 0 && range.start <= range.end && range.end <= source.length,
    )
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts: string[] = [];
  let done = 0;
  let last: TextEdit | undefined;
  let count = 0;
  for (const edit of edits) {
    const touches = last !== undefined && edit.range.start <= last.range.end;
    if (touches) continue;
    parts.push(source.slice(done, edit.range.start), edit.text);
    done = edit.range.end;
    last = edit;
    count++;
  }
  parts.push(source.slice(done));
  return { text: parts.join(""), count };
}
