/** A half-open span `[start, end)` of UTF-16 code units. Unless said otherwise, in the source text of an article. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Replaces `range` by `text`. An insertion has an empty range, a deletion an empty text. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** The range moved by `offset` code units. */
export function shiftRange(range: TextRange, offset: number): TextRange {
  return offset === 0 ? range : { start: range.start + offset, end: range.end + offset };
}

/** Whether the two ranges share at least one code unit. */
export function rangesOverlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies within `outer`; equal ends count as within. */
export function rangeContains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
