import { firstPart } from "@kouetsu/core";
import type { Quantity } from "@kouetsu/core";

/** The larger end of the value. */
export const upper = ({ value }: Quantity): number =>
  typeof value === "number" ? value : value[1];

/** Whether an amount of money reaches the threshold of its currency. */
export function isBig(quantity: Quantity, yen: number, others: number): boolean {
  return upper(quantity) >= (quantity.unit === "JPY" || quantity.unit === "KRW" ? yen : others);
}

const round = (x: number): string =>
  Number.isInteger(x) && Math.abs(x) < 1e6 ? String(x) : String(Number(x.toPrecision(6)));

/** One key for one value, however it is written: 9割, 90% and 90%近く are `%:90`. */
export function keyOf({ unit, kind, value }: Quantity): string {
  const number = typeof value === "number" ? round(value) : `${round(value[0])}-${round(value[1])}`;
  return `${kind === "number" || kind === "count" ? "count" : unit}:${number}`;
}

/** Farther than this from a figure, a round number is another. */
const ROUNDING = 0.03;

/** Whether the number of one key is that of the other, rounded to fewer digits: a billion, and 1.004 billion. */
export function isRounded(key: string, exact: string): boolean {
  const [unit, value] = split(key);
  const [otherUnit, other] = split(exact);
  if (unit !== otherUnit || !Number.isFinite(value) || !Number.isFinite(other) || value === other)
    return false;
  const digits = firstPart(value.toExponential(), "e").replace(/[.-]/g, "").length;
  return (
    Number(other.toPrecision(Math.max(1, digits))) === value &&
    Math.abs(value - other) <= ROUNDING * Math.abs(other)
  );
}

const split = (key: string): readonly [string, number] => {
  const at = key.indexOf(":");
  return [key.slice(0, at), Number(key.slice(at + 1))];
};
