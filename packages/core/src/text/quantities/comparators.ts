import { BLANKS, codesOf } from "./codes.js";
import type { Comparator } from "./quantity.js";

const BEFORE_JA =
  /(?:約|およそ|おおよそ|ほぼ|概ね|推定|最大で?|最高で?|最低でも|最低|少なくとも|わずか|たった|上位|延べ|総額)\s?$/;
const BEFORE_EN =
  /(?:about|approximately|around|roughly|some|nearly|almost|up to|at least|at most|more than|over|less than|fewer than|under|just|only|as many as|as much as|no more than)\s$/i;
const AFTER =
  /\s?(?:以上|以下|未満|以内|程度|ほど|前後|余り|あまり|近く|超え(?!る|た|て)|超(?![えす])|強(?![いくみ化力調制引])|弱(?![いくみ点体者])|を超え|を上回|を下回|\+(?!\d)| or (?:more|less|fewer))/y;

const MEANING: Readonly<Record<string, Comparator>> = {
  約: "about",
  およそ: "about",
  おおよそ: "about",
  ほぼ: "about",
  概ね: "about",
  推定: "about",
  最大: "at-most",
  最大で: "at-most",
  最高: "at-most",
  最高で: "at-most",
  最低: "at-least",
  最低でも: "at-least",
  少なくとも: "at-least",
  わずか: "only",
  たった: "only",
  about: "about",
  approximately: "about",
  around: "about",
  roughly: "about",
  some: "about",
  nearly: "nearly",
  almost: "nearly",
  "up to": "at-most",
  "as many as": "at-most",
  "as much as": "at-most",
  "at least": "at-least",
  "at most": "at-most",
  "no more than": "at-most",
  "more than": "more-than",
  over: "more-than",
  "less than": "less-than",
  "fewer than": "less-than",
  under: "less-than",
  just: "only",
  only: "only",
  以上: "at-least",
  以下: "at-most",
  未満: "less-than",
  以内: "at-most",
  程度: "about",
  ほど: "about",
  前後: "about",
  余り: "more-than",
  あまり: "more-than",
  近く: "nearly",
  超え: "more-than",
  超: "more-than",
  強: "more-than",
  弱: "nearly",
  を超え: "more-than",
  を上回: "more-than",
  を下回: "less-than",
  "+": "at-least",
  "or more": "at-least",
  "or less": "at-most",
  "or fewer": "at-most",
};

/** A comparator and the offset where the quantity with it begins or ends. */
export interface ComparatorAt {
  readonly comparator: Comparator | undefined;
  readonly offset: number;
}

/** White space and the last characters of the words of `BEFORE_JA`. */
const ENDS = codesOf(`${BLANKS}約そぼね定大で高低もかた位べ額`);

/** Whether a word that compares can end at `end`, with or without a blank between. */
function mayEndComparator(text: string, end: number): boolean {
  return end > 0 && ENDS.has(text.charCodeAt(end - 1));
}

/** 約, up to, … that ends at `start`. */
export function comparatorBefore(text: string, start: number): ComparatorAt {
  if (!mayEndComparator(text, start)) return { comparator: undefined, offset: start };
  const from = Math.max(0, start - 14);
  const before = text.slice(from, start);
  const match = BEFORE_JA.exec(before) ?? (before.endsWith(" ") ? BEFORE_EN.exec(before) : null);
  if (match === null) return { comparator: undefined, offset: start };
  // "over" must be a word of its own, not the end of "moreover".
  const at = from + match.index;
  if (/[a-z]/i.test(match[0][0] as string) && /[A-Za-z]/.test(text[at - 1] ?? ""))
    return { comparator: undefined, offset: start };
  return { comparator: MEANING[match[0].trim().toLowerCase()], offset: at };
}

/** White space and the first characters of the words of `AFTER`. */
const STARTS = codesOf(`${BLANKS}以未程ほ前余あ近超強弱を+`);

/** Whether a word that compares can begin at `at`, with or without a blank before it. */
function mayBeginComparator(text: string, at: number): boolean {
  return at < text.length && STARTS.has(text.charCodeAt(at));
}

/** 以上, 近く, or more, … that begins at `end`. を超え is read and left outside the quantity. */
export function comparatorAfter(text: string, end: number): ComparatorAt {
  AFTER.lastIndex = end;
  const match = mayBeginComparator(text, end) ? AFTER.exec(text) : null;
  if (match === null) return { comparator: undefined, offset: end };
  const word = match[0].trim();
  return { comparator: MEANING[word], offset: word.startsWith("を") ? end : end + match[0].length };
}

const CHANGE = /(?:増(?![やえし])|減(?![らっり]))(?:加|少)?/y;

const MORE = "増".charCodeAt(0);
const LESS = "減".charCodeAt(0);

/** 増 or 減 right behind a quantity. */
export function changeAfter(
  text: string,
  end: number,
): { change: "increase" | "decrease"; end: number } | undefined {
  if (end >= text.length) return undefined;
  const first = text.charCodeAt(end);
  if (first !== MORE && first !== LESS) return undefined;
  CHANGE.lastIndex = end;
  const match = CHANGE.exec(text);
  if (match === null) return undefined;
  return {
    change: first === MORE ? "increase" : "decrease",
    end: end + match[0].length,
  };
}
