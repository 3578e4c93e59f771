import type { BlockContent, InlineKind, TextRange } from "@kouetsu/core";

/** Where the text of a link begins and ends: emphasis never crosses them. */
export const LINK_START = "\uE001";
export const LINK_END = "\uE002";
/** Between two cells of a table. */
export const CELL_BOUNDARY = "\uE003";
/** In place of every punctuation mark that no reader of emphasis may take for its own. */
const OPAQUE = "\uE000";

/** Inlines that hold no marks of emphasis at all. */
const OPAQUE_KINDS: ReadonlySet<InlineKind> = new Set([
  "image",
  "autolink",
  "code",
  "html",
  "comment",
  "math",
  "template-tag",
  "footnote-reference",
]);

const PUNCTUATION = /[\p{P}\p{S}\uE000-\uE002]/u;
const WHITE_SPACE = /[\p{Zs}\t\n\f\r\uE003]/u;

/** Punctuation as CommonMark 0.31 means it: the Unicode categories P and S. An empty string is none. */
export const isPunctuation = (character: string): boolean => PUNCTUATION.test(character);

/** White space as CommonMark means it. The beginning and the end of a text, `""`, count as white space. */
export const isWhiteSpace = (character: string): boolean =>
  character === "" || WHITE_SPACE.test(character);

/** The character before `at`; a surrogate pair is one. */
export function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = at > 1 && low >= 0xdc00 && low <= 0xdfff;
  return at <= 0 ? "" : text.slice(isPair ? at - 2 : at - 1, at);
}

/** The character at `at`; a surrogate pair is one. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/**
 * The source of a block at unchanged offsets, in which only marks that may mean
 * emphasis are left: punctuation inside code, URLs and the like is opaque,
 * prefixes of quotations are blank, links and cells are bounded by the
 * characters above.
 */
export function markedText(content: BlockContent): string {
  if (isPlain(content)) return content.raw;
  const text = splitUnits(content.raw);
  hideEscapes(content.raw, text);
  for (const inline of content.inlines) {
    if (OPAQUE_KINDS.has(inline.kind)) hide(text, inline.range);
    else if (inline.kind === "link") {
      hide(text, { start: inline.range.start, end: inline.text.start });
      hide(text, { start: inline.text.end, end: inline.range.end });
      if (inline.text.start > inline.range.start) text[inline.text.start - 1] = LINK_START;
      if (inline.text.end < inline.range.end) text[inline.text.end] = LINK_END;
    }
  }
  if (content.kind === "table") boundCells(text);
  else blankQuoteMarks(content.raw, text);
  return text.join("");
}

/** Whether every character stands for itself, as in most paragraphs. */
const isPlain = ({ kind, raw, inlines }: BlockContent): boolean =>
  kind !== "table" &&
  !raw.includes("\\") &&
  !/\n[ \t]{0,20}>/.test(raw) &&
  inlines.every((inline) => inline.kind !== "link" && !OPAQUE_KINDS.has(inline.kind));

const splitUnits = (raw: string): string[] => raw.split("");

function hide(text: string[], { start, end }: TextRange): void {
  for (let at = start; at < end; at++) {
    if (isPunctuation(text[at] as string)) text[at] = OPAQUE;
  }
}

function hideEscapes(raw: string, text: string[]): void {
  for (const escape of raw.matchAll(/\\[!-/:-@[-`{-~]/g))
    hide(text, { start: escape.index, end: escape.index + 2 });
}

function boundCells(text: string[]): void {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "|" || text[at] === "\n") text[at] = CELL_BOUNDARY;
  }
}

/** Lines after the first begin with the marks of the quotation that the block stands in. */
function blankQuoteMarks(raw: string, text: string[]): void {
  for (const prefix of raw.matchAll(/\n[ \t]{0,20}>[ \t>]{0,60}/g)) {
    for (let at = prefix.index + 1; at < prefix.index + prefix[0].length; at++) text[at] = " ";
  }
}
