import type { TextRange } from "../../text/range.js";
import type { Prose } from "../block.js";

/** Stands in the prose for what a reader sees but nobody reads as words: code, formulas, images. */
export const OBJECT_REPLACEMENT = "\uFFFC";

/** Collects prose piece by piece, with the place that each character came from. */
export class ProseBuilder {
  #text = "";
  #base = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** From here on, offsets given count from `base` in the block. */
  at(base: number): void {
    this.#base = base;
  }

  /** Appends `raw.slice(start, end)` as it stands. */
  copy(raw: string, start: number, end: number): void {
    this.#text += raw.slice(start, end);
    for (let at = start; at < end; at++) {
      this.#starts.push(this.#base + at);
      this.#ends.push(this.#base + at + 1);
    }
  }

  /** Appends `shown` for the source `[start, end)`; every one of its characters leads to the whole of it. */
  replace(shown: string, start: number, end: number): void {
    this.#text += shown;
    for (let i = 0; i < shown.length; i++) {
      this.#starts.push(this.#base + start);
      this.#ends.push(this.#base + end);
    }
  }

  build(): Prose {
    return new MappedProse(
      this.#text,
      Uint32Array.from(this.#starts),
      Uint32Array.from(this.#ends),
    );
  }
}

class MappedProse implements Prose {
  readonly text: string;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(text: string, starts: Uint32Array, ends: Uint32Array) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  blockOffset(offset: number): number {
    return this.#starts[offset] ?? this.#ends[this.#ends.length - 1] ?? 0;
  }

  blockRange(start: number, end: number): TextRange {
    const from = this.blockOffset(start);
    return {
      start: from,
      end: end > start ? (this.#ends[end - 1] ?? this.blockOffset(end)) : from,
    };
  }
}

/** The prose of text that has no marks at all. */
export function plainProse(text: string): Prose {
  return {
    text,
    blockOffset: (offset) => Math.min(offset, text.length),
    blockRange: (start, end) => ({
      start: Math.min(start, text.length),
      end: Math.min(end, text.length),
    }),
  };
}
