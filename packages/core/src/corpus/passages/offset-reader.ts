import { textOf } from "../../article/markdown/line-kinds.js";
import { foldOffsets, MARK_EVERY } from "./fold.js";
import { writeCodes, type Matter } from "./matter.js";

/** How many units before the one that is asked for are read with it, as the next question is near. */
const BEFORE = 16;
/** How many offsets are kept. */
const WINDOW = 64;

/** The way from the units of a text back to its source, folded anew around the place that is asked for. */
export class OffsetReader {
  readonly #matter: Matter;
  readonly #offsets = new Uint32Array(WINDOW);
  /** The first unit of the text whose offset is kept, and after the last. */
  #from = 0;
  #to = 0;
  /** Code units that were read so far, and all of them once that was worth it. */
  #readSoFar = 0;
  #codes: Uint16Array | undefined;

  constructor(matter: Matter) {
    this.#matter = matter;
  }

  /** The offset in the source of the unit `n` of a block. */
  offset(block: number, n: number): number {
    const known = this.#matter.offsets?.[block];
    if (known !== undefined)
      return (this.#matter.places[block * 3] as number) + (known[n] as number);
    const unit = (this.#matter.starts[block] as number) + n;
    if (unit < this.#from || unit >= this.#to) this.#read(block, unit);
    return this.#offsets[unit - this.#from] as number;
  }

  /** The code unit of the source at an offset. */
  code(at: number): number {
    const { source } = this.#matter;
    return typeof source === "string" ? source.charCodeAt(at) : (source[at] as number);
  }

  /** The source between two offsets. */
  text(start: number, end: number): string {
    const { source } = this.#matter;
    return typeof source === "string"
      ? source.slice(start, end)
      : textOf(source, start, Math.min(end, source.length));
  }

  #read(block: number, unit: number): void {
    const { starts, places, marks } = this.#matter;
    const first = starts[block] as number;
    const mark = Math.floor(Math.max(first, unit - BEFORE) / MARK_EVERY);
    const isInside = mark * MARK_EVERY >= first;
    this.#from = isInside ? mark * MARK_EVERY : first;
    const start = (isInside ? marks[mark] : places[block * 3]) as number;
    this.#to = this.#from + this.#fold(start, places[block * 3 + 1] as number);
  }

  /** Writes the offsets of the units that a stretch of the source folds to; how many. */
  #fold(start: number, end: number): number {
    const { source } = this.#matter;
    if (typeof source !== "string") return foldOffsets(source, start, end, this.#offsets);
    if (this.#codes === undefined && this.#readSoFar > source.length)
      this.#codes = writeCodes(source, new Uint16Array(source.length));
    if (this.#codes !== undefined) return foldOffsets(this.#codes, start, end, this.#offsets);
    // Only this stretch is read as code units, and the one after it, which folding looks at.
    const text = source.slice(start, end + 1);
    this.#readSoFar += text.length;
    const codes = writeCodes(text, new Uint16Array(text.length));
    const count = foldOffsets(codes, 0, end - start, this.#offsets);
    for (let n = 0; n < count; n++) this.#offsets[n] = (this.#offsets[n] as number) + start;
    return count;
  }
}
