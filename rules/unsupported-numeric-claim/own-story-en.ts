import { actsFirstPerson, isPastTense, isStory, PAST, touchesWriter } from "./deeds-en.js";
import type { Told } from "./told-en.js";
import {
  clauseOf,
  hasBareSubject,
  isGeneralReason,
  isOfTheStory,
  isOfTheWorld,
} from "./world-en.js";

/** Sentences that a story reaches over. */
const NEAR = 320;

/** Looking back at my training log, judging by our books: what it is read from is the writer's. */
const READ_FROM_OWN = /(?:^|[.!?] )[A-Z][a-z]{2,12}ing [^,.;!?]{0,40}\b(?:my|our) [^,.;!?]{2,40}, /;
/** Of the 64 requests that we merged, 41%. */
const OF_WHAT_WE =
  /^Of (?:the |all |those |our )[^,]{0,50}\b(?:we|I)(?:['’]ve|['’]d| have| had)? [a-z]{2,12}[^,]{0,40}, /;
/** Switching to the new runners made them 30% cheaper: who switched is not said, and is who writes. */
const DOING_DID =
  /(?:^|[.!?] )(?!(?:During|Nothing|Something|Anything|Everything|Spring|Evening|Morning|Spending|Trading|Shipping|Lending|Housing|Building|Farming|Mining|Fishing)\b)[A-Z][a-z]{2,14}ing (?!(?:of|in|is|was|has|had|have|by|from|among|across|at|for|between|during|within|around|under|over|rates?|remains?)\b)[a-z][^.,;!?]{2,60} (?:made|cut|halved|doubled|tripled|saved|brought|took|dropped|raised|reduced|shaved|sped|shrank|lowered|got|gave|freed|slashed|trimmed|paid off|helped|turned|improved|increased|boosted)\b/;
const WOULD = /\b(?:will|can|may|might|should|would|could|must)\b/;
const hasDone = (text: string): boolean => {
  const did = DOING_DID.exec(text);
  return did !== null && !WOULD.test(did[0]);
};
/** What its makers say of a thing when it is done. */
export const WENT_LIVE =
  /\b(?:went live|rewrote|refactored|redeployed|reverted|go(?:es)? live|(?:is|are) (?:now )?live|(?:was|were|is|got) (?:shipped|deployed|merged|rolled out|refactored|in production)|shipped (?:in|on|last|to)|rolled out (?:in|on|last|to)|[Ww]ith this (?:launch|release|version|update)|[Bb]efore the (?:launch|rewrite|migration|redesign|refactor(?:ing)?|roll-?out|relaunch|switch|cutover|engagement|pilot|rebuild))\b/;
/** … we have some great results! - Wrote 46 articles, doubling their number: an item that leaves out who did. */
const isDeedOfList = ({ intro, opening, figure }: Told): boolean =>
  /\b(?:[Ww]e|[Oo]ur)\b|\b[Tt]he team\b/.test(intro) &&
  isPastTense((/^[A-Z][a-z]{1,14}\b/.exec(opening || figure)?.[0] ?? "").toLowerCase());

