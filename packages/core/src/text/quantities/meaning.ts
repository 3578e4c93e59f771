import { BLANKS, codesOf } from "./codes.js";
import { readPart } from "./parts.js";
import { readCountedShare, readRatio } from "./ratios.js";
import { readOdds } from "./odds.js";
import { readAmong } from "./japanese.js";
import { readNumeral, withScale } from "./numerals.js";
import { isPlausible, isYear } from "./plausible.js";
import type { Numeral } from "./quantity.js";
import { finish, type Reading } from "./reading.js";
import { currencyBefore, readUnit } from "./units.js";
import { readWithUnit } from "./with-unit.js";

const RANGE_MARK = /\s?(?:[〜～~–—−-]|から|より|\bto\b)\s?/y;

/** White space or the beginning of a mark. */
const RANGE_MARKS = codesOf(`${BLANKS}〜～~–—−-かよt`);

/** The second numeral of 3〜5割, 80%から90%, 10 to 20 percent. */
function readRangeEnd(text: string, at: number, from: number): Numeral | undefined {
  if (from >= text.length || !RANGE_MARKS.has(text.charCodeAt(from))) return undefined;
  RANGE_MARK.lastIndex = from;
  const mark = RANGE_MARK.exec(text);
  if (mark === null) return undefined;
  if (mark[0].trim() === "to" && /\bfrom $/i.test(text.slice(Math.max(0, at - 6), at)))
    return undefined;
  const start = from + mark[0].length;
  return /[0-9一二三四五六七八九十百千数]/.test(text.charAt(start))
    ? readNumeral(text, start)
    : undefined;
}

const FRACTION_TAIL = /分の(?=[0-9一二三四五六七八九])/y;
const MULTIPLIER_TAIL =
  /(?:\s?[x×X](?![A-Za-z0-9_-])|[ -]times(?= (?!an? |out |per |in |each |every |during |since |over |this |last |before |and |or |on |at |to |for |with |when |if |by )[a-z])|[- ]?fold\b)/y;

const TO_PERCENT = / to (?:(?:about|nearly|almost|over|just) )?\d[\d.,]{0,8}(?: ?%| per ?cent)/y;

/** The 12 of "from 12 to 27 percent". */
function beginsChange(text: string, at: number, end: number): boolean {
  if (at < 5 || !text.startsWith("from ", at - 5)) return false;
  TO_PERCENT.lastIndex = end;
  return TO_PERCENT.test(text);
}

/** by a factor of six */
const FACTOR = /factor of $/;

const OF_PARTS = "分".charCodeAt(0);
const MULTIPLIES = codesOf(`${BLANKS}x×X-f`);
const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014;

/** What a numeral at `at` means with what stands around it; `word`: it is an English word. */
export function readMeaning(text: string, at: number, first: Numeral, word: boolean): Reading {
  const next = first.end < text.length ? text.charCodeAt(first.end) : 0;
  FRACTION_TAIL.lastIndex = first.end;
  if (next === OF_PARTS && FRACTION_TAIL.test(text)) {
    // What begins as one is one at least by itself.
    const part = readNumeral(text, first.end + 2) as Numeral;
    if (part.low < first.low)
      return finish(text, at, part.end, "fraction", "share", part.low / first.low);
  }
  const among = readAmong(text, first);
  if (among !== undefined) return finish(text, at, among.end, "fraction", "share", among.share);
  // Behind a Japanese unit stand neither odds nor parts in English words.
  const single = first.low === first.high && (next === 32 || isDash(next));
  const odds = single ? readOdds(text, at, first) : undefined;
  if (odds !== undefined) return finish(text, at, odds.end, odds.kind, odds.unit, odds.value);
  const share = single
    ? (readRatio(text, first) ?? readPart(text, first) ?? readCountedShare(text, first))
    : undefined;
  if (share !== undefined) return finish(text, at, share.end, "fraction", "share", share.share);

  const sign = currencyBefore(text, at);
  let numeral = withScale(text, first, sign !== undefined);
  const second = isYear(text, at, first) ? undefined : readRangeEnd(text, at, numeral.end);
  let value: number | readonly [number, number] =
    numeral.low === numeral.high ? numeral.low : [numeral.low, numeral.high];
  // Llama 2から300%: the first numeral belongs to the name.
  if (
    second !== undefined &&
    text.startsWith("から", numeral.end) &&
    /[A-Za-z] $/.test(text.slice(Math.max(0, at - 2), at))
  )
    return { end: numeral.end };
  if (
    second !== undefined &&
    (sign !== undefined || isUnitAhead(text, withScale(text, second, false)))
  ) {
    const scaled = withScale(text, second, sign !== undefined);
    // 3〜5万人, 5–10 million: the scale behind the second numeral holds for both.
    const scale =
      scaled === second
        ? sharedScale(text, numeral, scaled)
        : sharedWord(numeral === first, numeral.low, second, scaled);
    value = [numeral.low * scale, scaled.high];
    numeral = scaled;
  }
  if (sign !== undefined) return finish(text, sign.start, numeral.end, "money", sign.unit, value);

  if (beginsChange(text, at, numeral.end))
    return finish(text, at, numeral.end, "percent", "%", value);
  if (text.startsWith("f ", at - 2) && FACTOR.test(text.slice(Math.max(0, at - 10), at)))
    return finish(text, at, numeral.end, "multiplier", "times", value);
  MULTIPLIER_TAIL.lastIndex = numeral.end;
  const multiplier =
    numeral.end < text.length && MULTIPLIES.has(text.charCodeAt(numeral.end))
      ? MULTIPLIER_TAIL.exec(text)
      : null;
  if (multiplier !== null)
    return finish(text, at, numeral.end + multiplier[0].length, "multiplier", "times", value);
  return readWithUnit(text, at, numeral, value, word);
}

/** 3〜5万人 means 3万 to 5万, and 1000〜2000万円 1000万 to 2000万; 999〜2万人 goes from 999. */
function sharedScale(text: string, first: Numeral, second: Numeral): number {
  const mark = /[万億兆]/.exec(text.slice(second.end - 1, second.end))?.[0];
  if (mark === undefined || /[万億兆]/.test(text.slice(first.end - 1, first.end))) return 1;
  const scale = mark === "万" ? 1e4 : mark === "億" ? 1e8 : 1e12;
  return first.low * scale <= second.high ? scale : 1;
}

/** The same for a scale that is a word; $900–1 million goes from 900. */
function sharedWord(isBare: boolean, low: number, second: Numeral, scaled: Numeral): number {
  const scale = scaled.high / second.high;
  return isBare && low * scale <= scaled.high ? scale : 1;
}

function isUnitAhead(text: string, numeral: Numeral): boolean {
  const at = text[numeral.end] === " " ? numeral.end + 1 : numeral.end;
  const unit = readUnit(text, at);
  return (
    unit !== undefined &&
    unit.unit.kind !== "ordinal" &&
    isPlausible(text, at, numeral, unit.unit.kind, unit.end)
  );
}
