import type { Numeral } from "./quantity.js";
import { wordValue } from "./numerals.js";

const FOLLOWING_WORDS =
  / ((?:[a-z][a-z-]{0,20} ){0,2}?)([a-z]{2,20}s|people|men|women|children|staff)(?![A-Za-z'’-])/y;
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
  if (match === null || BREAKS.test(match[1] as string)) return undefined;
  const noun = match[2] as string;
  return NOT_NOUNS.has(noun) ? undefined : { noun, end: at + match[0].length };
}

const RATIO = / (?:out of|in)(?: every)? ((?:\d{1,6})|[a-z]{2,12})(?![A-Za-z0-9.,%-])/iy;

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
  // "5 in 2014" is a date; "out of" may have any whole.
  if (!match[0].includes("out of") && (whole > 100 || second === "a" || second === "an"))
    return undefined;
  return { end: numeral.end + match[0].length, share: numeral.low / whole };
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
const PART =
  /[ -](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)(?= of| the| more| fewer| less)/iy;

/** "two-thirds of", "a third of": the share and where it ends. */
export function readPart(
  text: string,
  numeral: Numeral,
): { end: number; share: number } | undefined {
  PART.lastIndex = numeral.end;
  const match = PART.exec(text);
  if (match === null) return undefined;
  const part = PARTS[(match[1] as string).toLowerCase()];
  if (part === undefined || numeral.low >= part || numeral.low > 1 !== (match[2] === "s"))
    return undefined;
  return { end: numeral.end + match[0].length, share: numeral.low / part };
}

export const NUMBER_WORDS =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundreds|thousands|millions|billions|an?(?= (?:third|quarter|fifth|tenth|half|hundred|thousand|million|billion|trillion)\b))(?![A-Za-z])/gi;
