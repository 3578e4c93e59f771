import { changeAfter, comparatorAfter, comparatorBefore } from "./comparators.js";
import { countedNoun, NUMBER_WORDS, readPart, readRatio } from "./english.js";
import { foldWidth } from "./fold.js";
import { findLexical } from "./lexical.js";
import { isCountedByTopic, readAmong } from "./japanese.js";
import { continuesToken, followsName, isRankingName, tokenEnd } from "./names.js";
import { readNumeral, withScale, wordValue } from "./numerals.js";
import { isKanjiQuantity, isPlausible, isYear } from "./plausible.js";
import type { Numeral, Quantity, QuantityKind } from "./quantity.js";
import { CURRENCY_SIGNS, mayBeginUnit, readUnit } from "./units.js";

const NUMERAL_START = /[0-9一二三四五六七八九十百千数]/g;
const WORD_GUARD =
  /(?:percent|per cent|(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ]|times|factor of|out of|[- ]fold|hundred|thousand|million|billion|trillion|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\bin (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|[0-9]))/i;

/** The longest run of characters that a person writes as one quantity; what is longer is noise, not a figure. */
const LONGEST_QUANTITY = 200;

/**
 * Every quantity of a prose text, Japanese and English alike, in order and
 * without overlap. Dates, times, versions, names with numbers, ordinals,
 * idioms, phone and postal numbers are none. Linear in the length of the text.
 */
export function findQuantities(text: string): Quantity[] {
  const folded = foldWidth(text);
  const found = findLexical(folded);
  findNumerals(folded, found);
  if (WORD_GUARD.test(folded)) findWords(folded, found);
  found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  const kept: Quantity[] = [];
  let end = -1;
  for (const quantity of found) {
    const { start, end: quantityEnd } = quantity.range;
    if (start < end) continue;
    end = quantityEnd;
    if (quantityEnd - start <= LONGEST_QUANTITY) kept.push(quantity);
  }
  return kept;
}

/** What a numeral turned out to be: a quantity, or nothing and where to go on. */
interface Reading {
  readonly quantity?: Quantity;
  readonly end: number;
}

function findNumerals(text: string, found: Quantity[]): void {
  let at = 0;
  for (;;) {
    NUMERAL_START.lastIndex = at;
    const match = NUMERAL_START.exec(text);
    if (match === null) return;
    const reading = readAt(text, match.index);
    if (reading.quantity !== undefined) found.push(reading.quantity);
    at = Math.max(reading.end, match.index + 1);
  }
}

const OF_ONE = /(?:(?:quarter|third|fifth|tenth)s? of|half) $/i;
const PART_OF_ONE = /\b(?:half|(?:a |one )?(quarter) of) $/i;

/** half a million, a quarter of a million: where it begins, and its part of the million. */
function partOfOne(text: string, at: number): { start: number; part: number } | undefined {
  const from = Math.max(0, at - 16);
  const match = PART_OF_ONE.exec(text.slice(from, at));
  if (match === null || !/^an? (?:m|b|tr)illion\b/i.test(text.slice(at, at + 12))) return undefined;
  return { start: from + match.index, part: match[1] === undefined ? 0.5 : 0.25 };
}

function findWords(text: string, found: Quantity[]): void {
  for (const match of text.matchAll(NUMBER_WORDS)) {
    const value = wordValue(match[0]);
    if (value === undefined || (text[match.index - 1] ?? " ") === "-") continue;
    const part = partOfOne(text, match.index);
    if (part !== undefined) {
      const end = match.index + match[0].length;
      const numeral = { end, low: part.part, high: part.part, digits: false };
      const quantity = readMeaning(text, part.start, numeral, true).quantity;
      if (quantity !== undefined) found.push(quantity);
      continue;
    }
    // half of one: the half is read, or nothing is.
    if (value === 1 && OF_ONE.test(text.slice(Math.max(0, match.index - 14), match.index)))
      continue;
    const numeral = { end: match.index + match[0].length, low: value, high: value, digits: false };
    const quantity = readMeaning(text, match.index, numeral, true).quantity;
    if (quantity !== undefined) found.push(quantity);
  }
}

const KANJI_GOES_ON = /[〇一二三四五六七八九十百千万億兆分〜～から]/;

