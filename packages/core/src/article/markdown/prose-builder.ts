import type { TextRange } from "../../text/range.js";
import type { Prose } from "../block.js";

/** Stands in the prose for what a reader sees but nobody reads as words: code, formulas, images. */
export const OBJECT_REPLACEMENT = "\uFFFC";

/** A stretch of prose and where it came from. */
interface Piece {
  /** Offset in the prose. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Whether it stands in the source as it stands in the prose. */
  readonly isCopy: boolean;
}

/** Collects prose piece by piece, with the place that each piece came from. */
export class ProseBuilder {
  #text = "";
  #base = 0;
  readonly #pieces: Piece[] = [];

  /** From here on, offsets given count from `base` in the block. */
  at(base: number): void {
    this.#base = base;
  }

  /** Appends `raw.slice(start, end)` as it stands. */
  copy(raw: string, start: number, end: number): void {
    if (start < end) this.#add(raw.slice(start, end), start, end, true);
  }

  /** Appends `shown`, which is not empty, for the source `[start, end)`; every one of its characters leads to the whole of it. */
  replace(shown: string, start: number, end: number): void {
    this.#add(shown, start, end, false);
  }

  #add(shown: string, start: number, end: number, isCopy: boolean): void {
    this.#pieces.push({
      at: this.#text.length,
      start: this.#base + start,
      end: this.#base + end,
      isCopy,
    });
    this.#text += shown;
  }

  build(): Prose {
    return new PiecewiseProse(this.#text, this.#pieces);
  }
}

class PiecewiseProse implements Prose {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** The piece that shows the character at `offset` of a text that is not empty. */
  #pieceAt(offset: number): Piece {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).at <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low] as Piece;
  }

  blockOffset(offset: number): number {
    if (offset >= this.text.length) return this.#pieces.at(-1)?.end ?? 0;
    const piece = this.#pieceAt(offset);
    return piece.isCopy ? piece.start + offset - piece.at : piece.start;
  }

  blockRange(start: number, end: number): TextRange {
    const from = this.blockOffset(start);
    if (end <= start || this.text === "") return { start: from, end: from };
    const piece = this.#pieceAt(end - 1);
    return { start: from, end: piece.isCopy ? piece.start + end - piece.at : piece.end };
  }
}

/** The prose of text that has no marks at all, which begins at `base` in the block. */
export function plainProse(text: string, base = 0): Prose {
  const inside = (offset: number): number => base + Math.min(offset, text.length);
  return {
    text,
    blockOffset: inside,
    blockRange: (start, end) => ({ start: inside(start), end: inside(end) }),
  };
}
