import {
  rangeContains,
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

function wholeParagraphs(article: Article, range: TextRange): number {
  return blocksIn(article, range).filter(
    (block) =>
      block.content.kind === "paragraph" &&
      block.containers.length === 0 &&
      rangeContains(range, block.range),
  ).length;
}

/** Whether some copies stand in lists and others in running text. */
export function isListed(article: Article, ranges: readonly TextRange[]): boolean {
  const listed = ranges.filter(
    (range) => (blocksIn(article, range)[0]?.containers.length ?? 0) > 0,
  );
  return listed.length > 0 && listed.length < ranges.length;
}

function blocksIn(article: Article, range: TextRange): Block[] {
  return article.blocks.filter(
    (block) => block.range.start < range.end && range.start < block.range.end,
  );
}

/** How many characters of a text a reader sees as such: all but white space. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/\s/.test(character)) count++;
  return count;
}

/** The least share of a copy that the others have too, as far as the differences tell. */
export function similarity(group: PassageGroup): number {
  return Math.min(
    ...group.copies.map(({ range }, copy) => {
      const changed = group.differences.reduce(
        (sum, each) => sum + (each.texts[copy] ?? "").length,
        0,
      );
      return 1 - changed / Math.max(1, range.end - range.start);
    }),
  );
}
