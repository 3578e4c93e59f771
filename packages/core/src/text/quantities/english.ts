import type { Numeral } from "./quantity.js";
import { wordValue } from "./numerals.js";

const FOLLOWING_WORDS =
  / ((?:U\.[SK]\.? )?(?:[A-Za-z][A-Za-z-]{0,20} ){0,2}?)([a-z]{2,20}s|people|men|women|children|staff)(?![A-Za-z'’-])/y;
const NOT_NOUNS = new Set([
  "is",
  "was",
  "has",
  "this",
  "its",
  "as",
  "us",
  "does",
  "plus",
  "less",
  "thus",
  "across",
  "towards",
  "versus",
  "times",
  "percents",
  "always",
  "perhaps",
]);
/** Words that end the noun phrase: what follows belongs to something else. */
const BREAKS =
  /(?:^| )(?:of|in|on|at|to|for|from|by|and|or|that|which|who|with|per|than|as|is|are|was|were|has|have|a|an|the|its|their|every|each)(?: |$)/;

/** The plural noun that an English number counts: "250,000 searchable opportunities". */
export function countedNoun(text: string, at: number): { noun: string; end: number } | undefined {
  FOLLOWING_WORDS.lastIndex = at;
  const match = FOLLOWING_WORDS.exec(text);
  if (match === null || BREAKS.test(match[1] as string)) return coordinatedNoun(text, at);
  const noun = match[2] as string;
  return NOT_NOUNS.has(noun) ? undefined : { noun, end: at + match[0].length };
}

/** video and sound recordings: two modifiers of one noun. */
const COORDINATED =
  / [a-z]{3,14}(?<!s) and [a-z]{3,14}(?<!s|er|less) ([a-z]{3,20}s)(?![A-Za-z'’-])/y;

function coordinatedNoun(text: string, at: number): { noun: string; end: number } | undefined {
  COORDINATED.lastIndex = at;
  const match = COORDINATED.exec(text);
  return match === null || NOT_NOUNS.has(match[1] as string)
    ? undefined
    : { noun: match[1] as string, end: at + match[0].length };
}

const RATIO =
  / (?:(?:(?:person|child|woman|man|adult|household|family|worker|patient|student|pupil|home|company|firm|voter|driver) )?(?:out of|in)(?: every)?|of(?: every|(?= (?:10|100|ten) [a-z]))) ((?:\d{1,6})|[a-z]{2,12})(?![A-Za-z0-9%-]|[.,]\d)/iy;

/** "nine out of ten", "1 in 3": the share and where it ends. */
export function readRatio(
  text: string,
  numeral: Numeral,
): { end: number; share: number } | undefined {
  RATIO.lastIndex = numeral.end;
  const match = RATIO.exec(text);
  if (match === null) return undefined;
  const second = match[1] as string;
  const whole = /^\d/.test(second) ? Number(second) : wordValue(second);
  if (whole === undefined || whole < 2 || numeral.low >= whole || numeral.low < 1) return undefined;
  // One of ten finalists is no share.
  if (/^ of (?!every)/.test(match[0]) && numeral.low < 5) return undefined;
  // "5 in 2014" is a date; "out of" may have any whole.
  if (!match[0].includes("out of") && (whole > 100 || second === "a" || second === "an"))
    return undefined;
  return { end: numeral.end + match[0].length, share: numeral.low / whole };
}

const OF_SO_MANY =
  / of (?:the |all |its |their )?(\d{1,3}(?:,\d{3}){1,2}|\d{2,6})(?= (?:[a-z-]{2,16} ){0,2}?(?:[a-z]{2,20}s|people|children|women|men)\b)/y;

/** 212 of the 500 firms: the share and where the whole ends. */
export function readCountedShare(
  text: string,
  numeral: Numeral,
): { end: number; share: number } | undefined {
  OF_SO_MANY.lastIndex = numeral.end;
  const match = OF_SO_MANY.exec(text);
  if (match === null) return undefined;
  const whole = Number((match[1] as string).replaceAll(",", ""));
  return numeral.low < 2 || numeral.low >= whole
    ? undefined
    : { end: numeral.end + match[0].length, share: numeral.low / whole };
}

const OF_WHOLE =
  /(?:^|[.:;!?] )Of (?:the |all |its |their )?(\d{1,3}(?:,\d{3}){1,2}|\d{2,6}) [^,.;:0-9]{3,50}, (?:only |just |about |some |more than |at least |nearly |almost |fewer than )?$/;

/** Of the 500 firms, 212 …: the share that a bare number is. */
export function shareOfWhole(text: string, at: number, numeral: Numeral): number | undefined {
  const before = text.slice(Math.max(0, at - 90), at);
  if (!before.includes("Of ")) return undefined;
  const whole = OF_WHOLE.exec(before)?.[1];
  if (whole === undefined) return undefined;
  const share = numeral.low / Number(whole.replaceAll(",", ""));
  return share < 1 && numeral.low >= 2 ? share : undefined;
}

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
  / (?:of|the|more|fewer|less|cheaper|faster|slower|higher|lower|larger|smaller|bigger|longer|shorter|lighter|heavier|cleaner|better|worse)(?! an? hour| an hour)\b/y;
/** Behind a part that needs no noun: a third in 2020. A noun behind it makes an ordinal of it: a third party. */
const PART_ENDS =
  /[.,;:)!?—–]|$| (?:in|into|since|over|between|from|after|during|within|last|this|next|to|by|compared|on|at|year|across|among|around|before|below|above|despite|for|thanks|than|through|throughout|under|until|up|upon|versus|via|while|with|without|when|as|and|but|or|because|relative|nationwide|worldwide|overnight|overall|today|now|again|already|[a-z]{4,12}ly)\b/y;
/** Three quarters said: quarters of trading say nothing. */
const THEY_SAY =
  / (?:said|say|agreed?|believed?|think|thought|reported|wanted?|preferred|prefer|did not|do not)\b/y;
const BY_A_PART =
  /(?:\b(?:by|to|up|down|fell|rose|dropped|shrank|grew|declined|cut|lost)|%) (?:about |around |roughly |nearly |almost |more than |over |only |just |as much as |up to )?$/i;
/** two-thirds reduction; not of a cup, which is cooking. */
const MEASURED =
  / (?:of )?(?:an? |the )?(?:inch|mile|cup|pint|teaspoon|tablespoon|ounce|pound|hour|mark|way|time|page|century|decade|minute|full)\b/y;

/** "two-thirds of", "a third of": the share and where it ends. */
export function readPart(
  text: string,
  numeral: Numeral,
): { end: number; share: number } | undefined {
  PART.lastIndex = numeral.end;
  const match = PART.exec(text);
  if (match === null || !isPart(text, numeral, match[0])) return undefined;
  const part = PARTS[(match[1] as string).toLowerCase()];
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
  if (!testAt(PART_ENDS, text, behind)) return false;
  const start = text.lastIndexOf(" ", end - 1) + 1;
  return BY_A_PART.test(text.slice(Math.max(0, start - 40), start));
}

export const NUMBER_WORDS =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundreds|thousands|millions|billions|an?(?= (?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|hundred|thousand|million|billion|trillion)\b))(?![A-Za-z])/gi;
