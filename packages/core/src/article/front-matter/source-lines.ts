/** A line of a text; `end` is before its line break, `next` after it. Offsets in the text. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The line that begins at `start`. A line ends at LF, CR LF or a lone CR. */
export function lineFrom(text: string, start: number): SourceLine {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return { start, end: at, next: at + 1 };
    if (code === 13) return { start, end: at, next: at + (text.charCodeAt(at + 1) === 10 ? 2 : 1) };
  }
  return { start, end: text.length, next: text.length };
}

/** The lines of `text` from `start` on; none when `start` is its end. */
export function* linesFrom(text: string, start: number): Generator<SourceLine> {
  for (let at = start; at < text.length;) {
    const line = lineFrom(text, at);
    yield line;
    at = line.next;
  }
}
