import { findQuantities, groupOf, slashShare, type Quantity, type TextRange } from "@kouetsu/core";

/** A figure as it stands in a text. */
export interface Figure {
  /** In the text that was read. */
  readonly range: TextRange;
  readonly text: string;
  readonly kind: Quantity["kind"];
  /** The unit of the quantity, or the noun that is counted. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly comparator: Quantity["comparator"];
  readonly change: Quantity["change"];
}

const KANJI_DIGITS = "〇一二三四五六七八九";
/** One kanji before a counter. Such words (二人, 三年) are no claims, but they are figures to compare with. */
const KANJI_COUNT =
  /(?<![〇一二三四五六七八九十百千万数何第\p{Nd}])[二三四五六七八九](?=(?:人|名|社|件|倍|年間|か月|カ月|ヶ月|か国|カ国|ヶ国|週間|時間|分間|秒間|日間|台|本|個|校|店舗|点|回|つ))/gu;

/** `8 パーセント`, which is read only without its space. */
const SPACED =
  /(?<![\p{Nd}.,])(\p{Nd}{1,12}(?:[.,]\p{Nd}{1,6}){0,3}) (?=[%％\p{Script=Han}\p{Script=Katakana}])/gu;

/** Same length, so that offsets stay; the space before a unit moves before its number. */
const readable = (text: string): string =>
  text
    .replaceAll(KANJI_COUNT, (char) => String(KANJI_DIGITS.indexOf(char)))
    .replaceAll(SPACED, " $1");

/** The start of a number whose space was moved. */
function startIn(text: string, start: number): number {
  let at = start;
  while (at > 0 && /[\p{Nd}.,]/u.test(text[at - 1] as string)) at--;
  return at;
}

/** Kinds without a number that two texts could disagree about, and places in a row. */
const NOT_COMPARED = new Set(["majority"]);

/**
 * The figures of a text with their units: those that `findQuantities` knows,
 * and counts of things (三つの理由, five ways) that are too weak for a claim.
 */
export function readFigures(text: string): Figure[] {
  const digits = readable(text);
  const found: Figure[] = [];
  for (const quantity of findQuantities(digits)) {
    const figure = ofQuantity(quantity, text);
    if (figure) found.push(figure);
  }
  for (const tally of [...japaneseTallies(digits), ...englishTallies(digits), ...shares(digits)]) {
    const isTaken = found.some(
      ({ range }) => range.start < tally.range.end && tally.range.start < range.end,
    );
    if (!isTaken) found.push({ ...tally, text: text.slice(tally.range.start, tally.range.end) });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function ofQuantity(quantity: Quantity, text: string): Figure | undefined {
  const { range, kind, value, comparator, change } = quantity;
  if (NOT_COMPARED.has(kind)) return undefined;
  const [low, high] =
    typeof value === "number" ? [value, value] : [Math.min(...value), Math.max(...value)];
  const noun = kind === "number" ? nounAfter(text, range.end) : undefined;
  if (kind === "number" && noun === undefined) return undefined;
  if (
    NAMED.has(kind) &&
    isJapaneseUnit(text, range.end) &&
    NAME_BEFORE.test(text.slice(Math.max(0, range.start - 20), range.start))
  )
    return undefined;
  const unit = noun ?? (kind === "count" ? singular(quantity.unit) : quantity.unit);
  const { end } = range;
  const start = startIn(text, range.start);
  if (text[start - 1] === "第") return undefined;
  return {
    range: { start, end },
    text: text.slice(start, end),
    kind,
    unit,
    low,
    high,
    comparator,
    change,
  };
}

/** Llama 4基盤: the number belongs to the name before it. */
const NAME_BEFORE = /[A-Za-z][A-Za-z0-9-]{0,18} $/;
const isJapaneseUnit = (text: string, end: number): boolean =>
  /[\p{Script=Han}\p{Script=Katakana}]/u.test(text.charAt(end - 1));
const NAMED = new Set(["count", "number", "measure"]);

/** 10の教訓: what a bare number counts. */
function nounAfter(text: string, at: number): string | undefined {
  return /^の([\p{Script=Han}\p{Script=Katakana}ー]{2,10})/u.exec(text.slice(at, at + 12))?.[1];
}

type Tally = Omit<Figure, "text">;

const TALLY_JA =
  /(?<![\p{Nd}.,第])([0-9０-９]{1,3})つの([\p{Script=Han}\p{Script=Katakana}ー]{2,10})/gu;

function* japaneseTallies(text: string): Iterable<Tally> {
  for (const match of text.matchAll(TALLY_JA)) {
    const value = Number(groupOf(match, 1).normalize("NFKC"));
    yield tally(match.index, match[0].length, groupOf(match, 2), value);
  }
}

const WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const WORD_TALLY =
  /(?<![\w-])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)((?: [a-z][a-z-]{1,20}){1,3})/gi;

/** `five simple ways` says what `5 simple ways` says, so it is read as that. */
function* englishTallies(text: string): Iterable<Tally> {
  for (const match of text.matchAll(WORD_TALLY)) {
    const number = String(WORDS.indexOf(groupOf(match, 1).toLowerCase()));
    const [quantity] = findQuantities(`${number}${groupOf(match, 2)}`);
    if (quantity?.range.start !== 0 || typeof quantity.value !== "number") continue;
    const length = quantity.range.end + groupOf(match, 1).length - number.length;
    const unit = quantity.kind === "count" ? singular(quantity.unit) : quantity.unit;
    yield { ...tally(match.index, length, unit, quantity.value), kind: quantity.kind };
  }
}

const SHARE =
  /(?<![\p{Nd}/.])(\p{Nd}{1,2})[/／](\p{Nd}{1,2})(?![\p{Nd}/.])|\bby (?:a|one)[ -](half|third|quarter|fifth|tenth)\b/giu;
const PARTS = ["", "", "half", "third", "quarter", "fifth", "", "", "", "", "tenth"];

/** 2/3, by a third. */
function* shares(text: string): Iterable<Tally> {
  for (const match of text.matchAll(SHARE)) {
    const whole = Number(
      match[2]?.normalize("NFKC") ?? PARTS.indexOf(groupOf(match, 3).toLowerCase()),
    );
    const share = slashShare(Number(match[1]?.normalize("NFKC") ?? 1), whole);
    if (share !== undefined)
      yield { ...tally(match.index, match[0].length, "share", share), kind: "fraction" };
  }
}

const tally = (start: number, length: number, unit: string, value: number): Tally => ({
  range: { start, end: start + length },
  kind: "count",
  unit,
  low: value,
  high: value,
  comparator: undefined,
  change: undefined,
});

/** English nouns meet in their singular; units of `findQuantities` are singular already. */
function singular(noun: string): string {
  return /^[a-z]{4,}s$/.test(noun) && !/(?:ss|us|is)$/.test(noun) ? noun.slice(0, -1) : noun;
}
