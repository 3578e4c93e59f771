import type { Numeral } from "./quantity.js";
import type { Share } from "./ratios.js";

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const PART = /[ -](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)/iy;
const OF_A_WHOLE =
  / (?:of|the|what|more|fewer|less|cheaper|faster|slower|higher|lower|larger|smaller|bigger|longer|shorter|lighter|heavier|cleaner|better|worse|as (?:much|many|likely|fast|large|big|high|long|heavy|expensive|wide|tall|deep))(?! an? hour| an hour)\b/y;
/** Behind a part that needs no noun: a third in 2020. A noun behind it makes an ordinal of it: a third party. */
const PART_ENDS =
  /[.,;:)!?—–]|$| (?:in|into|since|over|between|from|after|during|within|last|this|next|to|by|compared|on|at|year|across|among|around|before|below|above|despite|for|thanks|than|through|throughout|under|until|up|upon|versus|via|while|with|without|when|as|and|but|or|because|relative|nationwide|worldwide|overnight|overall|today|now|again|already|later|a (?:generation|decade|year|century|month|week) (?:ago|later|earlier|before)|[a-z]{4,12}ly)\b/y;
/** Three quarters said: quarters of trading say nothing. */
const THEY_SAY =
  / (?:said|say|agreed?|believed?|think|thought|reported|wanted?|preferred|prefer|did not|do not|are|were|have|had|will|would|could|never|live|own|use|go|get|work)\b/y;
/** Three quarters leave it to the counties: a verb and what it does something to. */
const THEY_DO = / (?!later|ended|in|of|ago)[a-z]{3,9} (?:it|them|to|their|nothing|no)\b/y;
/** A third are: a verb in the plural has many for its subject. */
const THEY_ARE = / (?:are|were|have|do|say|think|believe|want|need|get|go|live|own|use|work)\b/y;
/** nearly a third: behind such a word no ordinal stands. */
const COMPARED =
  /\b(?:nearly|almost|roughly|approximately|more than|less than|fewer than|at least|up to|as many as|as much as|well over|close to|just (?:over|under)|barely|fully) $/i;
const BY_A_PART =
  /(?:\b(?:by|between|to|up|down|from|into|against|versus|than|is|are|was|were|at|(?:cut|rise|fall|drop|loss|increase|decrease|reduction|share|discount|jump|decline|saving)s? of|fell|rose|dropped|shrank|grew|declined|cut|lost|gained)|%) (?:about |around |roughly |nearly |almost |more than |less than |over |only |just |now |still |as much as |up to )?$/i;
/** two-thirds reduction; not of a cup, which is cooking. */
const MEASURED =
  / (?:of )?(?:an? |the )?(?:inch|mile|cup|pint|teaspoon|tablespoon|ounce|pound|hour|mark|way|page|century|decade|minute|full|million|billion|trillion|dozen|turn|acre|bottle|past|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight))\b|-/y;

/** "two-thirds of", "a third of": the share and where it ends. */
export function readPart(text: string, numeral: Numeral): Share | undefined {
  PART.lastIndex = numeral.end;
  const match = PART.exec(text);
  if (match === null || !isPart(text, numeral, match[0])) return undefined;
  const part = PARTS[(match[1] as string).toLowerCase()];
  // Two quarters are half a year.
  if (part === 4 && numeral.low === 2) return undefined;
  if (part === undefined || numeral.low >= part || numeral.low > 1 !== (match[2] === "s"))
    return undefined;
  return { end: numeral.end + match[0].length, share: numeral.low / part };
}

const testAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether words like third are a part of something here and not a place in a row. */
function isPart(text: string, { end }: Numeral, words: string): boolean {
  const behind = end + words.length;
  if (/[A-Za-z]/.test(text[behind] ?? "")) return false;
  if (testAt(MEASURED, text, behind)) return false;
  if (testAt(OF_A_WHOLE, text, behind)) return true;
  // two-thirds; the hyphen tells three-quarters from three quarters of trading.
  if (words.startsWith("-")) return true;
  if (words.endsWith("s") && testAt(THEY_SAY, text, behind)) return true;
  const start = text.lastIndexOf(" ", end - 1) + 1;
  const before = text.slice(Math.max(0, start - 40), start);
  if (words.endsWith("s") && isHead(before) && testAt(THEY_DO, text, behind)) return true;
  if (COMPARED.test(before) || (isHead(before) && testAt(THEY_ARE, text, behind))) return true;
  return testAt(PART_ENDS, text, behind) && BY_A_PART.test(before);
}

/** Whether a clause begins behind these words: a third are, of whom a quarter have. */
const isHead = (before: string): boolean =>
  /^\s{0,3}$|[.,;:!?(—–] $|\b(?:and|but|while|that|whom|which|only|just|about|around|some|over|though|where|because|since|as) $/i.test(
    before,
  );
