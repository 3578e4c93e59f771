import { createArticle, type TextRange } from "@kouetsu/core";

const CANDIDATE = /[*_`[\]<#~]/;
/** Marks that a reader would see in an excerpt, which no generator renders. */
const MARKS: readonly RegExp[] = [
  /^#{1,6} /,
  /(?<![\w*])\*\*(?![\s*])[^*\n]{1,300}\*\*(?!\*)/,
  /!?\[[^[\]\n]{0,300}\]\([^()\s]{1,500}\)/,
  /(?<!`)`[^`\n]{1,300}`(?!`)/,
  /~~[^~\n]{1,300}~~/,
];
const TAGS =
  /<\/?(?:p|br|b|i|em|strong|a|span|div|code|ul|ol|li|h[1-6]|img|mark|u|s|sup|sub|small|blockquote|pre)(?:\s[^<>]{0,300})?\/?>/gi;
const INLINE_KINDS = new Set([
  "emphasis",
  "strong",
  "code",
  "link",
  "image",
  "html",
  "strikethrough",
]);
/** `__init__` is a name of Python as well as bold. */
const DUNDER = /^__\w{1,60}__$/;

/**
 * Markdown and HTML in a value that is shown as it stands, by place. The
 * clear-cut forms are matched as written, also where the renderer would leave
 * them (`**」と` does not close); single `*` and `_` only where the Markdown
 * parser sees emphasis, so that `3 * 4` and `snake_case` pass.
 */
export function findMarkup(text: string): TextRange[] {
  if (!CANDIDATE.test(text)) return [];
  const found: TextRange[] = [];
  for (const match of [...MARKS.map((pattern) => pattern.exec(text)), tagIn(text)]) {
    if (match) found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const block of createArticle("excerpt.md", text).blocks) {
    if (block.content.kind !== "paragraph" && block.content.kind !== "heading") continue;
    for (const inline of block.content.inlines) {
      // `[more]` is a link only where the label is defined, and an excerpt defines none.
      if (!INLINE_KINDS.has(inline.kind) || inline.label !== undefined) continue;
      const range = {
        start: block.range.start + inline.range.start,
        end: block.range.start + inline.range.end,
      };
      const written = text.slice(range.start, range.end);
      if (DUNDER.test(written) || (inline.kind === "html" && !tagIn(written))) continue;
      if (!found.some((other) => other.start < range.end && range.start < other.end))
        found.push(range);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const tagIn = (text: string): RegExpExecArray | undefined => text.matchAll(TAGS).next().value;

/** The text without its marks; what they held stays. */
export function stripMarkup(text: string): string {
  return text
    .replace(/^#{1,6} /, "")
    .replaceAll(/!?\[([^[\]\n]{0,300})\]\([^()\s]{1,500}\)/g, "$1")
    .replaceAll(/(?<![\w*])\*\*(?![\s*])([^*\n]{1,300})\*\*(?!\*)/g, "$1")
    .replaceAll(/(?<!`)`([^`\n]{1,300})`(?!`)/g, "$1")
    .replaceAll(/~~([^~\n]{1,300})~~/g, "$1")
    .replaceAll(/(?<![\w*])\*(?![\s*])([^*\n]{1,300})(?<!\s)\*(?![\w*])/g, "$1")
    .replaceAll(TAGS, "");
}
