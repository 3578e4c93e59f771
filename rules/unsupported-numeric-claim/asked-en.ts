import type { Mention } from "./claim.js";

/** What asks for a number: how many, what share, guess. */
const ASKS_FOR_NUMBER =
  /\b(?:[Hh]ow (?:much|many|often|far|large|big|great)|[Ww]hat (?:share|percentage|proportion|part|fraction|number|sum|figure)|[Ww]hich (?:share|percentage|proportion|figure|number)|[Tt]ake a guess|[Gg]uess|[Ww]ould you say|[Dd]o you think)\b/;
/** 15%?; maybe a third?; or £20 million: what stands before a number that is offered for an answer. */
const OFFERED =
  /^\W{0,3}(?:(?:[Mm]aybe|[Pp]erhaps|[Oo]r|[Ii]s it|[Mm]ore like|[Aa]bout|[Nn]early|[Aa]s much as|[Aa]s many as|[Uu]p to|[Ee]ven|[Cc]loser to|[Rr]ather|[Jj]ust|[Oo]nly),? ){0,3}$/;
/** Nothing behind it but the noun that it counts. */
const ENDS = /^(?:(?:,|,? or) [£$€]?[\d.,]{1,12}(?:%| per ?cent)?){0,4}(?: [a-z-]{2,14}){0,3}\?/;
/** 30% or: what is offered beside it. */
const BESIDE = /^\W{0,3}(?:[£$€]?[\d.,]{1,12}(?:%| per ?cent)?(?:,|,? or) ){1,4}$/;

/**
 * Whether the figure is offered as an answer to a question for a number: How
 * many of us cycle: 5%? 15%?
 */
export function isOffered({ before, after, sentence, previous }: Mention): boolean {
  if (!sentence.includes("?") || !ENDS.test(after)) return false;
  const opening = before.trimStart();
  if (OFFERED.test(opening))
    return previous.trimEnd().endsWith("?") || isBare(after) || /^,?(?: or)? [£$€]?\d/.test(after);
  if (BESIDE.test(opening)) return true;
  const colon = Math.max(opening.lastIndexOf(":"), opening.lastIndexOf("?"));
  return (
    colon > 0 &&
    ASKS_FOR_NUMBER.test(opening.slice(0, colon)) &&
    OFFERED_IN_ROW.test(opening.slice(colon + 1))
  );
}

/** : is it 12%, 25% or */
const OFFERED_IN_ROW =
  /^ ?(?:(?:[Mm]aybe|[Pp]erhaps|[Oo]r|[Ii]s it|[Aa]bout|[Nn]early|[Uu]p to),? )?(?:[£$€]?[\d.,]{1,12}(?:%| per ?cent| [mb]illion)?(?:,|,? or) ){0,4}$/;
const isBare = (after: string): boolean => after.startsWith("?");
