import type { Numeral, QuantityKind } from "./quantity.js";

/** 2025 without a comma or a unit. */
export const isYear = (text: string, at: number, numeral: Numeral): boolean =>
  numeral.end - at === 4 && /^(?:19|20)\d\d$/.test(text.slice(at, numeral.end));

const IDIOM = /(?:十人十色|千人力|八方|百発|一人前|三位一体|千円札|万円札)/y;

/** Kanji numerals count only where they cannot be part of a word: 三割, 二倍, 数百社, 百万人, not 一人 or 十分. */
export function isKanjiQuantity(
  text: string,
  at: number,
  numeral: Numeral,
  kind: QuantityKind,
  afterOneKanji: boolean,
): boolean {
  IDIOM.lastIndex = at;
  if (IDIOM.test(text)) return false;
  const previous = text[at - 1] ?? "";
  if (/[統唯均随逐]/.test(previous)) return false;
  const length = numeral.end - at;
  if (kind === "multiplier") return previous !== "人" && text[at] !== "一";
  if (kind === "rank") return true;
  if (text[at] === "数" && length === 1) return kind === "percent";
  if (afterOneKanji) return true;
  if (kind === "duration") return false;
  return length >= 2;
}

/** A unit that is there by its characters only: 2025年 is a date, 3分の… was read before, 10分に is minutes. */
export function isPlausible(
  text: string,
  at: number,
  numeral: Numeral,
  kind: QuantityKind,
  end: number,
): boolean {
  const next = text[end] ?? "";
  if (kind === "duration") {
    const unit = text.slice(numeral.end, end).trim();
    if (unit === "s" && isYear(text, at, numeral)) return false;
    if (unit === "年" || unit === "日") return !isDate(text, at, numeral, unit);
  }
  if (kind === "multiplier") return next !== "率" && next !== "数";
  if (kind === "money") return next !== "札" && next !== "玉";
  // 88家 are families; 家具 and 家電 are words.
  if (kind === "count" && text.slice(numeral.end, end).trim() === "家")
    return !/[一-龠々]/.test(next);
  // 三部 and 5部 are parts of a whole.
  if (text.slice(numeral.end, end).trim() === "部") return numeral.low >= 1000;
  return !(kind === "count" && text[end - 1] === "人" && /[称格類]/.test(next));
}

function isDate(text: string, at: number, numeral: Numeral, unit: string): boolean {
  if (unit === "日")
    return /[月年]\s?$/.test(text.slice(Math.max(0, at - 2), at)) || numeral.low <= 31;
  return (
    (numeral.low >= 1000 && numeral.low <= 2200) ||
    /(?:令和|平成|昭和|[’'])\s?$/.test(text.slice(Math.max(0, at - 3), at))
  );
}