const mayFollowKanjiNumeral = (next: string | undefined): boolean =>
  next !== undefined && (mayBeginUnit(next) || KANJI_GOES_ON.test(next));

const VERSION_TAIL = /\.(?:\d|[xX*])/y;
const JOINED_TAIL = /(?:[:/]\d|[-–—](?:[A-Za-z]|\d{1,4}[-–—/]\d))/y;

function readAt(text: string, at: number): Reading {
  const isDigit = text.charCodeAt(at) < 128;
  if (isDigit && continuesToken(text, at)) return { end: tokenEnd(text, at) };
  // 一般, 十分: most kanji numerals stand in words.
  if (!isDigit && !mayFollowKanjiNumeral(text[at + 1])) return { end: at + 1 };
  const numeral = readNumeral(text, at);
  if (numeral === undefined) return { end: at + 1 };
  // 何十億 asks or waves; it counts nothing.
  if (text[at - 1] === "何") return { end: numeral.end };
  if (isDigit) {
    VERSION_TAIL.lastIndex = numeral.end;
    JOINED_TAIL.lastIndex = numeral.end;
    if (VERSION_TAIL.test(text)) return { end: tokenEnd(text, at) };
    if (
      JOINED_TAIL.test(text) &&
      !/[-–—]fold|[-–—]percent/iy.test(text.slice(numeral.end, numeral.end + 8))
    ) {
      const slash = readSlashShare(text, at, numeral);
      return slash ?? { end: tokenEnd(text, at) };
    }
  }
  return readMeaning(text, at, numeral, false);
}

const SLASH_SHARE = /\/(\d{1,2})(?=(?:以上|以下|近く|程度)?[のがは]| of )/y;

/** 2/3の企業, 1/4 of users. */
function readSlashShare(text: string, at: number, numeral: Numeral): Reading | undefined {
  SLASH_SHARE.lastIndex = numeral.end;
  const match = SLASH_SHARE.exec(text);
  if (match === null || numeral.low >= Number(match[1]) || numeral.low < 1) return undefined;
  return finish(
    text,
    at,
    numeral.end + match[0].length,
    "fraction",
    "share",
    numeral.low / Number(match[1]),
  );
}

const RANGE_MARK = /\s?(?:[〜～~–—−-]|から|より|\bto\b)\s?/y;

/** The second numeral of 3〜5割, 80%から90%, 10 to 20 percent. */
function readRangeEnd(text: string, at: number, from: number): Numeral | undefined {
  RANGE_MARK.lastIndex = from;
  const mark = RANGE_MARK.exec(text);
  if (mark === null) return undefined;
  if (mark[0].trim() === "to" && /\bfrom $/i.test(text.slice(Math.max(0, at - 6), at)))
    return undefined;
  const start = from + mark[0].length;
  return /[0-9一二三四五六七八九十百千数]/.test(text[start] ?? "")
    ? readNumeral(text, start)
    : undefined;
}

const FRACTION_TAIL = /分の(?=[0-9一二三四五六七八九])/y;
const MULTIPLIER_TAIL =
  /(?:\s?[x×X](?![A-Za-z0-9_-])|[ -]times(?= (?!an? |out |per |in |each |every |during |since |over |this |last |before |and |or |on |at |to |for |with |when |if |by )[a-z])|[- ]?fold\b)/y;

const TO_PERCENT = / to (?:(?:about|nearly|almost|over|just) )?\d[\d.,]{0,8}(?: ?%| per ?cent)/y;

/** The 12 of "from 12 to 27 percent". */
function beginsChange(text: string, at: number, end: number): boolean {
  if (!text.slice(Math.max(0, at - 5), at).endsWith("from ")) return false;
  TO_PERCENT.lastIndex = end;
  return TO_PERCENT.test(text);
}

/** by a factor of six */
const FACTOR = /factor of $/;

