import type { TextRange } from "../text/range.js";

/** A place in a text: 1-based line, 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a range begins and ends. */
export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/** The engine looks for one character much faster than we can for two. */
function startsAfterLF(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function startsAfterAny(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/**
 * Offsets to lines and back. A line ends at LF, CR LF or a lone CR, as editors
 * count; U+2028, U+0085, VT and FF are characters like any other.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = text.includes("\r") ? startsAfterAny(text) : startsAfterLF(text);
    this.#length = text.length;
  }

  /** How many lines the text has; at least one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are clamped into it. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (this.#starts[low] as number) + 1 };
  }

  location(range: TextRange): Location {
    return { start: this.position(range.start), end: this.position(range.end) };
  }

  /** The offset of a position; lines and columns outside the text are clamped into it. */
  offset(position: Position): number {
    const line = Math.max(1, Math.min(position.line, this.lineCount));
    const range = this.lineRange(line);
    return Math.max(range.start, Math.min(range.start + position.column - 1, range.end));
  }

  /** The range of a 1-based line with its line break. */
  lineRange(line: number): TextRange {
    const start = this.#starts[line - 1] ?? this.#length;
    return { start, end: this.#starts[line] ?? this.#length };
  }
}
