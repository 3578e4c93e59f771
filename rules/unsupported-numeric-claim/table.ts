import type { Profile, TextRange } from "@kouetsu/core";
import { findClaims } from "./analyse.js";
import type { Claim, Options } from "./claim.js";

/** What the head of a table must speak of before its figures are claims: a table says nothing in sentences. */
const STATISTIC =
  /率|シェア|割合|比率|売上|市場|成長|前[年期月]比|増減率?|伸び|利用者|人口|普及|導入|\b(?:share|rate|growth|revenue|adoption|market|percentage|proportion|per ?cent|change|increase|decrease|decline|loss(?:es)?|lost|turnout|unemployment|inflation|poverty)\b/i;

const PRICE_LIST = /\b(?:discount|coupon|price)\b|割引|値引/i;

/** The claims in the cells of a table. */
export function tableClaims(text: string, options: Options, profile: Profile): readonly Claim[] {
  const head = text.slice(0, Math.max(0, text.indexOf("\n")));
  if (profile === "tech" || !STATISTIC.test(head) || PRICE_LIST.test(head)) return [];
  return findClaims(text, cells(text), options, profile);
}

function cells(text: string): TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const match of text.matchAll(/[\t\n]/g)) {
    found.push({ start, end: match.index });
    start = match.index + 1;
  }
  found.push({ start, end: text.length });
  return found;
}
