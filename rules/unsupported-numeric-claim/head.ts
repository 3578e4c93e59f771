import type { Mention } from "./claim.js";
import { isRestated } from "./restated-en.js";

const AFTER_JA = /^\s?(?:もの|以上|近く)?の([一-龠ァ-ヴーA-Za-z0-9]{1,12})/;
const BEFORE_JA =
  /([一-龠ァ-ヴーA-Za-z0-9]{1,12})(?:[のがはをも]|全体の|のうち)?(?:なんと|実に|わずか|約|最大|従来比|前年比|前年同期比)?\s?$/;
const AFTER_EN =
  /^ (?:of )?(?:all |the )?(?!(?:and|or|from|in|on|at|by|to|for|with|since|over|last|this|a|an|is|are|was|were|has|have|compared|between|during|while|as|than|per|of)\b)((?:[a-z-]{2,16} ?){1,2})/;

/** The noun that the quantity belongs to, to tell 75%の企業 from 75%の学生; empty when the sentence does not say. */
export function headOf(mention: Mention): string {
  const { language, before, after, quantity } = mention;
  if (language === "en" && isRestated(mention)) return "";
  if (language === "en")
    return quantity.kind === "count"
      ? quantity.unit
      : (AFTER_EN.exec(after)?.[1]?.trim().split(" ")[0] ?? "");
  if (quantity.kind === "count") return "";
  return AFTER_JA.exec(after)?.[1] ?? BEFORE_JA.exec(before)?.[1] ?? "";
}

const LABEL_AFTER_JA = /^(?:の)(?:[一-龠]{1,6}|[ァ-ヴー]{1,10}|[A-Za-z]{1,12})/;
/** What follows a noun in Japanese letters; anything else ends a word that only began with kanji, such as 小さな. */
const AFTER_NOUN = /^(?:$|[^ぁ-ん]|[のがはをにでともやへだ]|から|まで|など|より|ほど|だけ)/;
const LABEL_BEFORE_JA = /(?:[一-龠]{1,6}|[ァ-ヴー]{1,10})の?$/;
const LABEL_AFTER_EN = /^ of(?: all| the)? [a-z-]{2,16}/;

/** The figure as its writer put it, with the noun beside it, at most 24 characters or so. */
export function labelOf({
  language,
  sentence,
  start,
  end,
  before,
  after,
  quantity,
}: Mention): string {
  const figure = sentence.slice(start, end).trim();
  if (language === "en")
    return quantity.kind === "percent" ||
      quantity.kind === "fraction" ||
      quantity.kind === "majority"
      ? figure + (LABEL_AFTER_EN.exec(after)?.[0] ?? "")
      : figure;
  const behind = LABEL_AFTER_JA.exec(after)?.[0];
  if (behind !== undefined && AFTER_NOUN.test(after.slice(behind.length))) return figure + behind;
  return quantity.kind === "money" ? figure : (LABEL_BEFORE_JA.exec(before)?.[0] ?? "") + figure;
}
