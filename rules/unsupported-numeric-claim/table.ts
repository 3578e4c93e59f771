import type { Profile, TextRange } from "@kouetsu/core";
import { findClaims } from "./analyse.js";
import type { Claim, Options } from "./claim.js";

/** What the head of a table must speak of before its figures are claims: a table says nothing in sentences. */
const STATISTIC =
  /率|シェア|割合|比率|売上|市場|成長|前[年期月]比|増減率?|伸び|利用者|人口|普及|導入|\b(?:share|rate|growth|revenue|adoption|market|percentage|proportion|per ?cent|change|increase|decrease|decline|loss(?:es)?|lost|turnout|unemployment|inflation|poverty|households|adults|pupils|students|residents|firms|companies|voters|homes)\b|世帯|企業|住民|生徒/i;

const PRICE_LIST =
  /\b(?:discount|coupon|price(?! (?:against|compared|index|change|trend|rise|on|since))|reduction|ingredients?|recipe|dough|dose|mixture)\b|割引|値引/i;

/** Against last year, since 1990: what the cells are held against. */
const COMPARED =
  /\b(?:against|compared (?:to|with)|versus|vs\.?|on|over|since|from|trend|year on year|year-on-year|YoY) (?:the |last |previous |a )?(?:year|month|quarter|season|decade|average|week|(?:19|20)\d\d)\b|前年|昨年/i;
const OWN_HEAD = /\b(?:our|my|we)\b/i;
/** Up 4%, -58%: a cell that tells of a change. */
const CHANGED = /[\t\n](?:(?:up|down) (?:by )?|[+−–-] ?)\d/i;

/** The claims in the cells of a table. */
export function tableClaims(text: string, options: Options, profile: Profile): readonly Claim[] {
  const head = text.slice(0, Math.max(0, text.indexOf("\n")));
  if (profile === "tech" || PRICE_LIST.test(head)) return [];
  const isStatistic =
    !OWN_HEAD.test(head) && (STATISTIC.test(head) || (COMPARED.test(head) && CHANGED.test(text)));
  if (!isStatistic) return [];
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
