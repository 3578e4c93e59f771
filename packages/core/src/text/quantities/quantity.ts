import type { TextRange } from "../range.js";

/**
 * What a quantity measures. `majority` is a share without a number (過半数, the
 * vast majority), `number` a bare number that counts the noun behind it.
 */
export type QuantityKind =
  | "percent"
  | "fraction"
  | "multiplier"
  | "money"
  | "count"
  | "rank"
  | "score"
  | "duration"
  | "measure"
  | "majority"
  | "number";

export type Comparator =
  | "at-least"
  | "more-than"
  | "at-most"
  | "less-than"
  | "about"
  | "nearly"
  | "only";

/** A quantity as it stands in a text. */
export interface Quantity {
  /** In the text searched; with the comparator, the unit and 増 or 減 behind it. */
  readonly range: TextRange;
  readonly kind: QuantityKind;
  /**
   * Normalised: `%` for percent and 割, `times`, `share`, an ISO 4217 code or
   * `dollar` for money, `person`, `company`, … or the English noun in lower case.
   */
  readonly unit: string;
  /** 3割 is 30 %, 3分の1 the share 0.333…, 半減 the factor 0.5, 数百 the span [200, 900]. */
  readonly value: number | readonly [number, number];
  readonly comparator?: Comparator;
  /** 増 or 減 that stands right behind it: 20%増. */
  readonly change?: "increase" | "decrease";
}

/** What stands before a unit: where it ends and what it is worth. */
export interface Numeral {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** Written with Arabic digits, at least in part. */
  readonly digits: boolean;
}
