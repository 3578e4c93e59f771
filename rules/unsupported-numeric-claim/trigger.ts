import { mayHoldEnglishFigure } from "./trigger-en.js";

/**
 * What a character can begin or be in a figure. One look at a table per
 * character is several times faster than a regular expression of the same
 * meaning, and most blocks end here.
 */
const NOTHING = 0;
/** Enough by itself: a currency, 倍. */
const UNIT = 1;
/** A digit or a kanji numeral; what follows the numeral decides. */
const NUMERAL = 2;
/** Begins one of `WORDS`. */
const WORD = 3;
/** A unit that says something only behind a numeral, or behind marks that may hide one. */
const SHARE = 4;

const UNITS = "倍$＄¥￥€£₹₩";
const SHARES = "%％割";
const DIGITS = "0123456789０１２３４５６７８９";
const KANJI_NUMERALS = "一二三四五六七八九十百千万億兆数";
const NUMERALS = DIGITS + KANJI_NUMERALS;
const WITHIN_NUMERAL = `${NUMERALS},.，．〜～~–-`;
/** First characters of units and of nouns behind a bare number. */
const AFTER_NUMERAL =
  "%％割倍円ドルユポ米人元名社団組機法自大校世戸か国カヶヵケ箇店軒拠都市件例案プ個本台冊枚頭匹隻棟基通曲語文単種品所回ダアPVv位点ポ秒分時日週年GTMBKkW量ビバHwcmnpre平エ度℃℉以近超の余強弱増減xX×ミセギテキメグワヘマイ番パウト豪香加シカN株行業地区部企オ字ペコノ㎡°Fgts家万億兆";
/** Behind a numeral of more than one character: 5万に達し, 300万を超え. */
const AFTER_LARGE = "をに";
/** What makes a figure of one kanji: 三割, 三〜五; 一部 and 数字 are words. */
const AFTER_KANJI = "%％割倍位番パ〜～~–—−-xX× *_`";
/** The same in more than one character: 三分の一, 三から五割, 三人に一人. */
const PART = /分の|から|より|(?:[人名社軒組台店件校回]|世帯|[かカ]国)に/y;
const BEFORE_PART = "分かよ人名社軒組台店件校回世カ";
/** Characters of the noun in 五大学のうち二大学. */
const LONGEST_NOUN = 6;
const WORDS = [
  "半減",
  "半分",
  "半数",
  "半額",
  "過半",
  "大半",
  "大多数",
  "大部分",
  "ほとんど",
  "殆ど",
  "No.",
  "NO.",
  "ナンバー",
  "首位",
  "ワースト",
  "最下位",
];

const wordsBy = new Map<number, string[]>();
for (const word of WORDS) {
  const first = word.charCodeAt(0);
  wordsBy.set(first, [...(wordsBy.get(first) ?? []), word]);
}

const setOf = (chars: string): Uint8Array => {
  const set = new Uint8Array(0x10000);
  for (const char of chars) set[char.charCodeAt(0)] = 1;
  return set;
};

const table = new Uint8Array(0x10000);
for (const char of WORDS) table[char.charCodeAt(0)] = WORD;
for (const char of NUMERALS) table[char.charCodeAt(0)] = NUMERAL;
for (const char of UNITS) table[char.charCodeAt(0)] = UNIT;
for (const char of SHARES) table[char.charCodeAt(0)] = SHARE;
const withinNumeral = setOf(WITHIN_NUMERAL);
const afterNumeral = setOf(AFTER_NUMERAL);
for (const char of AFTER_LARGE) afterNumeral[char.charCodeAt(0)] = 2;
const afterKanji = setOf(AFTER_KANJI);
const beforePart = setOf(BEFORE_PART);
const isKanjiNumeral = setOf(KANJI_NUMERALS);
/** Marks between a numeral and its unit: **100**社. */
const isMark = setOf("*_<");
/** 日本一, 県内一: what the one stands behind. */
const isScope = setOf("本界内国洋域ア");
/** Ends of the names of what has values without a unit: 偏差値, 指数, スコア, 出生率. */
const isIndexEnd = setOf("値数ア率者兵");
const isLink = setOf(" はがもで：約");

const SPACE = 32;
const ONE = "一".charCodeAt(0);
const [YEAR, DAY, SPAN, HOUR] = [..."年日間時"].map((char) => char.charCodeAt(0));

/** Whether a character is a letter that no numeral and no mark can be: 役割, 学割. */
const isLetter = (code: number): boolean =>
  (code >= 0x3041 && code <= 0x30fe) ||
  (code >= 0x4e00 && code <= 0x9fff && table[code] !== NUMERAL);

