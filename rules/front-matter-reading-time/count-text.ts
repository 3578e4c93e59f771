import type { Article, BlockContent } from "@kouetsu/core";

/** How much there is to read. */
export interface TextCount {
  /** Letters of Chinese, Japanese and Korean. */
  readonly cjkCharacters: number;
  /** Words of other scripts; a number is a word. */
  readonly words: number;
}

const PROSE = new Set(["heading", "paragraph", "table"]);

/** Counts what a reader sees of the body; marks, addresses and pictures do not count, code only on request. */
export function countText(
  article: Article,
  includeCode: boolean,
  remember: (content: BlockContent, count: typeof countBlock) => TextCount,
): TextCount {
  let cjkCharacters = 0;
  let words = 0;
  for (const { content } of article.blocks) {
    if (!PROSE.has(content.kind) && !(includeCode && content.kind === "code")) continue;
    const count = remember(content, countBlock);
    cjkCharacters += count.cjkCharacters;
    words += count.words;
  }
  return { cjkCharacters, words };
}

const CJK = 1;
const LETTER = 2;
const OTHER = 3;
const IS_LETTER = /[\p{L}\p{N}]/u;

/** What a code point counts as. The marks of Japanese are by far the most that no letters are. */
function kindOf(code: number): number {
  if (code < 0x80) return isAsciiLetter(code) ? LETTER : OTHER;
  if (isCjk(code)) return CJK;
  if (isCjkMark(code)) return OTHER;
  return IS_LETTER.test(String.fromCodePoint(code)) ? LETTER : OTHER;
}

/** 、。「」【】〜 and the full-width （）！：？ */
const isCjkMark = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3003) ||
  (code >= 0x3008 && code <= 0x3020) ||
  code === 0x30fb ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff1f);

/** What joins two parts of one word: ' ’ . - */
const isJoiner = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d;

/** Depends on the text of the block alone. */
function countBlock(content: BlockContent): TextCount {
  const text = content.kind === "code" ? content.raw : content.prose.text;
  let cjkCharacters = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    // Within the text, so there is one.
    const unit = text.charCodeAt(at);
    const code = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) as number) : unit;
    if (code > 0xffff) at++;
    const kind = kindOf(code);
    if (kind === CJK) {
      cjkCharacters++;
      inWord = false;
    } else if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (!inWord || !isJoiner(code)) inWord = false;
  }
  return { cjkCharacters, words };
}

const isAsciiLetter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Kana with ー, ideographs with 々〆〇, hangul; half-width katakana and the ideographs beyond the first plane. */
function isCjk(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9d) ||
    (code >= 0x20000 && code <= 0x323af)
  );
}
