import type { Article, Block } from "@kouetsu/core";
import { presentsFigures } from "./taken-up-en.js";

/** Headings and items between a list and what announces all of them. */
const MOST_BETWEEN = 24;
/** … with the five questions and answers below: */
const ANNOUNCES =
  /\b(?:[Bb]elow|[Ff]ollowing|[Aa]s follows|[Tt]hese|[Hh]ere are|[Ii]ncludes?)\b[^.!?:]{0,60}:$/;

const isListed = ({ containers }: Block): boolean =>
  containers.some(({ kind }) => kind === "list" || kind === "list-item");

/**
 * Whether a list stands under a heading of a series that a paragraph with a source
 * has announced, nothing but headings and lists between them.
 */
export function isAnnouncedSeries(
  { blocks }: Article,
  heading: Block,
  offers: (block: Block) => boolean,
): boolean {
  if (heading.content.kind !== "heading") return false;
  for (let i = heading.index - 1; i >= 0 && i >= heading.index - MOST_BETWEEN; i--) {
    const block = blocks[i] as Block;
    if (block.content.kind === "heading" || isListed(block)) continue;
    // What stands right behind it is what it announces: a list of its own, or the headings.
    if (blocks[i + 1]?.content.kind !== "heading") return false;
    return ANNOUNCES.test(block.content.prose.text.slice(-160).trimEnd()) && offers(block);
  }
  return false;
}

/** Blocks between two quotes of one study, and characters of a sentence that leads from one to the other. */
const MOST_IN_SERIES = 10;
const LINKING_SENTENCE = 160;

const isQuoted = ({ containers }: Block): boolean =>
  containers.some(({ kind }) => kind === "quote");

/**
 * Whether a quote goes on from quotes or findings of a study that is linked, with no more
 * than a sentence in between that leads from one to the next.
 */
export function isInQuoteSeries(
  { blocks }: Article,
  quote: Block,
  hasSource: (block: Block) => boolean,
): boolean {
  let inSeries = false;
  for (let i = quote.index - 1; i >= 0 && i >= quote.index - MOST_IN_SERIES; i--) {
    const block = blocks[i] as Block;
    const { kind, prose } = block.content;
    if (isQuoted(block) || isListed(block)) {
      // A quote with a link of its own is of somebody else.
      inSeries ||= !hasSource(block);
      continue;
    }
    if (kind !== "paragraph") return false;
    if (hasSource(block)) return inSeries && presentsFigures(prose.text);
    if (prose.text.length > LINKING_SENTENCE) return false;
  }
  return false;
}
