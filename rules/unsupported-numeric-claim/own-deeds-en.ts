import type { Mention } from "./claim.js";

/** What people do with things of their own. Who visits, reads or looks at something does something else. */
const DEED =
  /^(?:(?:had|have|finally|first|recently|then|also|already|just) ){0,2}(?:moved|switched|migrated|changed|launched|added|removed|rewrote|rewritten|introduced|started using|began using|adopted|replaced|upgraded|dropped|turned (?:on|off)|enabled|disabled|installed|profiled|measured|timed|tested|compared|benchmarked|ran|run|tried|hired|hosted|held|organi[sz]ed|shipped|released|published|built|rebuilt|redesigned|refactored|opened|planted|merged|automated|stopped|cut|raised|had|counted|asked|polled|surveyed|interviewed|sold|simplified|optimi[sz]ed|cached|cleaned|trained|deployed|rolled out|sent|invited|received|got)\b/;
/** Since we moved to a new host, the bill …; when I profiled it, … */
const SINCE_WE =
  /^(?:(?:Ever )?[Ss]ince|After|When|Once|Before|Now that|Because|As soon as) (?:we|I) ([a-z ]{2,40})/;
/** We had a summit today. There were …; that, the result: what came of it. */
const WE_DID = /^(?:[A-Z][^,.]{2,30}, )?(?:[Ww]e|I|[Oo]ur [a-z]{3,14}) ([a-z ]{2,40})/;
const CAME_OF_IT =
  /^(?:There (?:were|was)|That|This|It|The (?:results?|total|outcome|effect|savings?|new (?:one|version|page|site|form|design))|Results|In total|Overall|As a result|Since then|Afterwards|Since the (?:switch|move|change|launch))\b/;
/** We rebuilt the form. Enquiries have since risen. */
const HAS_SINCE =
  /\b(?:has|have) since [a-z]{3,12} (?:by |to |from )?$|^\s?[A-Z][a-z -]{2,30} (?:has|have) since [^.;]{2,60}$/;
/** What other people are like is not of the writer's making. */
const OF_OTHERS =
  /\b(?:industry|sector|market|nationally|nationwide|globally|worldwide|elsewhere|the average|other [a-z]{1,20}s|most [a-z]{1,20}s|competitors|rivals|country|world|Europe|America|people|companies|firms|businesses|households|shops|farms|schools|workers)\b|[a-z,] [A-Z][a-z]{2,20}/;

/** Behind a deed of the writer's own, in the same sentence or the next. */
export function isOutcome({ before, lead, after, previous }: Mention): boolean {
  const opening = before.trimStart();
  if (OF_OTHERS.test(lead.trimStart().slice(1) + after.slice(0, 30))) return false;
  const since = SINCE_WE.exec(opening)?.[1];
  if (since !== undefined && DEED.test(since)) return true;
  if (!CAME_OF_IT.test(opening) && !HAS_SINCE.test(before)) return false;
  const did = WE_DID.exec(previous.trimStart())?.[1];
  return did !== undefined && DEED.test(did);
}

/** The 212 people who answered our survey. */
const ASKED_BY_US =
  /\b(?:answered|replied to|responded to|took|filled (?:in|out)|completed|took part in) (?:our|my)\b/;
const OF_RESPONDENTS =
  /^ of (?:all |the |our |these )?(?:respondents|participants|attendees|interviewees|those (?:who|asked|surveyed|polled))\b/;
const OUR_STUDY =
  /\b(?:our|my) (?:[a-z-]{2,14} ){0,3}(?:surveys?|polls?|questionnaires?|stud(?:y|ies)|pilots?(?: year)?|interviews?|feedback|experiments?|trials?|samples?|workshops?|tests?)\b/i;
/** The comments on this blog. */
const OF_THIS_SITE =
  /^ of (?:all )?this (?:site|blog|website|newsletter|podcast|channel|magazine)['’]s [a-z]{3,14}\b|^ (?:of )?(?:all )?(?:the )?[a-z]{3,14} (?:on|in|of|to|from) this (?:site|blog|website|newsletter|podcast|channel|magazine|repository|repo)\b/;
/** The benchmark (10 runs, Node 20): how it was measured, for everybody to see. */
const METHOD =
  /\((?:[^()]{0,60}, )?(?:\d{1,4}|[a-z]{3,6}) (?:runs|iterations|trials|repetitions|rounds|measurements|warm-?up runs)\b[^()]{0,80}\)/;

/** Thanks to all of you, 640 people …; the open day drew 1,800 visitors. A big thank you to …: the house counts its guests. */
const THANKS_FIRST =
  /^\W{0,3}(?:(?:Many|A (?:big|huge|warm)) )?(?:[Tt]hanks? to (?:all|everyone|everybody|you|our)|[Tt]hank you)\b/;
const THANKS =
  /\b(?:thank you to|thanks to (?:all|everyone|everybody|you|our)|thank you,? (?:all|everyone|everybody)|(?:we|we are|we['’]re) (?:so )?(?:thankful|grateful|thank)|see you (?:all|there|next|again|in))\b/i;

/** Thanks to the volunteers who came. */
const THANKS_TO_WHO = /^Thanks to (?:the|our) (?:[a-z]{3,12} )?[a-z]{3,14}s who [a-z]/;
/** 14,000 tickets, 30 percent more than last year. */
const IN_NUMBERS = /\d[\d,]{0,9} [a-z]{3,14}s,/;

/** Whether the guests are counted by a house that thanks them. */
export const isThanked = ({ quantity, sentence, previous, next }: Mention): boolean =>
  THANKS_TO_WHO.test(sentence.trimStart()) ||
  ((quantity.kind === "count" || IN_NUMBERS.test(sentence)) &&
    (THANKS_FIRST.test(sentence) || THANKS_FIRST.test(previous) || THANKS.test(next)));

/** Whether the writer asked or measured, and says so. */
export const isOwnSurvey = ({ before, after, sentence }: Mention): boolean =>
  ASKED_BY_US.test(before) ||
  (OF_RESPONDENTS.test(after) && OUR_STUDY.test(before)) ||
  OF_THIS_SITE.test(after) ||
  METHOD.test(sentence);
