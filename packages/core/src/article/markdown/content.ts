import { splitSentences } from "../../text/sentences.js";
import { shiftRange, type TextRange } from "../../text/range.js";
import type { Block, BlockContent, BlockKind, Inline, Prose, Sentence } from "../block.js";
import { readInlines } from "./inlines.js";
import { inlineParser } from "./parser.js";
import { addProse } from "./prose.js";
import { ProseBuilder, plainProse } from "./prose-builder.js";
import { maskQuoteMarks, proseRegions } from "./regions.js";

/** Above this many marks, inline parsing is no longer linear and nobody wrote the text. */
const MOST_MARKS = 4000;
const MARK = /[*_[\]`~<$]/g;

interface InlineContent {
  readonly prose: Prose;
  readonly inlines: readonly Inline[];
}

/** What may mean something to the inline parser; text without it is prose as it stands. */
const SPECIAL = /[*_[\]`~<$&\\{\n\r]|https?:|www\./;

const NOTHING: InlineContent = { prose: plainProse(""), inlines: [] };

function countMarks(text: string): number {
  return text.match(MARK)?.length ?? 0;
}

function readContent(kind: BlockKind, raw: string, quoteDepth: number): InlineContent {
  const text = maskQuoteMarks(raw, quoteDepth);
  const regions = proseRegions(kind, text);
  if (regions.length === 0) return NOTHING;
  if (countMarks(text) > MOST_MARKS) return { prose: plainProse(text), inlines: [] };
  const [first] = regions;
  if (first && regions.length === 1 && !SPECIAL.test(text)) {
    return { prose: plainProse(text.slice(first.from, first.to), first.from), inlines: [] };
  }
  const prose = new ProseBuilder();
  const inlines: Inline[] = [];
  for (const { from, to, separator } of regions) {
    const region = text.slice(from, to);
    const tree = inlineParser.parse(region);
    prose.at(from);
    if (separator) prose.replace(separator, 0, 0);
    addProse(prose, tree, region);
    for (const inline of readInlines(tree, region)) inlines.push(shiftInline(inline, from));
  }
  return { prose: prose.build(), inlines };
}

function shiftInline(inline: Inline, offset: number): Inline {
  return {
    ...inline,
    range: shiftRange(inline.range, offset),
    text: shiftRange(inline.text, offset),
  };
}

class LazyBlockContent implements BlockContent {
  readonly kind: BlockKind;
  readonly level: number;
  readonly raw: string;
  readonly #quoteDepth: number;
  #content: InlineContent | undefined;
  #sentences: readonly Sentence[] | undefined;

  constructor(shape: BlockShape, raw: string) {
    this.kind = shape.kind;
    this.level = shape.level;
    this.raw = raw;
    this.#quoteDepth = shape.quoteDepth;
  }

  hasShape({ kind, level, quoteDepth }: BlockShape): boolean {
    return kind === this.kind && level === this.level && quoteDepth === this.#quoteDepth;
  }

  #read(): InlineContent {
    this.#content ??= readContent(this.kind, this.raw, this.#quoteDepth);
    return this.#content;
  }

  get prose(): Prose {
    return this.#read().prose;
  }

  get inlines(): readonly Inline[] {
    return this.#read().inlines;
  }

  get sentences(): readonly Sentence[] {
    if (!this.#sentences) {
      const { text } = this.prose;
      this.#sentences = splitSentences(text).map((range) => new SentenceOf(text, range));
    }
    return this.#sentences;
  }
}

/** A sentence whose words are cut out when somebody asks: most are only looked for. */
class SentenceOf implements Sentence {
  readonly range: TextRange;
  readonly #prose: string;

  constructor(prose: string, range: TextRange) {
    this.#prose = prose;
    this.range = range;
  }

  get text(): string {
    return this.#prose.slice(this.range.start, this.range.end);
  }
}

/** What decides how the text of a block is read. */
export interface BlockShape {
  readonly kind: BlockKind;
  readonly level: number;
  /** How many `>` stand before each line of the block after its first. */
  readonly quoteDepth: number;
}

/** Blocks of fewer characters are read as fast as they are looked up. */
const WORTH_SHARING = 40;

/**
 * Hands out the contents of one version of an article, those of the version before it first.
 * Blocks of the same text share their contents: a passage that was pasted ten times is read once.
 */
export class ContentSource {
  readonly #known: Map<string, BlockContent>;

  constructor(previous: readonly Block[] = []) {
    this.#known = new Map(previous.map(({ content }) => [content.raw, content]));
  }

  content(shape: BlockShape, raw: string): BlockContent {
    const isWorthSharing = raw.length >= WORTH_SHARING;
    const known = isWorthSharing || this.#known.size > 0 ? this.#known.get(raw) : undefined;
    if (known instanceof LazyBlockContent && known.hasShape(shape)) return known;
    const fresh = new LazyBlockContent(shape, raw);
    if (isWorthSharing && known === undefined) this.#known.set(raw, fresh);
    return fresh;
  }
}
