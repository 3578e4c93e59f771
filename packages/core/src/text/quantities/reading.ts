import { changeAfter, comparatorAfter, comparatorBefore } from "./comparators.js";
import type { Quantity, QuantityKind } from "./quantity.js";

/** What a numeral turned out to be: a quantity, or nothing and where to go on. */
export interface Reading {
  readonly quantity?: Quantity;
  readonly end: number;
}

/** The quantity with the comparators around it. */
export function finish(
  text: string,
  start: number,
  end: number,
  kind: QuantityKind,
  unit: string,
  value: number | readonly [number, number],
): Reading {
  const before = comparatorBefore(text, start);
  const after = comparatorAfter(text, end);
  const change = changeAfter(text, after.offset);
  const comparator =
    after.comparator ?? (text.slice(start, end).includes("+ ") ? "at-least" : before.comparator);
  const quantity: Quantity = {
    range: { start: before.offset, end: change?.end ?? after.offset },
    kind,
    unit,
    value,
    ...(comparator === undefined ? {} : { comparator }),
    ...(change === undefined ? {} : { change: change.change }),
  };
  return { quantity, end: quantity.range.end };
}
