import {
  rangeContains,
  type Article,
  type Passage,
  type PassageGroup,
  type SuggestionReport,
  type TextEdit,
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
  if (!areMovable(article, copies)) return [];
  const kept = ranges.length <= MAX_CHOICES ? [...ranges.keys()] : [0, ranges.length - 1];
  return kept.map((keep) => {
    const { start, end } = article.lines.location(ranges[keep] as TextRange);
    return {
      note: start.line === end.line ? "keep-copy-on-line" : "keep-copy",
      values: { first: start.line, last: end.line },
      edits: removals(
        article.source,
        ranges.filter((_, index) => index !== keep),
      ).map((range) => ({ range, text: "" })),
    };
  });
}

/**
 * One edit that leaves only the first copy, when all are alike to the letter and
 * are whole blocks of one article.
 */
export function removeExactCopies(article: Article, group: PassageGroup): TextEdit | undefined {
  const texts = new Set(
    group.copies.map(({ range }) => article.source.slice(range.start, range.end)),
  );
  if (texts.size > 1 || !areMovable(article, group.copies)) return undefined;
  const removed = removals(
    article.source,
    group.copies.slice(1).map((copy) => copy.range),
  );
  const start = removed[0]?.start ?? 0;
  const end = removed.at(-1)?.end ?? 0;
  let text = "";
  let at = start;
  for (const range of removed) {
    text += article.source.slice(at, range.start);
    at = range.end;
  }
  return { range: { start, end }, text };
}

/** Whether all copies are whole blocks of the article. */
function areMovable(article: Article, copies: readonly Passage[]): boolean {
  // The blocks are read last: in most groups another article or the middle of a line decides.
  return (
    copies.every(
      ({ filePath, range }) =>
        filePath === article.filePath && isLineStart(article.source, range.start),
    ) && copies.every(({ range }) => isWhole(article, range))
  );
}

/** Whether a range that begins a line begins and ends where paragraphs of the top level or whole list items do. */
function isWhole(article: Article, range: TextRange): boolean {
  const inside = article.blocks.filter(
    (block) => block.range.start < range.end && range.start < block.range.end,
  );
  return inside.length > 0 && inside.every((block) => rangeContains(range, block.range));
}

function isLineStart(source: string, offset: number): boolean {
  return offset === 0 || source[offset - 1] === "\n" || source[offset - 1] === "\r";
}

/** What to cut so that no hole stays; copies that follow each other are cut as one. */
function removals(source: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && source.slice(last.end, range.start).trim() === "")
      joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(range);
  }
  return joined.map((range) => withLineBreaks(source, range));
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