function readMeaning(text: string, at: number, first: Numeral, word: boolean): Reading {
  FRACTION_TAIL.lastIndex = first.end;
  if (FRACTION_TAIL.test(text)) {
    const part = readNumeral(text, first.end + 2);
    if (part !== undefined && first.low > 0 && part.low < first.low)
      return finish(text, at, part.end, "fraction", "share", part.low / first.low);
  }
  const among = readAmong(text, first);
  if (among !== undefined) return finish(text, at, among.end, "fraction", "share", among.share);
  const share =
    first.low === first.high ? (readRatio(text, first) ?? readPart(text, first)) : undefined;
  if (share !== undefined) return finish(text, at, share.end, "fraction", "share", share.share);

  const sign = CURRENCY_SIGNS[text[at - 1] ?? ""];
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
    // 3〜5万人: the scale behind the second numeral holds for both.
    value = [numeral.low * sharedScale(text, numeral, scaled), scaled.high];
    numeral = scaled;
  }
  if (sign !== undefined)
    return finish(
      text,
      at - 1,
      numeral.end,
      "money",
      /(?:US|U\.S\.)$/.test(text.slice(Math.max(0, at - 5), at - 1)) ? "USD" : sign,
      value,
    );

  if (beginsChange(text, at, numeral.end))
    return finish(text, at, numeral.end, "percent", "%", value);
  if (FACTOR.test(text.slice(Math.max(0, at - 10), at)))
    return finish(text, at, numeral.end, "multiplier", "times", value);
  MULTIPLIER_TAIL.lastIndex = numeral.end;
  const multiplier = MULTIPLIER_TAIL.exec(text);
  if (multiplier !== null)
    return finish(text, at, numeral.end + multiplier[0].length, "multiplier", "times", value);
  return readWithUnit(text, at, numeral, value, word);
}

/** 3〜5万人 means 3万 to 5万, where the reading of 3 alone would be larger than nothing but far from 5万. */
function sharedScale(text: string, first: Numeral, second: Numeral): number {
  const scale = /[万億兆]/.exec(text.slice(second.end - 1, second.end))?.[0];
  if (
    scale === undefined ||
    first.low >= 1000 ||
    /[万億兆]/.test(text.slice(first.end - 1, first.end))
  )
    return 1;
  return scale === "万" ? 1e4 : scale === "億" ? 1e8 : 1e12;
}

function isUnitAhead(text: string, numeral: Numeral): boolean {
  const at = text[numeral.end] === " " ? numeral.end + 1 : numeral.end;
  const unit = readUnit(text, at);
  return (
    unit !== undefined &&
    unit.unit.kind !== "date" &&
    unit.unit.kind !== "ordinal" &&
    isPlausible(text, at, numeral, unit.unit.kind, unit.end)
  );
}

const RANGE_SECOND_UNIT = /\s?(?:から|[〜～~–—-]|より)\s?/y;

/** In 2014 agencies met: the year, and then who. */
const isYearOfClause = (text: string, at: number, numeral: Numeral): boolean =>
  isYear(text, at, numeral) &&
  /\b(?:in|since|by|until|during|of|from|early|late|mid)[ -]$/i.test(
    text.slice(Math.max(0, at - 8), at),
  );

/** 1.8m children: what is counted tells millions from metres. */
const MILLIONS =
  /^m (?:[a-z]{2,14} )?(?:people|children|adults|women|men|jobs|homes|households|users|customers|workers|employees|subscribers|visitors|passengers|members|patients|students|pupils|families|cars|tonnes|accounts|downloads|views)\b/;

function readWithUnit(
  text: string,
  at: number,
  numeral: Numeral,
  value: number | readonly [number, number],
  word: boolean,
): Reading {
  const gap = /[ -]/.test(text[numeral.end] ?? "") && (numeral.digits || word) ? 1 : 0;
  const read = readUnit(text, numeral.end + gap);
  if (read === undefined) return readBare(text, at, numeral, value, word);
  if (gap === 0 && MILLIONS.test(text.slice(read.end - 1, read.end + 40))) {
    const counted = countedNoun(text, read.end);
    if (counted !== undefined)
      return finish(text, at, counted.end, "count", counted.noun, scaleValue(value, 1e6));
  }
  const { kind, unit, scale, afterOneKanji } = read.unit;
  if (kind === "ordinal" || kind === "date") return { end: read.end };
  if (kind === "count" && (isRankingName(text, at) || isYearOfClause(text, at, numeral)))
    return { end: read.end };
  if (!numeral.digits && !word && !isKanjiQuantity(text, at, numeral, kind, afterOneKanji))
    return { end: read.end };
  if (!isPlausible(text, at, numeral, kind, read.end)) return { end: read.end };
  let end = read.end;
  let scaled = scaleValue(value, scale);
  if (typeof scaled === "number") {
    const tail = readSameUnitRange(text, end, unit);
    if (tail !== undefined) {
      end = tail.end;
      scaled = [scaled, tail.high * scale];
    }
  }
  const start = kind === "rank" && text[at - 1] === "第" ? at - 1 : at;
  return finish(text, start, end, kind, unit, scaled);
}

