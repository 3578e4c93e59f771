import type { Figure } from "./figure.js";

/** A figure in a unit in which it can meet others. */
interface Measure {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

/** Days and months do not divide each other; 30.4 days are a month, within the tolerance for durations. */
const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
};

const scaled = ({ low, high }: Figure, unit: string, by: (value: number) => number): Measure => {
  const ends = [by(low), by(high)];
  return { unit, low: Math.min(...ends), high: Math.max(...ends) };
};

/** What is compared with figures of the same kind: shares in percent, lengths of time in seconds. */
function measureOf(figure: Figure): Measure {
  const { kind, unit, high } = figure;
  if (kind === "percent") return scaled(figure, "%", (value) => value);
  if (kind === "fraction") return scaled(figure, "%", (value) => value * 100);
  // 半減 is a share, 2倍 is not.
  if (kind === "multiplier" && high < 1) return scaled(figure, "%", (value) => value * 100);
  const seconds = kind === "duration" ? SECONDS[unit] : undefined;
  if (seconds !== undefined) return scaled(figure, "second", (value) => value * seconds);
  return scaled(figure, unit === "dollar" ? "USD" : unit, (value) => value);
}

/**
 * How else a measure can be said. Down by 30 % is down to 70 %; up by 20 % is
 * 1.2 times; twice as fast takes half of the time.
 */
function restated({ unit, low, high }: Measure): Measure[] {
  const by = (name: string, change: (value: number) => number): Measure => {
    const ends = [change(low), change(high)];
    return { unit: name, low: Math.min(...ends), high: Math.max(...ends) };
  };
  if (unit === "%")
    return [
      by("times", (value) => 1 + value / 100),
      by("times", (value) => value / 100),
      by("times", (value) => 1 / Math.max(0.01, value / 100)),
      by("times", (value) => 1 / Math.max(0.01, 1 - value / 100)),
    ];
  return [];
}

/** Whether two figures are of a kind, so that they could contradict each other. */
export function isComparable(a: Figure, b: Figure): boolean {
  // 4/10 is a date as often as a share, and two units of time are two facts more often than one.
  if (b.text.includes("/")) return false;
  if (a.kind === "duration" && a.unit !== b.unit) return false;
  return measureOf(a).unit === measureOf(b).unit;
}

/** Whether `body` says what `figure` says, in whatever words; rounding and words such as 約 are allowed for. */
export function isSame(figure: Figure, body: Figure): boolean {
  const slack = slackOf(figure, body);
  const one = measureOf({
    ...figure,
    low: figure.low * (1 - slack),
    high: figure.high * (1 + slack),
  });
  const other = measureOf(body);
  if (one.unit === other.unit) return meets(one, other) || isComplement(one, other, figure, body);
  return [
    ...restated(one).map((said) => [said, other] as const),
    ...restated(other).map((said) => [one, said] as const),
  ].some(([a, b]) => a.unit === b.unit && meets(a, b, NEARLY));
}

/** Ends of spans such as 1.2 meet although floating point numbers differ. */
const NEARLY = 0.02;

const meets = (one: Measure, other: Measure, slack = 1e-9): boolean =>
  other.low <= one.high * (1 + slack) && other.high >= one.low * (1 - slack);

/** One of them tells what went, the other what is left: 30%減, 70%に. */
function isComplement(one: Measure, other: Measure, figure: Figure, body: Figure): boolean {
  if (one.unit !== "%" || one.high > 100 || other.high > 100) return false;
  if (figure.change !== undefined && body.change !== undefined) return false;
  return meets({ unit: "%", low: 100 - one.high, high: 100 - one.low }, other);
}

const LOOSE = new Set(["about", "nearly", "at-least", "more-than", "at-most", "less-than"]);
/** How far a figure with 約 or 以上 may be from the exact one. */
const APPROXIMATE = 0.15;

function slackOf(figure: Figure, body: Figure): number {
  const isLoose = [figure.comparator, body.comparator].some(
    (comparator) => comparator !== undefined && LOOSE.has(comparator),
  );
  return Math.max(isLoose ? APPROXIMATE : 0, roundingOf(figure));
}

/** Half of the last place that is written, as a share of the value: 3割 may be 33 %, 1万人 may be 10,234 people. */
function roundingOf({ text, high, kind }: Figure): number {
  if (high <= 0) return 0;
  if (kind === "duration") return 0.02;
  if (kind === "fraction" || kind === "multiplier") return 0.05;
  if (text.includes("割")) return Math.min(0.17, 5 / high);
  const isScaled = /[万億兆千百]|illion|[kKMB]$/.test(text);
  if (isScaled || high % 100 === 0) return Math.min(0.1, 0.5 / leadingDigits(high));
  const decimals = /[.．]([\d０-９]{1,9})/.exec(text)?.[1]?.length ?? 0;
  return (0.5 * 10 ** -decimals) / high - 1e-9;
}

/** 12 of 1,200,000. */
function leadingDigits(value: number): number {
  let digits = Math.round(value);
  while (digits > 0 && digits % 10 === 0) digits /= 10;
  return Math.max(1, digits);
}
