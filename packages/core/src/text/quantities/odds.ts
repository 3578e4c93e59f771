import { wordValue } from "./numerals.js";
import type { Numeral } from "./quantity.js";

const BEHIND =
  /(?: to |[-–—])(\d{1,2}|one|two)(?![A-Za-z0-9%]|[.,:/–—-]\d| ?%| per ?cent| (?:hours?|days?|weeks?|months?|years?|minutes?)\b)/y;
/** outnumber girls by, in a ratio of: what weighs one number against another. */
const WEIGHED =
  /\b(?:out(?:number|sell|vote|spend|weigh)(?:s|ed)?|outsold|outspent|prefer(?:s|red)?|favou?r(?:s|ed)?|oppos(?:e|es|ed)|reject(?:s|ed)?|back(?:s|ed)?)\b[^.;:?!]{0,50}$|\b(?:ratio|margin|majority|vote) of (?:about |nearly |roughly |almost |more than |over )?$|\bby (?:about |nearly |roughly |almost |more than |over )?$/i;
/** What splits a people: 52-48 of a referendum. The votes of a chamber are its score, on record. */
const VOTED = /\b(?:voters|referendum|ballot|poll|election)\b[^.;?!]{0,50}$/i;

/** What weighs two numbers against each other: three to one, 52–48 of a vote. */
export interface Odds {
  readonly end: number;
  readonly kind: "multiplier" | "fraction";
  readonly unit: "ratio" | "share";
  readonly value: number;
}

/** Reads odds whose first number is `first`; `undefined` where the words around them weigh nothing. */
export function readOdds(text: string, at: number, first: Numeral): Odds | undefined {
  BEHIND.lastIndex = first.end;
  const match = BEHIND.exec(text);
  if (match === null) return undefined;
  const second = wordValue(match[1] as string) ?? Number(match[1]);
  const end = first.end + match[0].length;
  const before = text.slice(Math.max(0, at - 90), at);
  if (second <= 2 && match[0].startsWith(" to ") && first.low > second)
    return WEIGHED.test(before)
      ? { end, kind: "multiplier", unit: "ratio", value: first.low / second }
      : undefined;
  if (
    Math.abs(first.low + second - 100) > 1 ||
    second < 20 ||
    first.low < 20 ||
    first.low === second
  )
    return undefined;
  return VOTED.test(before)
    ? { end, kind: "fraction", unit: "share", value: first.low / 100 }
    : undefined;
}
