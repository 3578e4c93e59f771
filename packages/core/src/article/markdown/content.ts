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

const hasTooManyMarks = (text: string): boolean =>
  text.length > MOST_MARKS && (text.match(MARK)?.length ?? 0) > MOST_MARKS;

function readContent(kind: BlockKind, raw: string, quoteDepth: number): InlineContent {
  const text = maskQuoteMarks(raw, quoteDepth);
  const regions = proseRegions(kind, text);
  if (regions.length === 0) return NOTHING;
  if (hasTooManyMarks(text)) return { prose: plainProse(text), inlines: [] };
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

/** The version of an article before, and where the next one differs; offsets in the bodies. */
export interface PreviousBlocks {
  readonly blocks: readonly Block[];
  /** Where its body began in its source. */
  readonly offset: number;
  /** So many code units are the same at the beginning … */
  readonly prefix: number;
  /** … and behind the change, from this offset of the new body on, which have moved by `shift`. */
  readonly tail: number;
  readonly shift: number;
}

/**
 * Hands out the contents of one version of an article, those of the version before it first.
 * Blocks of the same text share their contents: a passage that was pasted ten times is read once.
 */
export class ContentSource {
  readonly #previous: PreviousBlocks | undefined;
  /** The block of the version before that was looked at last. */
  #next = 0;
  #known: Map<string, BlockContent> | undefined;

  constructor(previous?: PreviousBlocks) {
    this.#previous = previous;
  }

  /** The content of the block from `from` to `to` of a body; asked for in the order of the blocks. */
  content(shape: BlockShape, body: string, from: number, to: number): BlockContent {
    const same = this.#unchanged(from, to);
    if (same instanceof LazyBlockContent && same.hasShape(shape)) return same;
    const raw = body.slice(from, to);
    const isWorthSharing = raw.length >= WORTH_SHARING;
    const known =
      isWorthSharing || this.#previous !== undefined ? this.#byText().get(raw) : undefined;
    if (known instanceof LazyBlockContent && known.hasShape(shape)) return known;
    const fresh = new LazyBlockContent(shape, this.#previous === undefined ? raw : cutLoose(raw));
    if (isWorthSharing && known === undefined) this.#byText().set(raw, fresh);
    return fresh;
  }

  /** The content of a block that lies wholly ahead of or behind the change, found by its place. */
  #unchanged(from: number, to: number): BlockContent | undefined {
    const previous = this.#previous;
    if (previous === undefined) return undefined;
    const { blocks, offset, prefix, tail, shift } = previous;
    if (to > prefix && from < tail) return undefined;
    const start = (to <= prefix ? from : from - shift) + offset;
    while (this.#next < blocks.length && (blocks[this.#next] as Block).range.start < start)
      this.#next++;
    const block = blocks[this.#next];
    const isSame = block?.range.start === start && block.range.end === start + to - from;
    return isSame ? block.content : undefined;
  }

  #byText(): Map<string, BlockContent> {
    this.#known ??= new Map(this.#previous?.blocks.map(({ content }) => [content.raw, content]));
    return this.#known;
  }
}

/** The same text with a place of its own in memory: a part of a string keeps the whole. */
function cutLoose(text: string): string {
  return ` ${text}`.slice(1);
}
