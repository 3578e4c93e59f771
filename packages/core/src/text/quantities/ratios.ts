import { wordValue } from "./numerals.js";
import type { Numeral } from "./quantity.js";

/** The share and where its words end. */
export interface Share {
  readonly end: number;
  readonly share: number;
}

const RATIO =
  / (?:(?!out |each |more |than |less |year |early |late |later |only |even |just )(?:[a-z]{3,12}(?<!s|ly|\bin|\bto|\bof|\bwho|\bwas|\bhas|\bhad|ed) |[a-z]{3,12}(?:ly|ed|ic|al) ){0,2}([a-z]{3,16}) )?(?:(?:out of|in)(?: every)?|of(?: every|(?= (?:10|100|ten) [a-z]))) (an? (?:hundred|thousand|million)|\d{1,3}(?:,\d{3}){1,2}|\d{1,6}|[a-z]{2,12})(?![A-Za-z0-9%-]|[.,]\d)/iy;
/** Three goals in five games: what is counted on both sides of the word is no share. */
const SCORED =
  /^(?:goals?|wins?|points?|defeats?|loss(?:es)?|draws?|titles?|runs?|tries|wickets?|medals?|trips?|visits?|goes|days?|weeks?|months?|years?|hours?|minutes?|seconds?|parts?|steps?|reps?|sets?|laps?|lines?|words?|letters?|pages?|chapters?|colou?rs?|sizes?|hands?|lessons?|meetings?|managers?|names?|ways?|things?|metres?|meters?|miles?|inch(?:es)?|feet|foot)$/i;
/** In five minutes, in ten home games: a span of time or of play. */
const SPAN =
  / (?:[a-z]{3,12} )?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|seconds?|seasons?|games?|matches|rounds?|starts?|attempts?|outings|appearances|meetings|innings|sets|races|tries|steps|parts|volumes|languages|positions|different)\b/y;
/** Two shops in five cities: what the shops stand in. One in five cities is a share of them. */
const SCENE = / (?:[a-z]{3,12} )?(?:countries|cities|rooms|cars|boxes)\b/y;
/** A plural behind the whole is what the whole counts, unless it is a verb. */
const PLURAL_BEHIND =
  / (?!(?:is|was|has|does|as|across|always|perhaps|sometimes|this)\b)[a-z]{2,16}s\b/y;
const isPluralNoun = (noun: string): boolean =>
  /[^s]s$|^(?:people|women|men|children)$/i.test(noun);

const testAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** "nine out of ten", "1 in 3", "nine bakers in ten", "six times in ten": the share and where it ends. */
export function readRatio(text: string, numeral: Numeral): Share | undefined {
  RATIO.lastIndex = numeral.end;
  const match = RATIO.exec(text);
  if (match === null) return undefined;
  const [words, noun, second = ""] = match;
  const whole = wholeOf(second);
  if (whole === undefined || numeral.low >= whole || numeral.low < 1) return undefined;
  // One of ten finalists is no share.
  if (/^ of (?!every)/.test(words) && numeral.low < 5) return undefined;
  const end = numeral.end + words.length;
  if (!words.includes("every") && testAt(SPAN, text, end)) return undefined;
  if ((noun !== undefined || numeral.low > 1) && testAt(SCENE, text, end)) return undefined;
  if (noun !== undefined && !isShareOf(noun, text, numeral, whole, end)) return undefined;
  // "5 in 2014" is a date; "out of" may have any whole, and so may one.
  if (!words.includes("out of")) {
    if (whole > 100 && (numeral.low !== 1 || /^(?:19|20)\d\d$/.test(second))) return undefined;
  }
  return { end, share: numeral.low / whole };
}

function wholeOf(words: string): number | undefined {
  if (/^\d/.test(words)) return Number(words.replaceAll(",", ""));
  return wordValue(words.replace(/^an? (?=[htm])/i, ""));
}

/** Whether a noun between the two numbers is what a share is of. */
function isShareOf(
  noun: string,
  text: string,
  { low }: Numeral,
  whole: number,
  end: number,
): boolean {
  if (SCORED.test(noun) || low > 1 !== isPluralNoun(noun)) return false;
  // Nine times out of ten is a manner of speech.
  if (/^times$/i.test(noun) && (low === 9 || low === 99)) return false;
  if (whole > 100 && low > 1) return false;
  // One school in four keeps them: behind one, the verb ends like a plural.
  return low === 1 || !testAt(PLURAL_BEHIND, text, end);
}

const OF_SO_MANY =
  / of (?:the |all |its |their )?(\d{1,3}(?:,\d{3}){1,2}|\d{2,6})(?= (?:[a-z-]{2,16} ){0,2}?(?:[a-z]{2,20}s|people|children|women|men)\b)/y;

/** 212 of the 500 firms: the share and where the whole ends. */
export function readCountedShare(text: string, numeral: Numeral): Share | undefined {
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
