import { firstPart, lastPart } from "@kouetsu/core";
import type { Figure } from "./figure.js";

const CLAUSE_BREAK = /[、。，．・!?！？「」『』（）()|｜:：;；\n]/u;
const PARTICLES = /[のをがはにでとへも]/u;
const CONTENT = /[\p{Script=Han}\p{Script=Katakana}A-Za-z]/u;
const LATIN_WORD = /[A-Za-z][A-Za-z-]{1,30}/g;
const STOP_WORDS = new Set(
  "about above after again against almost also among another around because been before being below between both could does doing down during each every from have having into just less like made make many might more most much near need never next only other over same should since some such than that their them then there these they this those through under until very want were what when where which while will with within without would your percent times half double twice".split(
    " ",
  ),
);

/**
 * What a figure is said of, as far as the words beside it tell: the last noun
 * before it (「問い合わせが30%」) or the one that の joins to it (「3割の企業」); in
 * English the words of four and more letters around it.
 */
export function subjectsOf(figure: Figure, text: string): string[] {
  const before = text.slice(Math.max(0, figure.range.start - 40), figure.range.start);
  const after = text.slice(figure.range.end, figure.range.end + 40);
  const isJapanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return isJapanese ? japanese(before, after) : english(before, after);
}

function japanese(before: string, after: string): string[] {
  const clause = lastPart(before, CLAUSE_BREAK);
  const last = clause
    .split(PARTICLES)
    .map((word) => word.trim().replace(/(?:から|まで|より|約|およそ|最大|平均)$/u, ""))
    .findLast((word) => word.length >= 2 && CONTENT.test(word));
  const joined = JOINED.exec(after)?.[1];
  if (last === undefined && joined === undefined) {
    const said = SAID_OF.exec(after)?.[1];
    return said === undefined || EMPTY_NOUNS.has(said) ? [] : [said];
  }
  return [last, joined].filter((word) => word !== undefined);
}

const JOINED =
  /^(?:以上|以下|超|未満|近く|程度|ほど)?の([\p{Script=Han}\p{Script=Katakana}ー]{2,12})/u;
/** 10万人が使う辞書: what the figure says something of. */
const SAID_OF =
  /^[がはをに][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{1,8}?(?:う|く|す|つ|ぬ|ぶ|む|る|ぐ|た|だ)([\p{Script=Han}\p{Script=Katakana}ー]{2,12})/u;
const EMPTY_NOUNS = new Set(["理由", "方法", "事例", "記事", "秘訣", "結果", "場合", "時代"]);

function english(before: string, after: string): string[] {
  const left = lastPart(before, /[.!?;:\n]/);
  const right = firstPart(after, /[.!?;:,\n]/);
  const words = (text: string): string[] =>
    (text.toLowerCase().match(LATIN_WORD) ?? []).filter(
      (word) => word.length >= 4 && !STOP_WORDS.has(word),
    );
  return [...words(left).slice(-3), ...words(right).slice(0, 3)];
}

/** Whether the sentence speaks of one of the subjects. */
export function speaksOf(sentence: string, subjects: readonly string[]): boolean {
  const text = sentence.normalize("NFKC").toLowerCase();
  return subjects.some((subject) => text.includes(stemOf(subject.normalize("NFKC").toLowerCase())));
}

/** `tickets` and `ticket` are one word. */
const stemOf = (word: string): string => (/^[a-z]{5,}s$/.test(word) ? word.slice(0, -1) : word);
