import type { TextRange } from "@kouetsu/core";

/** The words of a stock phrase around what an excerpt is about. */
export interface Frame {
  /** The stock phrase itself, in the text. */
  readonly range: TextRange;
  /** What is left: the matter. */
  readonly core: string;
}

// Japanese: 「…について（どのように）…する」, the noun left open; with を only verbs of telling, for を takes any verb.
const ABOUT =
  /(?:について|に関して)[^、。「」]{0,14}[\p{Script=Han}\p{Script=Katakana}ー]{2,8}(?:を)?(?:し|いたし|していき|行い|お届けし)(?:ます|ました|ています|ましょう)[。．!！]?$/u;
const TELLING =
  /を(?:[^、。「」]{0,10}(?:く|に|で))?(?:ご)?(?:解説|紹介|説明|考察|分析|検証|整理|お届け|まとめ|お伝え)(?:し|いたし|していき)?(?:ます|ました|ています)[。．!！]?$/u;
const THIS_ARTICLE =
  /^(?:この|本|今回の)(?:記事|稿|ページ|投稿|エントリー?|ブログ)(?:では|は|で)[、，]?/u;
const ENGLISH_OPENING =
  /^(?:in this (?:article|post|guide|tutorial|blog post),? (?:we(?:'ll| will)?|i(?:'ll| will)?|you(?:'ll| will)?) (?:\w{1,20} ){0,3}|(?:this|the following) (?:article|post|guide|tutorial) (?:explains|describes|covers|discusses|explores|introduces|provides|looks at|takes a look at|will \w{1,20}) )/i;

/**
 * The stock phrase of an excerpt: an ending such as 「…について解説します。」, an
 * opening such as "In this article we …", or one of the site's own `phrases`.
 */
export function findFrame(text: string, phrases: readonly string[]): Frame | undefined {
  const trimmed = text.trimEnd();
  const own = phrases.find((phrase) => phrase !== "" && trimmed.includes(phrase));
  if (own !== undefined) {
    const start = trimmed.indexOf(own);
    return { range: { start, end: start + own.length }, core: trimmed.replace(own, "") };
  }
  const lastSentence = startOfLastSentence(trimmed);
  const ending =
    ABOUT.exec(trimmed.slice(lastSentence)) ?? TELLING.exec(trimmed.slice(lastSentence));
  if (ending) {
    const start = lastSentence + ending.index;
    return {
      range: { start, end: trimmed.length },
      core: trimmed.slice(0, start).replace(THIS_ARTICLE, ""),
    };
  }
  const opening = THIS_ARTICLE.exec(trimmed) ?? ENGLISH_OPENING.exec(trimmed);
  return opening
    ? { range: { start: 0, end: opening[0].length }, core: trimmed.slice(opening[0].length) }
    : undefined;
}

/** The offset after the last sentence end that is not the end of the text itself. */
function startOfLastSentence(text: string): number {
  let at = text.length - 1;
  while (at > 0 && !"。．！？!?".includes(text[at - 1] as string)) at--;
  return Math.max(0, at);
}

/** The key under which equal stock phrases of articles meet. */
export function tailKey(text: string, { range }: Frame): string {
  return text
    .slice(range.start, range.end)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, "");
}

const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, "");

/** The share of the matter's pairs of characters that the title does not have; 0 when there is no matter. */
export function novelty(core: string, title: string): number {
  const letters = fold(core);
  const known = fold(title);
  const pairs = [
    ...new Set(
      Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
    ),
  ];
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => !known.includes(pair)).length / pairs.length;
}
