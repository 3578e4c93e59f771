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

/**
 * What a figure can also be called. 半減 is 50 %, 五割, a half and a factor of
 * 0.5; down by 30 % is down to 70 %; up by 20 % is 1.2 times; 90 minutes are
 * one hour and a half.
 */
function measures(figure: Figure): Measure[] {
  const { kind, unit, low } = figure;
  if (kind === "percent" || kind === "fraction") {
    const percent = kind === "fraction" ? (value: number) => value * 100 : (value: number) => value;
    if (unit === "%pt") return [scaled(figure, "%", percent)];
    return [
      scaled(figure, "%", percent),
      scaled(figure, "%", (value) => 100 - percent(value)),
      scaled(figure, "times", (value) => 1 + percent(value) / 100),
      scaled(figure, "times", (value) => percent(value) / 100),
    ];
  }
  if (kind === "multiplier" && low > 0)
    return [
      scaled(figure, "times", (value) => value),
      scaled(figure, "%", (value) => value * 100),
      ...(low < 1
        ? [scaled(figure, "%", (value) => (1 - value) * 100)]
        : [
            scaled(figure, "%", (value) => (value - 1) * 100),
            // Ten times as fast takes a tenth of the time.
            scaled(figure, "%", (value) => 100 / value),
          ]),
    ];
  const seconds = kind === "duration" ? SECONDS[unit] : undefined;
  if (seconds !== undefined) return [scaled(figure, "second", (value) => value * seconds)];
  return [scaled(figure, unit === "dollar" ? "USD" : unit, (value) => value)];
}

/** Whether two figures are of a kind, so that they could contradict each other. */
export function isComparable(a: Figure, b: Figure): boolean {
  const [one] = measures(a);
  const [other] = measures(b);
  if (one === undefined || other === undefined) return false;
  // Two lengths of time in two units are two facts more often than one.
  if (a.kind === "duration") return a.unit === b.unit;
  return one.unit === other.unit;
}

/** Whether `body` says what `figure` says, in whatever words; rounding and words such as 約 are allowed for. */
export function isSame(figure: Figure, body: Figure): boolean {
  return measures(figure).some((one) =>
    measures(body).some((other) => other.unit === one.unit && meets(one, other, figure, body)),
  );
}

const LOOSE = new Set(["about", "nearly", "at-least", "more-than", "at-most", "less-than"]);
/** How far a figure with 約 or 以上 may be from the exact one. */
const APPROXIMATE = 0.15;

function meets(one: Measure, other: Measure, figure: Figure, body: Figure): boolean {
  const isLoose = [figure.comparator, body.comparator].some(
    (comparator) => comparator !== undefined && LOOSE.has(comparator),
  );
  const slack = isLoose
    ? APPROXIMATE * Math.max(Math.abs(one.low), Math.abs(one.high))
    : Math.abs(one.high) * roundingOf(figure);
  return other.low <= one.high + slack && other.high >= one.low - slack;
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