const TO_CHANGE = /(?:に|へ)(?!.?(?:達|及|相当|過ぎ|すぎ))/y;

/** The rest of 80%から90%, 20%〜30%; not of 20%から30%に, which is a change from one figure to another. */
function readSameUnitRange(
  text: string,
  at: number,
  unit: string,
): { end: number; high: number } | undefined {
  RANGE_SECOND_UNIT.lastIndex = at;
  const mark = RANGE_SECOND_UNIT.exec(text);
  if (mark === null || !/[0-9一二三四五六七八九]/.test(text[at + mark[0].length] ?? ""))
    return undefined;
  const numeral = readNumeral(text, at + mark[0].length);
  if (numeral === undefined) return undefined;
  const read = readUnit(text, numeral.end);
  if (read === undefined || read.unit.unit !== unit) return undefined;
  TO_CHANGE.lastIndex = read.end;
  if (/から|より/.test(mark[0]) && TO_CHANGE.test(text)) return undefined;
  return { end: read.end, high: numeral.high };
}

function scaleValue(
  value: number | readonly [number, number],
  scale: number,
): number | readonly [number, number] {
  if (scale === 1) return value;
  return typeof value === "number" ? value * scale : [value[0] * scale, value[1] * scale];
}

const NO_NOUN =
  /(?:以上|近く|超|余り|あまり|程度|前後)?\s?(?:の|を(?:超え|上回)る)(?=[一-龠ァ-ヴA-Z])/y;

/** A number without a unit counts the noun behind it, or is no quantity. */
function readBare(
  text: string,
  at: number,
  numeral: Numeral,
  value: number | readonly [number, number],
  word: boolean,
): Reading {
  const nothing = { end: numeral.end };
  const scaled = numeral.low >= 1e6 && /[A-Za-z]/.test(text[numeral.end - 1] ?? "");
  if (!numeral.digits && !word) return nothing;
  if (!word && !scaled && /[A-Za-z]/.test(text[numeral.end] ?? ""))
    return { end: tokenEnd(text, numeral.end) };
  if ((!scaled && isYear(text, at, numeral)) || (!scaled && !word && followsName(text, at)))
    return nothing;
  const plus = text[numeral.end] === "+" ? 1 : 0;
  const counted = countedNoun(text, numeral.end + plus);
  if (counted !== undefined) return finish(text, at, counted.end, "count", counted.noun, value);
  if (scaled) return finish(text, at, numeral.end, "number", "", value);
  NO_NOUN.lastIndex = numeral.end;
  if (!word && NO_NOUN.test(text)) return finish(text, at, numeral.end, "number", "", value);
  if (isCountedByTopic(text, at, numeral.end))
    return finish(text, at, numeral.end, "count", "member", value);
  if (!word && numeral.low >= 100 && comparatorBefore(text, at).comparator !== undefined)
    return finish(text, at, numeral.end, "number", "", value);
  return nothing;
}

/** The quantity with the comparators around it. */
function finish(
  text: string,
  start: number,
  end: number,
  kind: QuantityKind,
  unit: string,
  value: number | readonly [number, number],
): Reading {
  const before = comparatorBefore(text, start);
  const after = comparatorAfter(text, end);
  const change = changeAfter(text, after.offset);
  const comparator =
    after.comparator ?? (text.slice(start, end).includes("+ ") ? "at-least" : before.comparator);
  const quantity: Quantity = {
    range: { start: before.offset, end: change?.end ?? after.offset },
    kind,
    unit,
    value,
    ...(comparator === undefined ? {} : { comparator }),
    ...(change === undefined ? {} : { change: change.change }),
  };
  return { quantity, end: quantity.range.end };
}
