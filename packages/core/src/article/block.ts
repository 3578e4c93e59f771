import type { TextRange } from "../text/range.js";

/** What a leaf block is. Only `heading`, `paragraph` and `table` hold prose. */
export type BlockKind =
  | "heading"
  | "paragraph"
  | "table"
  | "code"
  | "html"
  | "comment"
  | "math"
  | "thematic-break"
  | "link-definition"
  /** A line such as `:::message` or `{% raw %}` that a generator reads. */
  | "directive";

/** What a leaf block stands in, innermost last. */
export interface Container {
  readonly kind: "quote" | "list" | "list-item" | "footnote";
  readonly range: TextRange;
  /** The label of a footnote, without `^`. */
  readonly label?: string;
  /** Whether a list is numbered. */
  readonly ordered?: boolean;
}

export type InlineKind =
  | "link"
  | "image"
  | "autolink"
  | "code"
  | "html"
  | "comment"
  | "math"
  | "template-tag"
  | "emphasis"
  | "strong"
  | "strikethrough"
  | "footnote-reference";

/** An inline element; ranges are relative to the start of the block. */
export interface Inline {
  readonly kind: InlineKind;
  readonly range: TextRange;
  /** The visible text of a link, an emphasis or a code span, without the marks. */
  readonly text: TextRange;
  /** Where a link, image or autolink leads, as written; `undefined` for a reference link. */
  readonly destination?: string;
  /** The label of a reference link or footnote reference, normalised to lower case, without `^`. */
  readonly label?: string;
}

/**
 * What a reader sees of a block: marks, HTML, link targets and container
 * prefixes removed, a soft line break as `\n`, the cells of a table joined by
 * `\t` and its rows by `\n`. Code, mathematics, images, template tags and bare
 * URLs each stand as one U+FFFC.
 */
export interface Prose {
  readonly text: string;
  /** From an offset in `text` to one relative to the block; `text.length` leads to the end of the last character. */
  blockOffset(offset: number): number;
  /** The range, relative to the block, that shows `text.slice(start, end)`. */
  blockRange(start: number, end: number): TextRange;
}

/** A sentence of the prose; the range counts in `Prose.text`. */
export interface Sentence {
  readonly range: TextRange;
  readonly text: string;
}

/**
 * A block without its place. A block whose text an edit left alone keeps its
 * content object from one version of the article to the next, so whatever is
 * computed from it alone can be remembered by it.
 */
export interface BlockContent {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The source of the block. */
  readonly raw: string;
  /** Empty for a kind that holds no prose. Read on demand, as are the two below. */
  readonly prose: Prose;
  readonly inlines: readonly Inline[];
  readonly sentences: readonly Sentence[];
}

/** A leaf block at its place in an article. */
export interface Block {
  readonly content: BlockContent;
  readonly range: TextRange;
  /** Position in `Article.blocks`. */
  readonly index: number;
  readonly containers: readonly Container[];
}