/** …, the most since I joined. */
const SINCE_WE = /\bsince (?:we|I) (?:joined|started|began|opened|launched|took)\b/;
/** Here is how we got there. */
const HOW_WE =
  /^\s?(?:Here(?:['’]s| is| are)|This is|Below is|What follows is) (?:how|what|why) (?:we|I) [a-z]/;
/** We hope to halve the backlog. If all goes well, 90 percent will be answered in a week. */
const PLANS =
  /\b(?:[Ww]e|I|[Tt]he team|[Oo]ur [a-z]{3,14}) (?:now |also |still |all )?(?:(?:am|are|is) )?(?:hop(?:es?|ing)|plan(?:s|ning)?|aim(?:s|ing)?|wants?|intends?|expects?|would like)\b/;
const WILL = /\b(?:will|should|would|ought to)\b/;
const isPlanned = ({ before, opening, after }: Told): boolean =>
  PLANS.test(before.slice(-NEAR)) &&
  WILL.test(opening + after.slice(0, 60)) &&
  !isOfTheWorld(opening + after.slice(0, 40));

/** in three of our clinics */
const OF_OURS =
  /\b(?:in|at|on|of|from|with|across) (?:[a-z]{3,6} of )?(?:our|my) (?!(?:town|city|country|world|age|time|times|industry|society|economy|region|area|state|planet|view|opinion|experience|era|culture|lives|way|surprise)\b)[a-z-]{3,14}\b/;
/** Half of our menu changes, and 70 percent of it is. */
const OF_IT = /^ of (?:it|them|those)\b/;
const OURS =
  /\bwhat (?:we|I) [a-z]|\b(?:our|my|Our|My) (?!(?:size|age|time|kind|sort|type|industry|town|city|country|region|planet|world)\b)[a-z]/;
/** My aunt still rows. She does it at a third of the pace. */
const FAMILY =
  /\b[Mm]y (?:[a-z]{3,10} )?(?:mother|mum|mom|father|dad|aunt|uncle|sister|brother|wife|husband|son|daughter|grandmother|grandfather|partner|friend|neighbou?r|boss|teacher|colleague|boy|girl)\b/;
/** The team wants to have moved two thirds. */
const TEAM_WANTS =
  /\b(?:[Tt]he team|[Oo]ur [a-z]{3,14}) (?:now |also |still )?(?:wants?|hopes?|aims?|plans?|intends?|(?:is|are) (?:aiming|hoping|planning)) to\b/;
/** The beta went out in June. We are opening it to everyone: whose it was, the next sentence tells. */
const IS_OURS =
  /^\s?(?:[A-Z][a-z]{2,9},? )?[Ww]e(?: are|['’]re|['’]ll| will| plan| hope| expect| have|['’]ve| had|['’]d)\b/;
/** We ran the test for two weeks: how the figures before it were found. */
const WE_MEASURED =
  /\b(?:[Ww]e|I) (?:ran|repeated|measured|tested|timed|sampled|averaged|counted|recorded|weighed|tracked|logged|polled|surveyed|asked) /;
/** Our choir has been around: whose singers are spoken of in the present. */
const OURS_IS = /\b(?:[Oo]ur|[Mm]y) (?:[a-z-]{3,14} ){1,2}(?:is|are|has|have|was|were)\b/;
const OF_THE = /^ of (?:the|them|those|these)\b/;
/** …, and our best quarter came right after. */
const AND_OURS =
  /(?:, (?:and|but|so)|;) (?:we|our|my|I)\b(?! (?:suspect|think|believe|imagine|guess|doubt|bet|suppose|am sure)\b)|\bwhat (?:we|I) (?:had|have|did|expected|planned|budgeted)\b|\b(?:than|as) (?:we|I) (?:had|have|did|expected|planned|hoped|thought)\b/;
/** On our blog, in my garden, on my list. */
const AT_OURS =
  /\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Aa]mong|[Aa]cross|[Ii]nside|[Ww]ithin) (?:our|my) (?!(?:town|city|country|world|age|time|times|day|days|industry|society|economy|region|area|street|village|valley|state|planet|view|opinion|experience|era|culture|lives|life|oceans?|roads|cities|homes|minds?|bodies|brains?)\b)[a-z-]{3,14}\b/;
/** At the trial in our Leeds store, 35 percent of shoppers. */
const IN_OUR_STORE =
  /^(?:At|In|During|On) [^,.;]{3,40} (?:in|at|on|of) our (?!(?:town|city|country|world|time|age|region|industry|society)\b)[A-Za-z ]{3,24}, /;
const AT_OURS_FIRST =
  /^(?:In|At|On|Among|Across|Inside|Within) (?:our|my) (?!(?:town|city|country|world|age|time|times|industry|society|economy|region|area|state|planet|view|opinion|experience|era|culture|lives)\b)[a-z-]{3,14}, /;

/** After six weeks with the X2: somebody has used it. */
const AFTER_USE =
  /(?:^|[.!?] )(?:After|Over|In|For) (?:(?:about|almost|nearly|over|just|a few|several|the first|my first|the past|the last) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}|few|couple of|several|first|past|last)?(?: full| solid| straight)? ?(?:hours|days?|weeks?|months?|years?|nights?|rides?|charges?|washes|trips?|runs?|sessions?) (?:with|of|in|on|using|living) /;
/** After 200 hours the soles were worn. */
const AFTER_SO_MANY =
  /^After (?:about |some |nearly |over )?(?:[\d,]{1,6}|a few|ten|twelve|twenty|thirty|forty|fifty|a hundred) (?:hours|km|kilomet(?:er|re)s|miles|washes|charges|rides|runs|wears|cycles|uses|nights),? (?:the|its?|my|they|both) /;
