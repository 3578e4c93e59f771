import type { Numeral } from "./quantity.js";
import type { Share } from "./ratios.js";

/** The most parts that people write a share of with a slash. */
const MOST_PARTS = 10;

/**
 * The share that two numbers with a slash between them are; `undefined` for 4/10
 * and 12/24, which are days: a share is written in lowest terms and of few parts.
 */
export function slashShare(part: number, whole: number): number | undefined {
  const isShare =
    part >= 1 && part < whole && whole <= MOST_PARTS && commonDivisor(part, whole) === 1;
  return isShare ? part / whole : undefined;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const SLASH = /\/(\d{1,2})(?=(?:以上|以下|近く|程度)?[のがは]| of )/y;

/** 2/3の企業, 1/4 of users. */
export function readSlashShare(text: string, numeral: Numeral): Share | undefined {
  SLASH.lastIndex = numeral.end;
  const match = SLASH.exec(text);
  const share = match === null ? undefined : slashShare(numeral.low, Number(match[1]));
  return match === null || share === undefined
    ? undefined
    : { end: numeral.end + match[0].length, share };
}
