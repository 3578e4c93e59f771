import type { Article } from "@kouetsu/core";

const PROSE = new Set(["heading", "paragraph", "table"]);
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** What a reader sees of the body, block by block; of HTML blocks the text between the tags. */
function* bodyLines({ blocks, language }: Article): Iterable<string> {
  // A line break within a paragraph parts words, but not Japanese ones.
  const lineBreak = language === "ja" ? "" : " ";
  for (const { content } of blocks) {
    if (content.kind === "html") yield htmlText(content.raw).replaceAll("\n", lineBreak);
    else if (PROSE.has(content.kind)) yield content.prose.text.replaceAll("\n", lineBreak);
  }
}

const htmlText = (raw: string): string => raw.replaceAll(/<[^<>]{0,2000}>/g, "").trim();

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SHORTEST = 10;

/**
 * The share of the text's pairs of kanji, katakana and digits (Japanese) or
 * words of four and more letters (else) that the body has, too; reading stops
 * where that is `enough`. `undefined` when the two cannot be compared: too
 * short, or of different languages.
 */
export function overlapWithBody(
  text: string,
  article: Article,
  enough: number,
): number | undefined {
  const isJapanese = JAPANESE.test(text);
  if (isJapanese !== (article.language === "ja") || text.length < SHORTEST) return undefined;
  const parts = isJapanese ? contentPairs(fold(text)) : wordsOf(fold(text));
  if (parts.length < MIN_PARTS) return undefined;
  const missing = new Set(parts);
  let length = 0;
  for (const line of bodyLines(article)) {
    length += line.length;
    const folded = fold(line);
    const words = isJapanese ? undefined : new Set(wordsOf(folded));
    for (const part of missing)
      if (words ? words.has(part) : folded.includes(part)) missing.delete(part);
    const share = 1 - missing.size / parts.length;
    if (share >= enough && length >= text.length) return share;
  }
  return length < text.length ? undefined : 1 - missing.size / parts.length;
}

const MIN_PARTS = 4;

/** Pairs that carry matter; where these are few, all pairs. Hiragana is mostly grammar, which any two texts share. */
function contentPairs(text: string): string[] {
  const pairs = pairsOf(text);
  const content = pairs.filter((pair) => !/[\p{Script=Hiragana}]/u.test(pair));
  return content.length >= MIN_PARTS ? content : pairs;
}

function pairsOf(text: string): string[] {
  const letters = text.replaceAll(/[\s\p{P}]/gu, "");
  return [
    ...new Set(
      Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
    ),
  ];
}

const wordsOf = (text: string): string[] => [...new Set(text.match(/[\p{L}\p{N}]{4,60}/gu) ?? [])];

/** Of a phrase that the body has, too, so much has to agree: in characters. */
const TAIL = { ja: 16, en: 40 } as const;
const SENTENCE_END = /[。．！？!?]\s{0,3}|\.\s{1,3}/g;

/**
 * Whether the body has the end of the text and goes on with the same sentence:
 * with a letter or a comma, not with a colon or semicolon, where a phrase may end.
 */
export function continuesInBody(text: string, article: Article): boolean {
  const flat = oneSpaced(text);
  const last = [...flat.matchAll(SENTENCE_END)].at(-1);
  const phrase = flat.slice(last ? last.index + last[0].length : 0);
  const tail = phrase.slice(-TAIL[article.language]);
  if (tail.length < MIN_TAIL) return false;
  for (const line of bodyLines(article)) {
    const body = oneSpaced(line);
    const at = body.indexOf(tail);
    if (at >= 0) return /^[ ]?[\p{L}\p{N}、，,（(「“"']/u.test(body.slice(at + tail.length));
  }
  return false;
}

const MIN_TAIL = 8;

const oneSpaced = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0]{1,20}/g, " ")
    .replaceAll(/[’‘]/g, "'")
    .trim();
