import { splitSentences } from "../../text/sentences.js";
import { shiftRange } from "../../text/range.js";
import type { BlockContent, BlockKind, Inline, Prose, Sentence } from "../block.js";
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

const NOTHING: InlineContent = { prose: plainProse(""), inlines: [] };

function countMarks(text: string): number {
  return text.match(MARK)?.length ?? 0;
}

function readContent(kind: BlockKind, raw: string, quoteDepth: number): InlineContent {
  const text = maskQuoteMarks(raw, quoteDepth);
  const regions = proseRegions(kind, text);
  if (regions.length === 0) return NOTHING;
  if (countMarks(text) > MOST_MARKS) return { prose: plainProse(text), inlines: [] };
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

  constructor(kind: BlockKind, level: number, raw: string, quoteDepth: number) {
    this.kind = kind;
    this.level = level;
    this.raw = raw;
    this.#quoteDepth = quoteDepth;
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
      this.#sentences = splitSentences(text).map((range) => ({
        range,
        text: text.slice(range.start, range.end),
      }));
    }
    return this.#sentences;
  }
}

/** Block contents by kind and then by text, so that equal blocks share one object. */
export type ContentCache = Map<string, Map<string, BlockContent>>;

/**
 * The content of a block, from `previous` when a block of the same text stood there.
 * `quoteDepth` says how many `>` stand before each line of the block after its first.
 */
export function blockContent(
  shape: { readonly kind: BlockKind; readonly level: number; readonly quoteDepth: number },
  raw: string,
  cache: ContentCache,
  previous: ContentCache | undefined,
): BlockContent {
  const { kind, level, quoteDepth } = shape;
  const key = `${kind}${level}/${quoteDepth}`;
  let contents = cache.get(key);
  if (!contents) cache.set(key, (contents = new Map()));
  const known = contents.get(raw) ?? previous?.get(key)?.get(raw);
  const content = known ?? new LazyBlockContent(kind, level, raw, quoteDepth);
  contents.set(raw, content);
  return content;
}
