import type { Article, Block, TextRange } from "@kouetsu/core";

/** The one of some ranges, in order and apart, that holds another; takes the logarithm of their number. */
export function around<T>(
  items: readonly T[],
  rangeOf: (item: T) => TextRange,
  { start, end }: TextRange,
): T | undefined {
  let first = 0;
  let last = items.length - 1;
  while (first <= last) {
    const middle = (first + last) >> 1;
    const item = items[middle] as T;
    const range = rangeOf(item);
    if (range.end < end) first = middle + 1;
    else if (range.start > start) last = middle - 1;
    else return item;
  }
  return undefined;
}

/** The block that holds a range of the source. */
export const blockAround = ({ blocks }: Article, range: TextRange): Block | undefined =>
  around(blocks, (block) => block.range, range);
