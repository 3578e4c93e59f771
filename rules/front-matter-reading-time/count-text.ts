import type { Article } from "@kouetsu/core";

/** How much there is to read. */
export interface TextCount {
  /** Letters of Chinese, Japanese and Korean, and digits among them. */
  readonly cjkCharacters: number;
  /** Words of other scripts. */
  readonly words: number;
}

const PROSE = new Set(["heading", "paragraph", "table"]);
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆〇]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]{0,100}/gu;

/** Counts what a reader sees of the body; marks, addresses and pictures do not count, code only on request. */
export function countText(article: Article, includeCode: boolean): TextCount {
  let cjkCharacters = 0;
  let words = 0;
  for (const { content } of article.blocks) {
    if (!PROSE.has(content.kind) && !(includeCode && content.kind === "code")) continue;
    const text = content.kind === "code" ? content.raw : content.prose.text;
    const others = text.replaceAll(CJK, () => {
      cjkCharacters++;
      return " ";
    });
    words += others.match(WORD)?.length ?? 0;
  }
  return { cjkCharacters, words };
}
