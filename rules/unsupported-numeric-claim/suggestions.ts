import {
  renderText,
  type Article,
  type Block,
  type BlockKind,
  type Locale,
  type SuggestionReport,
  type Text,
  type TextEdit,
  type TextRange,
} from "@kouetsu/core";
import { blockAround } from "./around.js";

/** What marks a place that still waits for its source; it supports nothing. */
export const SOURCE_WANTED = /［要出典］|\[要出典\]|\[citation needed\]/;

const MARK: Text = { ja: "［要出典］", en: "[citation needed]" };
const STUB: Text = {
  ja: "［要出典］発行者「題」年、アドレス",
  en: "[citation needed] Publisher, “Title”, year, address",
};

/** Closing marks and ends of sentences that a reference goes before in Japanese and behind in English. */
const END = /[。！？!?.」』）)"”]/;

/**
 * What a writer may do at once with a claim of the body: a footnote whose text
 * she fills in, or a mark that asks for a source. Neither makes the claim
 * supported. None for front matter, headings and tables.
 */
export function sourceSuggestions(
  article: Article,
  range: TextRange,
  locale: Locale,
): readonly SuggestionReport[] {
  const block = blockAround(article, range);
  if (block === undefined || block.content.kind !== "paragraph") return [];
  const at = referencePlace(article, block, range);
  const place = { start: at, end: at };
  const mark = {
    note: "ask-for-source",
    edits: [{ range: place, text: renderText(MARK, locale) }],
  };
  const label = freeLabel(article);
  const end = definitionEdit(article, `[^${label}]: ${renderText(STUB, locale)}`);
  if (end === undefined) return [mark];
  return [{ note: "add-footnote", edits: [{ range: place, text: `[^${label}]` }, end] }, mark];
}

/** What a definition behind it is no part of. */
const CLOSED: ReadonlySet<BlockKind> = new Set([
  "paragraph",
  "table",
  "heading",
  "thematic-break",
  "link-definition",
]);

/** Puts a definition at the end; `undefined` where the article ends in something that could swallow it. */
function definitionEdit({ blocks, source }: Article, definition: string): TextEdit | undefined {
  const last = blocks.at(-1)?.content.kind;
  if (last === undefined || !CLOSED.has(last)) return undefined;
  const eol = source.includes("\r\n") ? "\r\n" : "\n";
  const gap = source.endsWith(eol + eol) ? "" : source.endsWith(eol) ? eol : eol + eol;
  const end = { start: source.length, end: source.length };
  return { range: end, text: `${gap}${definition}${eol}` };
}

/** The end of the sentence, where a reader looks for a reference; behind the figure itself when the sentence ends elsewhere. */
function referencePlace(article: Article, block: Block, range: TextRange): number {
  const { prose, sentences } = block.content;
  const offset = range.end - block.range.start;
  const sentence = sentences.find(
    ({ range: { end } }) => prose.blockRange(Math.max(0, end - 1), end).end >= offset,
  );
  if (sentence === undefined) return range.end;
  let end = sentence.range.end;
  while (end > sentence.range.start && /\s/.test(prose.text.charAt(end - 1))) end--;
  let last = end;
  if (article.language === "ja")
    while (last > sentence.range.start && END.test(prose.text.charAt(last - 1))) last--;
  const { end: inBlock } = prose.blockRange(Math.max(0, last - 1), last);
  let at = Math.max(range.end, block.range.start + inBlock);
  // Behind the marks that close an emphasis: inside, they could stop closing it.
  while (/[*_]/.test(article.source.charAt(at))) at++;
  return at;
}

/** The first of `source-1`, `source-2` … that no footnote has. */
function freeLabel({ footnotes }: Article): string {
  let number = 1;
  while (footnotes.has(`source-${number}`)) number++;
  return `source-${number}`;
}
