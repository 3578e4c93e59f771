interface Position {
  readonly line: number;
  readonly column: number;
}

/** `StructuredSource` of structured-source: 1-based lines, 0-based columns. */
interface Lines {
  indexToPosition(index: number): Position;
}

interface ParagraphNode {
  readonly raw: string;
  readonly range: readonly [number, number];
  readonly loc: { readonly start: Position };
  readonly children: readonly { readonly range: readonly [number, number] }[];
}

/** `SourceCode` of sentence-splitter 5, as far as it is used here. */
export interface SentenceSource {
  index: number;
  startOffset: number;
  firstChildPadding: number;
  sourceNode?: ParagraphNode;
  textCharacters: string[];
  source: unknown;
  readonly offset: number;
}

export type SentenceSourceClass = new (input: string | ParagraphNode) => SentenceSource;

/**
 * sentence-splitter's `SourceCode` for a paragraph, without the array of
 * characters that stands in it for all the text above. Its positions are the
 * same: what stands above counts as one line break for each line and one
 * character for everything else, all of them in front of the paragraph.
 */
export function withoutFiller(Original: SentenceSourceClass): SentenceSourceClass {
  class ParagraphSource extends Original {
    readonly #start: number;

    constructor(input: string | ParagraphNode) {
      super(typeof input === "string" ? input : input.raw);
      this.#start = 0;
      if (typeof input === "string") return;
      const [start] = input.range;
      // What the original does by asking for an array of that length.
      if (start < input.loc.start.line - 1) throw new RangeError("Invalid array length");
      this.#start = start;
      this.sourceNode = input;
      this.startOffset = start;
      this.index = start;
      this.firstChildPadding = (input.children[0]?.range[0] ?? start) - start;
      this.source = linesFrom(this.source as Lines, start, input.loc.start.line);
    }

    get length(): number {
      return this.#start + this.textCharacters.length;
    }

    read(over = 0): string | false {
      const index = this.offset + over;
      if (index < this.startOffset) return false;
      return this.textCharacters[index - this.#start] ?? false;
    }

    sliceRange(start: number, end: number): string {
      return this.textCharacters.slice(start - this.#start, end - this.#start).join("");
    }
  }
  return ParagraphSource;
}

/** Positions in a text whose first line is that `line`, `start` characters below the top. */
function linesFrom(lines: Lines, start: number, line: number): unknown {
  const above = line - 1;
  const indexToPosition = (index: number): Position => {
    if (index < above) return { line: index + 1, column: 0 };
    if (index < start) return { line, column: index - above };
    const inside = lines.indexToPosition(index - start);
    return inside.line === 1
      ? { line, column: index - above }
      : { line: above + inside.line, column: inside.column };
  };
  return {
    indexToPosition,
    rangeToLocation: ([from, to]: readonly [number, number]) => ({
      start: indexToPosition(from),
      end: indexToPosition(to),
    }),
  };
}