/** It, the battery, mine: of the thing that was used. */
const DEFINITE =
  /^(?:(?:[A-Z][^,]{2,70}|and|but|so|then), )?(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]hese|[Tt]hose|[Mm]y|[Oo]ur) [a-z]|(?:[Ii]t|[Tt]hey|[Mm]ine|[Oo]urs|[Tt]his|[Tt]hat|[Ee]ach|[Bb]oth|[Nn]either)\b)/;

/**
 * Whether the paragraph tells a story of the writer's own and the figure is part
 * of it: We moved the desk to one inbox. Since then the wait has fallen by 62%.
 */
export function isOfOwnStory(told: Told): boolean {
  if (/["“]/.test(told.opening.replaceAll('""', ""))) return false;
  if (
    AT_OURS_FIRST.test(told.opening) ||
    IN_OUR_STORE.test(told.opening) ||
    isPlanned(told) ||
    isDeedOfList(told)
  )
    return true;
  if (HOW_WE.test(told.next) || SINCE_WE.test(told.after)) return true;
  if (!isOfTheStory(told)) return false;
  const { before, opening, figure, after, next } = told;
  if (OF_WHAT_WE.test(opening) || READ_FROM_OWN.test(opening) || hasDone(opening)) return true;
  // Who tells of millions of his own says so in the same breath.
  if (told.isMoney && !isStory(opening)) return false;
  const clause = clauseOf(opening) + figure + after.slice(0, 80);
  const isPast = PAST.test(clause);
  const near = before.slice(-NEAR);
  if (
    AFTER_USE.test(opening) ||
    AFTER_SO_MANY.test(opening) ||
    isOfOwnSurvey(near, told) ||
    (isPast && AT_OURS.test(opening))
  )
    return true;
  if (TEAM_WANTS.test(opening) || (OF_IT.test(after) && OURS.test(opening))) return true;
  if (/^(?:He|She) (?!says|said|thinks|claims|told|swears)/.test(opening) && FAMILY.test(near))
    return true;
  const isDefinite = DEFINITE.test(opening);
  if (isPast && WE_MEASURED.test(next)) return true;
  if (!isPast && !isDefinite && !(OF_THE.test(after) && OURS_IS.test(near))) return false;
  if (isPast && (isDefinite || / the [a-z]/.test(clause)) && IS_OURS.test(next)) return true;
  if ((isPast || isDefinite) && AND_OURS.test(after)) return true;
  if ((isPast || isDefinite) && !isOfTheWorld(near) && WENT_LIVE.test(near)) return true;
  if (isGeneralReason(opening, after)) return false;
  if (!/, (?:where|who|which|whose) /.test(opening) && isStory(opening)) return true;
  if (/^Their\b/.test(opening)) return false;
  return (
    actsFirstPerson(near) ||
    (touchesWriter(near) && !hasBareSubject(told)) ||
    (isPast && OF_OURS.test(near)) ||
    READ_FROM_OWN.test(near) ||
    hasDone(near)
  );
}

/** The survey went to everybody on our list. */
export const OWN_SURVEY =
  /\b(?:our|my|we|We|Our|My|I)\b[^.!?]{0,80}\b(?:survey|questionnaire|poll|interview|pilot|sample|replies|responses|respondents|participants)|\b(?:[Ss]urvey|[Qq]uestionnaire|[Pp]oll|[Ii]nterview|[Pp]ilot|[Ss]ample)[^.!?]{0,80}\b(?:our|my|we|us)\b/;
/** Nearly two-thirds said, 40 percent of them had: a share of those who were asked. */
export const OF_ASKED =
  /^(?: of (?:them|those|these|the (?:respondents|participants|replies|responses|answers|group|total)|respondents|participants))?,? (?:[a-z]{3,10}ly |also |had |have )?(?:said|say|wanted|want|replied|answered|told|chose|preferred|prefer|reported|did|would|were|are|had|have|knew|used|use|thought|named|mentioned|asked|found|felt|[a-z]{3,12}ed)\b/;

/** We emailed 900 former students; 204 answered. */
const WE_ASKED =
  /\b(?:[Ww]e|I|[Tt]he team|[Oo]ur [a-z]{3,14})\b[^.!?]{0,80}\d[^!?]{0,80}\b(?:answered|replied|responded|wrote back|took part|got back|returned|agreed to (?:talk|speak))\b/;
const isOfOwnSurvey = (near: string, { opening, after }: Told): boolean =>
  ((OWN_SURVEY.test(near) || OWN_SURVEY.test(opening)) && OF_ASKED.test(after)) ||
  (WE_ASKED.test(near + opening) &&
    !/^ of [a-zA-Z]/.test(after.replace(/^ of (?:them|those|these)\b/, "")));
