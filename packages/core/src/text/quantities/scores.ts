/** The model scores 84.1 on MMLU-Pro: what is reached, and what it is measured by. */
const REACHES =
  /\b(?:scor(?:es?|ed|ing)|reach(?:es|ed)|achiev(?:es|ed)|gets|got|manages|managed|posts|posted|hits|records|recorded)\b(?:[^.;?!]|\.\d){0,60}$/;
/** A name with a capital or a digit inside, which a weekday has not, or a benchmark by that word. */
const MEASURED_BY =
  /^ (?:points )?(?:on|in) (?:the )?(?:[A-Z][A-Za-z]{0,14}[A-Z0-9][A-Za-z0-9-]{0,14}|(?:[A-Za-z0-9-]{2,14} ){0,3}(?:benchmarks?|index|leaderboard|suite|evals?)\b)/;
/** What has a value without a unit, and the verb that gives it. */
const INDEX =
  /\b(?:index|scores?|coefficient|fertility rate|birth rate|death rate|rating|ratio)(?: (?:for|of|in|among) (?:[A-Za-z-]{2,16} ?){1,3})? (?:(?:now |currently )?(?:is|was|are|stands? at|stood at|hit|reached|averages|averaged)|(?:fell|rose|dropped|climbed|slipped|jumped) to) (?:about |around |just |only |now |over )?$/;
/** The last word of `INDEX`. */
const GIVEN = /(?:is|was|are|at|hit|reached|average[ds]|to|about|around|just|only|now|over) $/;
/** 3-1, 4:2, 7 out of 10 and 80 per cent are read elsewhere. */
const GOES_ON = /^(?:[-–—:/%\d]| (?:out of|per ?cent|to \d|points?\b|[a-z]{2,14}s\b))/;

/** Whether a bare number from `at` to `end` of an English text is a score or the value of an index. */
export function isScore(text: string, at: number, end: number): boolean {
  const behind = text.slice(end, end + 64);
  if (GOES_ON.test(behind)) return false;
  // What stands right beside the number is looked at first: most numbers go no further.
  if (MEASURED_BY.test(behind)) return REACHES.test(text.slice(Math.max(0, at - 90), at));
  return (
    GIVEN.test(text.slice(Math.max(0, at - 10), at)) &&
    INDEX.test(text.slice(Math.max(0, at - 90), at))
  );
}

/** It employs 12,000; the flood displaced 6,000: people, whom nobody has to name. */
const WHOM =
  /\b(?:employs?|employed|killed|injured|wounded|displaced|infected|laid off|lays off|evacuated|jailed|arrested|(?:crowd|audience|turnout|attendance|readership|workforce|population|membership|congregation) of) (?:about |around |some |nearly |almost |over |at least |up to |more than )?$/;
const WHOM_ENDS =
  /^(?:[.,;)]|$| (?:in|across|at|on|worldwide|since|last|this|over|and|around|during|outside|within)\b)/;

/** Whether a bare number from `at` to `end` counts people by the verb before it. */
export const countsPeople = (text: string, at: number, end: number): boolean =>
  WHOM.test(text.slice(Math.max(0, at - 40), at)) && WHOM_ENDS.test(text.slice(end, end + 10));
