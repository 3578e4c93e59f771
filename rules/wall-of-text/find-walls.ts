import { shiftRange, type Article, type Block, type TextRange } from "@kouetsu/core";

/** When a paragraph is a wall. */
export type Thresholds = {
  /** Japanese: at least so many characters. */
  readonly characters: number;
  /** English: at least so many words. */
  readonly words: number;
  /** And so many times the median of the other paragraphs. */
  readonly ratio: number;
};

export interface Wall {
  /** The first sentence of the wall, in the article. */
  readonly range: TextRange;
  /** Characters or words, by the language of the article. */
  readonly length: number;
  /** How many times the median of the others, rounded down. */
  readonly times: number;
}

/** With fewer others there is no usual length. */
const FEWEST_OTHERS = 4;
/** Shorter ones are labels and lead-ins, which say nothing about how long paragraphs are. */
const SHORTEST = { ja: 30, en: 12 };

/** A stretch of prose that a reader sees without a break; the range counts in the prose of its block. */
interface Stretch {
  readonly block: Block;
  readonly range: TextRange;
  readonly length: number;
}

/**
 * The paragraphs that are at least as long as the floor and `ratio` times the
 * median of all others. The median does not move when a few walls stand in the
 * article, so that they do not hide each other.
 */
export function findWalls(article: Article, thresholds: Thresholds): Wall[] {
  const { language } = article;
  const floor = language === "ja" ? thresholds.characters : thresholds.words;
  // Characters are never fewer than words, so short blocks need no counting.
  if (!article.blocks.some(({ content }) => content.raw.length >= floor)) return [];
  const stretches = article.blocks
    // A copy that lost its line breaks after a heading has become one.
    .filter(
      ({ content: { kind, raw } }) =>
        kind === "paragraph" || (kind === "heading" && raw.length >= floor),
    )
    .flatMap((block) => stretchesOf(block, language));
  const walls: Wall[] = [];
  for (const stretch of stretches) {
    if (stretch.length < floor) continue;
    const others = stretches
      .filter((other) => other !== stretch && other.length >= SHORTEST[language])
      .map(({ length }) => length);
    if (others.length < FEWEST_OTHERS) continue;
    const times = stretch.length / median(others);
    if (times < thresholds.ratio) continue;
    walls.push({ range: openingOf(stretch), length: stretch.length, times: Math.floor(times) });
  }
  return walls;
}

/** Lines are paragraphs to a Japanese writer, since many sites show line breaks; to an English one when they end a sentence. */
function stretchesOf(block: Block, language: "ja" | "en"): Stretch[] {
  const { text } = block.content.prose;
  const stretches: Stretch[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); ; at = text.indexOf("\n", at + 1)) {
    const end = at < 0 ? text.length : at;
    if (at < 0 || language === "ja" || /[!?.:"”]/.test(text.charAt(end - 1))) {
      const range = { start, end };
      stretches.push({ block, range, length: lengthOf(text.slice(start, end), language) });
      start = end + 1;
    }
    if (at < 0) return stretches;
  }
}

const lengthOf = (text: string, language: "ja" | "en"): number =>
  language === "ja"
    ? text.replaceAll(/\s/g, "").length
    : [...text.matchAll(/[^\s]{1,200}/g)].length;

function openingOf({ block, range }: Stretch): TextRange {
  const { prose, sentences } = block.content;
  const { range: first } = sentences.find((sentence) => sentence.range.end > range.start) ?? {
    range,
  };
  const start = Math.max(range.start, first.start);
  const end = Math.min(range.end, first.end);
  return shiftRange(prose.blockRange(start, end), block.range.start);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  // One of an odd number, two of an even one.
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