/** The value of plain digits, at most four; -1 for anything else. */
function plainNumber(text: string, start: number, end: number): number {
  if (end - start > 4) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return -1;
    value = value * 10 + code - 48;
  }
  return value;
}

/** 2024年, 12日 and 9時 are no quantities; 10年間, 45日間 and 9時間 are. */
function isDate(text: string, start: number, end: number, unit: number, after: number): boolean {
  if (after === SPAN) return false;
  if (unit === HOUR) return true;
  const value = unit === YEAR || unit === DAY ? plainNumber(text, start, end) : -1;
  if (unit === DAY) return value >= 0 && value <= 31;
  return value >= 1000 && value <= 2200;
}

const isLatinOrDigit = (code: number): boolean => isLatin(code) || (code >= 48 && code <= 57);

const isLatin = (code: number): boolean => {
  const low = code | 32;
  return low >= 97 && low <= 122;
};

/** The digits of GPT4 and H100 belong to the name. */
function isNameTail(text: string, start: number, end: number): boolean {
  if (start === 0 || !isLatin(text.charCodeAt(start - 1))) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** Whether the number is the value of an index: 偏差値は62. */
function isIndexBefore(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 4 && isLink[text.charCodeAt(at)] === 1) at--;
  if (at < 0) return false;
  const code = text.charCodeAt(at);
  // MMLUで88.7: a benchmark by its name.
  return isIndexEnd[code] === 1 || (start - at > 1 && isLatinOrDigit(code));
}

function isPart(text: string, at: number): boolean {
  if (at >= text.length) return false;
  if (!isNounChar(text.charCodeAt(at))) return text.startsWith("より", at);
  PART.lastIndex = at;
  if (beforePart[text.charCodeAt(at)] === 1 && PART.test(text)) return true;
  const last = Math.min(at + LONGEST_NOUN, text.length);
  for (let end = at + 1; end <= last && isNounChar(text.charCodeAt(end - 1)); end++)
    if (text.startsWith("中", end) || text.startsWith("のうち", end)) return true;
  return false;
}

/** Kanji and the ways to write か国. */
const isNounChar = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa0) || code === 0x30f6 || code === 0x30ab || code === 0x304b;

/** Whether the numeral `[start, end)` and what stands behind it can be a figure. */
function isFigure(text: string, start: number, end: number, to: number): boolean {
  const next = end < to ? text.charCodeAt(end) : 0;
  if (end - start === 1 && isKanjiNumeral[text.charCodeAt(start)] === 1)
    return (
      afterKanji[next] === 1 ||
      (text.charCodeAt(start) === ONE && start > 0 && isScope[text.charCodeAt(start - 1)] === 1) ||
      isPart(text, end)
    );
  if (isNameTail(text, start, end)) return false;
  if (isMark[next] === 1) return true;
  const behind = next === SPACE && end + 1 < to ? end + 1 : end;
  const unit = behind < to ? text.charCodeAt(behind) : 0;
  const kind = afterNumeral[unit] as number;
  if (kind === 0 || (kind === 2 && end - start === 1)) return isIndexBefore(text, start);
  return !isDate(text, start, end, next, end + 1 < to ? text.charCodeAt(end + 1) : 0);
}

function isWord(text: string, at: number, to: number): boolean {
  for (const word of wordsBy.get(text.charCodeAt(at)) ?? [])
    if (at + word.length <= to && text.startsWith(word, at)) return true;
  return false;
}

/** The first character from `at` on that means something. A loop this small is compiled soon. */
function nextMark(text: string, at: number, to: number): number {
  while (at < to && table[text.charCodeAt(at)] === NOTHING) at++;
  return at;
}

function mayHoldJapaneseFigure(text: string, from: number, to: number): boolean {
  for (let at = nextMark(text, from, to); at < to; at = nextMark(text, at + 1, to)) {
    const kind = table[text.charCodeAt(at)];
    if (kind === UNIT) return true;
    if (kind === NUMERAL) {
      let end = at + 1;
      while (end < to && withinNumeral[text.charCodeAt(end)] === 1) end++;
      if (isFigure(text, at, end, to)) return true;
      at = end - 1;
    } else if (
      kind === WORD ? isWord(text, at, to) : at > from && !isLetter(text.charCodeAt(at - 1))
    )
      return true;
  }
  return false;
}

const JAPANESE = /[ぁ-ん]/;

/**
 * Whether `[from, to)` of a text, Markdown or prose, can hold a claim at all.
 * Never says no to a figure that a frame takes.
 */
export function mayHoldClaim(text: string, from = 0, to = text.length): boolean {
  if (mayHoldJapaneseFigure(text, from, to)) return true;
  return !JAPANESE.test(text.slice(from, to)) && mayHoldEnglishFigure(text, from, to);
}
