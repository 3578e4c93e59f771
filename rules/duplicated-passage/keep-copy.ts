import {
  rangeContains,
  type Article,
  type Passage,
  type SuggestionReport,
  type TextRange,
} from "@kouetsu/core";

/** More choices than this are no help; beyond, the first and the last copy can be kept. */
const MAX_CHOICES = 8;

/**
 * "Keep this copy, remove the others", for every copy. Only for copies that are
 * whole blocks of one article: elsewhere something of the sentence around would
 * stay behind, and another article may have reasons of its own.
 */
export function keepCopySuggestions(
  article: Article,
  copies: readonly Passage[],
): SuggestionReport[] {
  const ranges = copies.map((copy) => copy.range);
  const isMovable =
    copies.every((copy) => copy.filePath === article.filePath) &&
    ranges.every((range) => isWhole(article, range));
  if (!isMovable) return [];
  const kept = ranges.length <= MAX_CHOICES ? [...ranges.keys()] : [0, ranges.length - 1];
  return kept.map((keep) => {
    const { start, end } = article.lines.location(ranges[keep] as TextRange);
    return {
      note: "keep-copy",
      values: { first: start.line, last: end.line },
      edits: ranges
        .filter((_, index) => index !== keep)
        .map((range) => ({ range: withLineBreaks(article.source, range), text: "" })),
    };
  });
}

/** Whether a range begins and ends where paragraphs of the top level or whole list items do. */
function isWhole(article: Article, range: TextRange): boolean {
  const inside = article.blocks.filter(
    (block) => block.range.start < range.end && range.start < block.range.end,
  );
  return (
    inside.length > 0 &&
    inside.every((block) => rangeContains(range, block.range)) &&
    isLineStart(article.source, range.start)
  );
}

function isLineStart(source: string, offset: number): boolean {
  return offset === 0 || source[offset - 1] === "\n" || source[offset - 1] === "\r";
}

/** The range with the line breaks that follow it, so that no hole stays. */
function withLineBreaks(source: string, { start, end }: TextRange): TextRange {
  let to = end;
  while (source[to] === "\n" || source[to] === "\r") to++;
  // At the end of the article the breaks before go instead, down to the one that ends the last line.
  if (to < source.length) return { start, end: to };
  let from = start;
  while (from > 0 && (source[from - 1] === "\n" || source[from - 1] === "\r")) from--;
  return { start: from, end };
}
