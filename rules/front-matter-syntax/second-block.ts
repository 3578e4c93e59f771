import type { Article, TextRange } from "@kouetsu/core";

const FENCE = /^---[ \t]{0,20}$/;
const KEY = /^[A-Za-z_][\w-]{0,60}:(?:[ \t]|$)/;
const VALUE_LINE = /^(?:[A-Za-z_][\w-]{0,60}:(?:[ \t]|$)|[ \t]|- |#|\]|\})/;
const LONGEST_BLOCK = 60;

/**
 * The line `---` in the body, outside code, with `key: value` right after it
 * and another `---` after lines of that form only: front matter that came with
 * a second article.
 */
export function findSecondBlock(article: Article): TextRange | undefined {
  const { source, lines, body } = article;
  if (source.indexOf("\n---", body.start) < 0 && !source.startsWith("---", body.start))
    return undefined;
  for (let number = lines.position(body.start).line; number < lines.lineCount; number++) {
    if (!FENCE.test(textOf(article, number)) || !KEY.test(textOf(article, number + 1))) continue;
    const range = { start: lines.lineRange(number).start, end: lines.lineRange(number).start + 3 };
    if (closes(article, number + 2) && !isInCode(article, range)) return range;
  }
  return undefined;
}

function closes(article: Article, from: number): boolean {
  for (
    let number = from;
    number <= Math.min(article.lines.lineCount, from + LONGEST_BLOCK);
    number++
  ) {
    const text = textOf(article, number);
    if (FENCE.test(text)) return true;
    if (!VALUE_LINE.test(text)) return false;
  }
  return false;
}

function textOf({ source, lines }: Article, number: number): string {
  const { start, end } = lines.lineRange(number);
  return source.slice(start, Math.min(end, start + 200)).replace(/[\r\n]{1,2}$/, "");
}

function isInCode({ blocks }: Article, range: TextRange): boolean {
  return blocks.some(
    ({ content, range: block }) =>
      (content.kind === "code" || content.kind === "html" || content.kind === "comment") &&
      block.start <= range.start &&
      range.start < block.end,
  );
}
