import type { Article } from "@kouetsu/core";

const PROSE = new Set(["heading", "paragraph", "table"]);
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** What a reader sees of the body, one block a line. */
export function bodyText(article: Article): string {
  return article.blocks
    .filter(({ content }) => PROSE.has(content.kind))
    .map(({ content }) => content.prose.text.replaceAll("\n", ""))
    .join("\n");
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const SHORTEST = 10;

/**
 * The share of the text's pairs of kanji, katakana and digits (Japanese) or words of four and
 * more letters (else) that the body has, too. `undefined` when the two cannot
 * be compared: too short, or of different languages.
 */
export function overlapWithBody(text: string, article: Article): number | undefined {
  const isJapanese = JAPANESE.test(text);
  if (isJapanese !== (article.language === "ja") || text.length < SHORTEST) return undefined;
  const body = fold(bodyText(article));
  if (body.length < text.length) return undefined;
  const parts = isJapanese ? contentPairs(fold(text)) : wordsOf(fold(text));
  if (parts.length < MIN_PARTS) return undefined;
  const words = isJapanese ? undefined : new Set(wordsOf(body));
  return (
    parts.filter((part) => (words ? words.has(part) : body.includes(part))).length / parts.length
  );
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

const TAIL = 12;

/** Whether the body has the end of the text and goes on with the same sentence. */
export function continuesInBody(text: string, body: string): boolean {
  const tail = text.slice(-TAIL);
  const at = body.indexOf(tail);
  const next = body[at + tail.length];
  return (
    at >= 0 &&
    next !== undefined &&
    !/[\n。．！？!?]/.test(next) &&
    !/^\.(?:\s|$)/.test(body.slice(at + tail.length, at + tail.length + 2))
  );
}
