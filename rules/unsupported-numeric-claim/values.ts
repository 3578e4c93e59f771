import type { Quantity } from "@kouetsu/core";

/** The larger end of the value. */
export const upper = ({ value }: Quantity): number =>
  typeof value === "number" ? value : value[1];

/** Whether an amount of money reaches the threshold of its currency. */
export function isBig(quantity: Quantity, yen: number, others: number): boolean {
  return upper(quantity) >= (quantity.unit === "JPY" || quantity.unit === "KRW" ? yen : others);
}

/** One key for one value, however it is written: 9割, 90% and 90%近く are `%:90`. */
export function keyOf({ unit, kind, value }: Quantity): string {
  const round = (x: number): string => String(Number(x.toPrecision(6)));
  const number = typeof value === "number" ? round(value) : `${round(value[0])}-${round(value[1])}`;
  return `${kind === "number" || kind === "count" ? "count" : unit}:${number}`;
}
