import type { QuantityKind } from "./quantity.js";

/** Words that are a quantity without a numeral. */
export interface Words {
  readonly pattern: RegExp;
  /** One of these stands in every match, in small letters; it is looked for first. */
  readonly needs: readonly string[];
  readonly kind: QuantityKind;
  readonly unit: string;
  /** What they are worth, or what reads it off the words found. */
  readonly value: number | readonly [number, number] | ((words: string) => number);
  readonly change?: "increase" | "decrease";
}

const ORDINALS = [
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

/** second-largest, 5th most visited, No. 3 */
export const placeOf = (words: string): number =>
  Number(
    /\d+/.exec(words)?.[0] ??
      ORDINALS.findIndex((ordinal) => words.toLowerCase().startsWith(ordinal)) + 2,
  );

const COUNTS = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** top 10, top five: the last place that is in it. */
export const topOf = (words: string): number =>
  Number(
    /\d+/.exec(words)?.[0] ??
      { twenty: 20, fifty: 50, hundred: 100 }[words.slice(4)] ??
      COUNTS.indexOf(words.slice(4)) + 3,
  );
