import { comparatorBefore } from "./comparators.js";
import { countedNoun } from "./english.js";
import { shareOfWhole } from "./ratios.js";
import { isCountedByTopic, isIndexValue } from "./japanese.js";
import { followsName, isRankingName, tokenEnd } from "./names.js";
import { readNumeral } from "./numerals.js";
import { isKanjiQuantity, isPlausible, isYear } from "./plausible.js";
import { countsPeople, isScore } from "./scores.js";
import type { Numeral } from "./quantity.js";
import { finish, type Reading } from "./reading.js";
import { readUnit } from "./units.js";

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

/** A blank or a hyphen between a numeral and its unit. */
const hasGap = (text: string, at: number): boolean =>
  text.startsWith(" ", at) || text.startsWith("-", at);

/** A numeral with the unit behind it, or the noun that it counts. */
export function readWithUnit(
  text: string,
  at: number,
  numeral: Numeral,
  value: number | readonly [number, number],
  word: boolean,
): Reading {
  const gap = (numeral.digits || word) && hasGap(text, numeral.end) ? 1 : 0;
  const read = readUnit(text, numeral.end + gap);
  if (read === undefined) return readBare(text, at, numeral, value, word);
  if (
    gap === 0 &&
    text.startsWith("m", read.end - 1) &&
    MILLIONS.test(text.slice(read.end - 1, read.end + 40))
  ) {
    const counted = countedNoun(text, read.end);
    if (counted !== undefined)
      return finish(text, at, counted.end, "count", counted.noun, scaleValue(value, 1e6));
  }
  const { kind, unit, scale, afterOneKanji } = read.unit;
  if (kind === "ordinal") return { end: read.end };
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
  const start = kind === "rank" && at > 0 && text.startsWith("第", at - 1) ? at - 1 : at;
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
  if (mark === null || !/[0-9一二三四五六七八九]/.test(text.charAt(at + mark[0].length)))
    return undefined;
  // What begins as one is one at least by itself.
  const numeral = readNumeral(text, at + mark[0].length) as Numeral;
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

const CHANGE_TO =
  / to (?:about |around |just |nearly |over |more than )?\d[\d,]{0,11}(?![\d%])(?:[.,;:)]|$| (?:in|by|over|within|since|last|this|between|during|after|at|on)\b)/y;

/** The ends of "rose from 12,000 to 31,000": numbers of what the sentence is about. */
function isEndOfChange(text: string, at: number, end: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  if (!before.includes("from ")) return false;
  if (
    /\bfrom (?:about |around |just |nearly |some )?\d[\d,]{0,11} to (?:about |around |just |nearly |over |more than )?$/.test(
      before,
    )
  )
    return /^(?:[.,;:)]|$| (?:in|by|over|within|since|last|this|between|during|after|at|on)\b)/.test(
      text.slice(end, end + 10),
    );
  if (!/\bfrom (?:about |around |just |nearly |some )?$/.test(before)) return false;
  CHANGE_TO.lastIndex = end;
  return CHANGE_TO.test(text);
}

/** A number without a unit counts the noun behind it, or is no quantity. */
function readBare(
  text: string,
  at: number,
  numeral: Numeral,
  value: number | readonly [number, number],
  word: boolean,
): Reading {
  const nothing = { end: numeral.end };
  const scaled = numeral.low >= 1e6 && /[A-Za-z]/.test(text.charAt(numeral.end - 1));
  if (!numeral.digits && !word) return nothing;
  if (!word && !scaled && /[A-Za-z]/.test(text.charAt(numeral.end)))
    return { end: tokenEnd(text, numeral.end) };
  if (
    !word &&
    !isYear(text, at, numeral) &&
    (isIndexValue(text, at, numeral.end) || isScore(text, at, numeral.end))
  )
    return finish(text, at, numeral.end, "score", "index", value);
  if ((!scaled && isYear(text, at, numeral)) || (!scaled && !word && followsName(text, at)))
    return nothing;
  const share = shareOfWhole(text, at, numeral);
  if (share !== undefined) return finish(text, at, numeral.end, "fraction", "share", share);
  if (!word && isEndOfChange(text, at, numeral.end))
    return finish(text, at, numeral.end, "number", "", value);
  const plus = text[numeral.end] === "+" ? 1 : 0;
  const counted = countedNoun(text, numeral.end + plus);
  if (counted !== undefined) return finish(text, at, counted.end, "count", counted.noun, value);
  if (scaled) return finish(text, at, numeral.end, "number", "", value);
  NO_NOUN.lastIndex = numeral.end;
  if (!word && NO_NOUN.test(text)) return finish(text, at, numeral.end, "number", "", value);
  if (!word && numeral.low >= 100 && countsPeople(text, at, numeral.end))
    return finish(text, at, numeral.end, "count", "person", value);
  if (isCountedByTopic(text, at, numeral))
    return finish(text, at, numeral.end, "count", "member", value);
  if (!word && numeral.low >= 100 && comparatorBefore(text, at).comparator !== undefined)
    return finish(text, at, numeral.end, "number", "", value);
  return nothing;
}
