import {
  rangeContains,
  splitSentences,
  type Article,
  type Block,
  type PassageGroup,
  type TextRange,
} from "@kouetsu/core";

/** How much of an article a passage is: several paragraphs, one, or less than one. */
export type PassageUnit = "section" | "paragraph" | "sentence";

/**
 * What copies of one article are, by the paragraphs that lie wholly within them;
 * the least of them counts. Items of a list are parts, not paragraphs: a summary
 * repeats what the text said on purpose.
 */
export function unitOf(article: Article, ranges: readonly TextRange[]): PassageUnit {
  const paragraphs = Math.min(...ranges.map((range) => wholeParagraphs(article, range)));
  if (paragraphs >= 2) return "section";
  return paragraphs === 1 ? "paragraph" : "sentence";
}

/** From how many articles on a paragraph may be standing text … */
const STANDING_ARTICLES = 3;
/** … and how many paragraphs from the beginning or the end of the article it stands. */
const STANDING_PLACES = 4;

/**
 * Whether a copy is likely text that the site sets under or over its articles on
 * purpose: what the author is, how to apply, which series this is part of. It is
 * one paragraph, at the beginning or the end, and stands in several articles.
 */
export function isStanding(
  article: Article,
  { articles, copies }: PassageGroup,
  here: number,
): boolean {
  const range = copies[here]?.range;
  if (articles < STANDING_ARTICLES || range === undefined) return false;
  if (unitOf(article, [range]) === "section") return false;
  const paragraphs = article.blocks.filter((block) => block.content.kind === "paragraph");
  const first = paragraphs.findIndex((block) => range.start < block.range.end);
  return first < STANDING_PLACES || first >= paragraphs.length - STANDING_PLACES;
}

function wholeParagraphs(article: Article, range: TextRange): number {
  return blocksIn(article, range).filter(
    (block) =>
      block.content.kind === "paragraph" &&
      block.containers.length === 0 &&
      rangeContains(range, block.range),
  ).length;
}

/** Whether a copy says one sentence, a paragraph of its own or not. */
export function isOneSentence(article: Article, { start, end }: TextRange): boolean {
  return splitSentences(article.source.slice(start, end), 2).length === 1;
}

/** Whether copies name different things in code: what looks like a tag, as `<dialog>`, is no part of folded text. */
export function nameUnlikeCode(article: Article, ranges: readonly TextRange[]): boolean {
  const names = ranges.map(({ start, end }) =>
    article.source
      .slice(start, end)
      .split("`")
      .filter((_, index) => index % 2 === 1)
      .join(" "),
  );
  return new Set(names).size > 1;
}

/** Whether some copy begins in a list. */
export function isListed(article: Article, ranges: readonly TextRange[]): boolean {
  return ranges.some((range) => (blocksIn(article, range)[0]?.containers.length ?? 0) > 0);
}

function blocksIn(article: Article, range: TextRange): Block[] {
  return article.blocks.filter(
    (block) => block.range.start < range.end && range.start < block.range.end,
  );
}
