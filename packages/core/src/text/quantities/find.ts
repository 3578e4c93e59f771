import { NUMBER_WORDS } from "./english.js";
import { codesOf } from "./codes.js";
import { foldWidth } from "./fold.js";
import { findRankWords } from "./japanese.js";
import { findLexical } from "./lexical.js";
import { readMeaning } from "./meaning.js";
import { continuesToken, tokenEnd } from "./names.js";
import { readNumeral, wordValue } from "./numerals.js";
import type { Numeral, Quantity } from "./quantity.js";
import { readSlashShare } from "./slash-share.js";
import { finish, type Reading } from "./reading.js";
import { LATIN, NUMERAL, QUANTITY_WORD, RANK_WORD, traitsOf, WIDE } from "./traits.js";
import { mayBeginUnit } from "./units.js";

const NUMERAL_START = /[0-9一二三四五六七八九十百千数]/g;
const WORD_GUARD =
  /(?:percent|per cent|one[ -]half| to (?:one|two)\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ]|times|factor of|(?:out|in|of) (?:of|every)|[- ]fold|hundred|thousand|million|billion|trillion|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\bin (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|[0-9]))/i;

/** In a text without two letters in a row there is nothing for the words to be. */
const LATIN_WORD = /[A-Za-z]{2}/;

/** The longest run of characters that a person writes as one quantity; what is longer is noise, not a figure. */
const LONGEST_QUANTITY = 200;

/**
 * Every quantity of a prose text, Japanese and English alike, in order and
 * without overlap. Dates, times, versions, names with numbers, ordinals,
 * idioms, phone and postal numbers are none. Linear in the length of the text.
 */
export function findQuantities(text: string): Quantity[] {
  const traits = traitsOf(text);
  const folded = (traits & WIDE) === 0 ? text : foldWidth(text);
  const isLatin = (traits & LATIN) !== 0;
  const found: Quantity[] = [];
  if (isLatin || (traits & QUANTITY_WORD) !== 0) findLexical(folded, isLatin, found);
  if ((traits & NUMERAL) !== 0) findNumerals(folded, found);
  if ((traits & RANK_WORD) !== 0) findRankWords(folded, found);
  if (isLatin && LATIN_WORD.test(folded) && WORD_GUARD.test(folded)) findWords(folded, found);
  if (found.length === 0) return found;
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

function findNumerals(text: string, found: Quantity[]): void {
  let at = 0;
  for (;;) {
    NUMERAL_START.lastIndex = at;
    if (!NUMERAL_START.test(text)) return;
    const start = NUMERAL_START.lastIndex - 1;
    const reading = readAt(text, start);
    if (reading.quantity !== undefined) found.push(reading.quantity);
    at = Math.max(reading.end, start + 1);
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
    if (value === undefined || text[match.index - 1] === "-") continue;
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

const KANJI_GOES_ON = codesOf("〇一二三四五六七八九十百千万億兆分〜～から");

/** Whether a kanji numeral can end before `at`. */
const mayFollowKanjiNumeral = (text: string, at: number): boolean =>
  at < text.length && (mayBeginUnit(text.charCodeAt(at)) || KANJI_GOES_ON.has(text.charCodeAt(at)));

const VERSION_TAIL = /\.(?:\d|[xX*])/y;
const JOINED_TAIL = /(?:[:/]\d|[-–—](?:[A-Za-z]|\d{1,4}[-–—/]\d))/y;

const DOT = ".".charCodeAt(0);
/** 何十億 asks or waves; it counts nothing. */
const WHAT = "何".charCodeAt(0);
const JOINERS = codesOf(":/-–—");
function readAt(text: string, at: number): Reading {
  const isDigit = text.charCodeAt(at) < 128;
  if (isDigit && continuesToken(text, at)) return { end: tokenEnd(text, at) };
  // 一般, 十分: most kanji numerals stand in words.
  if (!isDigit && !mayFollowKanjiNumeral(text, at + 1)) return { end: at + 1 };
  // What may begin a numeral is one at least by itself.
  const numeral = readNumeral(text, at) as Numeral;
  if (at > 0 && text.charCodeAt(at - 1) === WHAT) return { end: numeral.end };
  if (isDigit && numeral.end < text.length) {
    const next = text.charCodeAt(numeral.end);
    VERSION_TAIL.lastIndex = numeral.end;
    JOINED_TAIL.lastIndex = numeral.end;
    if (next === DOT && VERSION_TAIL.test(text)) return { end: tokenEnd(text, at) };
    if (
      JOINERS.has(next) &&
      JOINED_TAIL.test(text) &&
      !/[-–—]fold|[-–—]percent/iy.test(text.slice(numeral.end, numeral.end + 8))
    ) {
      const slash = readSlashShare(text, numeral);
      return slash === undefined
        ? { end: tokenEnd(text, at) }
        : finish(text, at, slash.end, "fraction", "share", slash.share);
    }
  }
  return readMeaning(text, at, numeral, false);
}
