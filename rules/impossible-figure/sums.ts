import { firstMatch } from "@kouetsu/core";
import type { Quantity } from "@kouetsu/core";
import { upper, type Impossibility } from "./impossibility.js";

/** What names a list of shares as the parts of one whole. */
const BREAKDOWN =
  /内訳(?:は|を見ると|（[^）]{0,20}）は)?|構成比は|\b(?:breakdown|split)(?: is| was|:)/i;
/** The parts overlap, are no parts of the whole but of a part, or tell of a change. */
const OVERLAPPING =
  /複数|重複|延べ|のべ|それぞれ|各々|うち|増|減|上昇|低下|伸び|前年|multiple|more than one|overlap|of (?:these|those|them|which)|\bup\b|\bdown\b|rose|fell|increas|decreas/i;
/** What is left; 残りの20% may be a share of it. */
const REST_JA = /(?:残り|その他|ほか)(?:は|が|、|、約)?$/;
const REST_EN = /(?:the rest|others?|the remainder)(?: is| was|,|:)? $/i;
/** Rounding of each share. */
const ROUNDING = 0.5;
/** Between two parts of a list stands a name, no other clause. */
const LONGEST_GAP = 18;

/** Shares that are given as all parts of a whole and do not make it. */
export function* findSums(
  sentence: string,
  quantities: readonly Quantity[],
): Generator<Impossibility> {
  const shares = quantities.filter(({ unit }) => unit === "%");
  if (shares.length < 2 || OVERLAPPING.test(sentence)) return;
  if (shares.some(({ change, value }) => change !== undefined || typeof value !== "number")) return;
  const breakdown = BREAKDOWN.exec(sentence);
  const parts =
    breakdown === null
      ? shares
      : shares.filter(({ range }) => range.start >= breakdown.index + breakdown[0].length);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || first === last) return;
  if (parts.slice(1).some((part, i) => gap(parts[i] as Quantity, part) > LONGEST_GAP)) return;
  const sum = parts.reduce((total, part) => total + upper(part), 0);
  const isOver =
    sum > 100 + ROUNDING * parts.length && parts.every(({ comparator }) => isExact(comparator));
  const before = sentence.slice(0, last.range.start);
  const isUnder =
    sum < 100 - ROUNDING * parts.length &&
    (REST_JA.test(before) || REST_EN.test(before)) &&
    parts.every(({ comparator }) => comparator === undefined);
  const isWhole = breakdown !== null ? isOver || isUnder : isUnder && parts.length === 2;
  if (!isWhole) return;
  const start = breakdown === null ? first.range.start : nameStart(sentence, breakdown, first);
  yield {
    messageId: "sum-not-whole",
    range: { start, end: last.range.end },
    sum: Number(sum.toFixed(1)),
  };
}

const isExact = (comparator: Quantity["comparator"]): boolean =>
  comparator === undefined || comparator === "only" || lowerBounds.has(comparator);
const lowerBounds = new Set<Quantity["comparator"]>(["at-least", "more-than"]);

const gap = (one: Quantity, other: Quantity): number => other.range.start - one.range.end;

/** Where the name of the first part begins, behind the word that announces the parts. */
function nameStart(sentence: string, breakdown: RegExpExecArray, first: Quantity): number {
  const from = breakdown.index + breakdown[0].length;
  const between = sentence.slice(from, first.range.start);
  return from + firstMatch(/^[\s、,:：]{1,4}/, between).length;
}

/** A range whose first end is the larger one: 10〜5%. */
const REVERSED =
  /(?<![\d.,０-９%％割月年/-])(\d{1,3}(?:\.\d{1,2})?)([%％割]?)\s?[〜～~]\s?(\d{1,3}(?:\.\d{1,2})?)([%％割])/g;
const SIGNED = /(?:マイナス|[-−▲△–])\s?$/;

export function* findReversed(sentence: string): Generator<Impossibility> {
  for (const match of sentence.matchAll(REVERSED)) {
    const [words, first, firstUnit, second, unit] = match;
    if (firstUnit !== "" && firstUnit !== unit) continue;
    if (Number(first) <= Number(second) || SIGNED.test(sentence.slice(0, match.index))) continue;
    yield {
      messageId: "reversed-range",
      range: { start: match.index, end: match.index + words.length },
    };
  }
}
