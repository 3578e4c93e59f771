import {
  findQuantities,
  quantitiesOf,
  type Quantity,
  type QuantityKind,
  type Sentence,
  type TextRange,
} from "@kouetsu/core";

/** A figure, or the word of quantity that stands where one could. */
export interface Statement {
  /** In the text searched. */
  readonly range: TextRange;
  readonly text: string;
  readonly isFigure: boolean;
  /** Equal for equal values of one unit, and for all words of quantity. */
  readonly key: string;
  /** What it could be exchanged with. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** 増 or 減 that belongs to the figure. */
  readonly change?: Quantity["change"];
}

/** Kinds whose value is a fact that two copies cannot state differently. */
const FACTS: ReadonlySet<QuantityKind> = new Set([
  "percent",
  "fraction",
  "multiplier",
  "money",
  "count",
  "number",
  "score",
  "rank",
]);

/** A closed class: words that say how many or how much without a figure. */
const QUANTIFIER =
  /多く|大多数|ほとんど|一部|いくつか|数多く|たくさん|大幅|高い|わずか|少数|さまざま|様々|急速|著し[いく]|\b(?:[Mm]any|[Mm]ost|[Ss]ome|[Ff]ew|[Ss]everal|[Nn]umerous|[Ss]ignificant(?:ly)?|[Ss]ubstantial(?:ly)?|[Hh]igh|[Ll]arge)\b/g;

export const WORD_KEY = "word";

/** The figures of a text and its words of quantity, in order. */
export function findStatements(text: string): Statement[] {
  const figures = figuresAmong(findQuantities(text), text);
  const words = [...text.matchAll(QUANTIFIER)]
    .map(({ index, 0: word }): Statement => ({
      range: { start: index, end: index + word.length },
      text: word,
      isFigure: false,
      key: WORD_KEY,
      unit: WORD_KEY,
      low: 0,
      high: 0,
    }))
    .filter(({ range }) => !figures.some((figure) => overlaps(figure.range, range)));
  return [...figures, ...words].sort((a, b) => a.range.start - b.range.start);
}

/** The figures of a sentence of a block, in order. */
export const figuresOf = (sentence: Sentence): Statement[] =>
  figuresAmong(quantitiesOf(sentence), sentence.text);

const figuresAmong = (quantities: readonly Quantity[], text: string): Statement[] =>
  quantities.filter(({ kind }) => FACTS.has(kind)).map((quantity) => figureOf(quantity, text));

const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

function figureOf(quantity: Quantity, text: string): Statement {
  const { range, unit, kind, value, comparator, change } = quantity;
  const [low, high] = typeof value === "number" ? [value, value] : value;
  const share = kind === "fraction" && unit === "share" ? 100 : 1;
  const round = (x: number): number => Number((x * share).toPrecision(4));
  const measured = share === 100 ? "%" : unit;
  return {
    range,
    text: text.slice(range.start, range.end),
    isFigure: true,
    key: `${measured}:${round(low)}-${round(high)}`,
    unit: measured,
    low: comparator === "at-most" || comparator === "less-than" ? -Infinity : round(low),
    high: comparator === "at-least" || comparator === "more-than" ? Infinity : round(high),
    ...(change === undefined ? {} : { change }),
  };
}

/** Two figures that a careful reader can hold at once: 42% and 42.3%, 75%以上 and 80%. */
const ROUNDING = 0.06;

/** Whether the two cannot both be meant; a word of quantity goes with every figure. */
export function contradicts(a: Statement, b: Statement): boolean {
  if (!a.isFigure || !b.isFigure || a.unit !== b.unit) return false;
  const [least, most] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return least > most + Math.abs(least) * ROUNDING;
}
