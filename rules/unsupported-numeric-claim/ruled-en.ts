import { PAST } from "./deeds-en.js";
import type { Told } from "./told-en.js";
import { clauseOf } from "./world-en.js";

/** What lays down how things are to be. */
const RULE =
  /\b(?:[Ll]aws?|[Rr]ules?|[Ss]tatutes?|[Aa]ct|[Cc]ode|[Pp]olic(?:y|ies)|[Cc]ontracts?|[Ll]eases?|[Dd]irectives?|[Rr]egulations?|[Ee]xecutive [Oo]rder|[Tt]reaty|[Oo]rdinances?|[Cc]onstitution|[Bb]y-?laws|[Aa]greements?|[Ll]icen[cs]es?|[Tt]erms|[Cc]harter|[Aa]mendment|[Bb]ill|[Gg]uidelines?|[Gg]uidance|[Ss]tandards?|[Mm]emo(?:randum)?|[Cc]lause|[Ss]ection|[Aa]rticle|[Rr]egime|[Ss]olicitation|[Ss]yllabus|[Pp]rotocol|[Ss]tatutory|[Qq]uota|[Mm]andate)\b/;
/** What a rule does, in the present. */
const DEMANDS =
  /\b(?:caps?|limits?|requires?|allows?|bars?|bans?|lets?|sets?|exempts?|entitles?|obliges?|forbids?|permits?|mandates?|guarantees?|prohibits?|restricts?|calls? for|demands?|applies|apply|commits?|binds?|orders?|specif(?:y|ies)|stipulates?|reserves?|directs?|asks?|must|may|shall|need(?:s)? to|(?:is|are) (?:required|allowed|capped|limited|obliged|entitled|permitted|reserved|set|exempt|bound|expected|taxed|fined|subject))\b/;
/** A plan on paper, and what it wants. */
const PLAN =
  /\b(?:[Pp]lan|[Pp]roposal|[Ss]trategy|[Bb]lueprint|[Dd]raft|[Mm]anifesto|[Rr]oadmap|[Aa]genda|[Mm]andate|[Pp]ledge) [^.;]{0,30}(?:calls? for|aims? (?:for|to|at)|seeks? to|proposes?|foresees?|envisages?|envisions?|sets? (?:a |the )?(?:target|goal)) |\b(?:[Gg]oals?|[Tt]argets?|[Oo]bjectives?|[Aa]im|[Aa]mbition) (?:[a-z]{2,10} ){0,4}(?:is|was|remains?|stands? at) /;
/** What rules set bounds to is up to, at least, or by some year. */
const MAY =
  /\b(?:may|can|must|shall|cannot|should|might only) (?:not |only |also )?(?!rise|fall|grow|increase|drop|cost|reach|lose|decline|be as|have|seem|look|sound|vary|account|expect|cut|reduce|save|double|boost|improve|make up)[a-z]{2,12} (?:[a-z]{2,12} ){0,2}(?:about |only |just )?$/;
const BOUND =
  /^(?:up to|at most|no more than|at least|a maximum of|a minimum of|not more than|no less than)\b/;
const BOUND_BEFORE = /(?:up to|at most|no more than|at least) $/;
/** No donor may give more than 10 percent. */
const NOBODY = /\b(?:[Nn]o|[Nn]obody|[Nn]one|cannot|(?:may|must|shall) not|[Nn]ever)\b/;
const MORE = /^(?:more|less|fewer) than|^(?:over|under|above|below)\b/;
/** Half of the tickets are held back for the door. */
const HELD_BACK =
  /^ of (?:the|our|all|any) (?:[a-z]{3,12} )?(?:proceeds|takings|profits?|ticket sales|entry fees?) (?:goes|go|will go) to\b|^ of (?:the|our|all) (?:[a-z]{3,12} )?[a-z]{3,12} (?:is|are|will be) (?:held|closed|shut|reserved|set aside|kept|allocated|earmarked|released|ring-fenced|refundable|payable|due|non-refundable)\b/;
/** A depression means a drop of 10 percent or more. */
const MEANS_A =
  /^An? (?:["“]?[a-z-]{3,16}["”]? ){1,2}(?:means|is(?: usually| generally| often)? defined as|refers to|denotes) an? (?:[a-z]{3,12} ){1,3}(?:of|by|over|above|below) $/;
/** Part A is worth 70 percent. */
const IS_WORTH =
  /\b(?:[Pp]art|[Ss]ection|[Qq]uestion|[Mm]odule|[Pp]aper|[Uu]nit|[Ee]xam|[Ee]ssay|[Cc]oursework)(?: [A-Z0-9]{1,3})? (?:is worth|counts for|carries|makes up) (?:about |only |another )?$/;
/** Bidders who miss the deadline lose 5 percent for every day. */
const WHO_DOES =
  /^[A-Z][a-z]{3,14}s who [^,.;]{3,50} (?:lose|pay|get|forfeit|owe|receive|earn) (?:another |an extra |up to )?$/;
const FOR_EACH =
  /\b(?:for (?:every|each)|per|an?) (?:day|week|month|year|hour|night|item|missed|late)\b/;
/** No more than half of the credits may be transferred. */
const AT_MOST_FIRST =
  /^(?:No more than|Not more than|At most|Up to|At least|A maximum of|A minimum of) /;
/** Counts for 40 percent of the total mark. */
const OF_THE_MARK =
  /^ of (?:the|your|each|a) (?:[a-z]{3,12} )?(?:marks?|grades?|scores?|exam|points|evaluation|weighting|final rating|assessment)\b/;
/** A supermajority is two-thirds of the members: whatever is called so. */
const IS_CALLED =
  /^(?:An?|The (?:term|word|phrase)) (?:["“]?[a-z-]{3,16}["”]? ){1,3}(?:is|means|requires|takes|needs|equals|denotes|describes|refers to|consists of|lasts|has|contains) (?:at least |exactly |defined as |more than |less than )?$/;
const OF_IT =
  /^(?: of (?:the|an?|all|its|one|that|those)\b|[.,;]|$)(?! [a-z-]{2,14} (?:more|less|fewer) )/;

/** Whether a rule, a contract, a marking scheme or a plan on paper sets the figure. */
export function isRuled({ before, opening, figure, after }: Told): boolean {
  if (OF_THE_MARK.test(after) || HELD_BACK.test(after)) return true;
  if (
    MAY.test(opening.replace(BOUND_BEFORE, "")) &&
    (BOUND.test(figure) ||
      BOUND_BEFORE.test(opening) ||
      (NOBODY.test(opening) && MORE.test(figure)))
  )
    return true;
  if (IS_CALLED.test(opening) && OF_IT.test(after)) return true;
  if (
    AT_MOST_FIRST.test(opening + figure) &&
    /^[^.;]{0,40} (?:may|can|must|shall) be\b(?! (?:gone|lost|dead|extinct|ill|wrong|affected|infected|exposed|missing|under|at risk|too)\b)/.test(
      after,
    )
  )
    return true;
  if (MEANS_A.test(opening) || IS_WORTH.test(opening)) return true;
  if (WHO_DOES.test(opening) && FOR_EACH.test(after)) return true;
  const clause = opening + figure + after.slice(0, 60);
  if (PLAN.test(opening) && !/\bhas |\bhave /.test(opening)) return true;
  const said = clauseOf(opening);
  if (!DEMANDS.test(said) && !/^[^.;,]{0,40} (?:must|may|is required|are required)\b/.test(after))
    return false;
  if (TOLD_OF.test(clause) || HAPPENED.test(opening)) return false;
  if (RULE.test(said)) return true;
  return (
    /^(?:It|They|This|These|That|Employers|Companies|Landlords|Bids|Bidders|Applicants|Staff|Members|Entries|Candidates|Owners|Agencies|Anyone|Each|Every|No)\b/.test(
      opening,
    ) && RULE.test(before.slice(-260))
  );
}

/** The law has cut evictions; evictions fell: what came of a rule is no rule. */
const HAPPENED =
  /\b(?:has|have|had|was|were|fell|rose|grew|dropped|went|came|became|made|led|resulted|found|shows?|estimates?|because|since)\b/;
const TOLD_OF = /\b(?:studies|experts|analysts|critics|supporters|according|estimated)\b/i;

/** A work that tells a story, and what it does in the present. */
const PLOT =
  /\b(?:[Ff]ilm|[Nn]ovel|[Nn]ovella|[Pp]lay|[Mm]ovie|[Tt]hriller|[Cc]omedy|[Dd]rama|[Mm]usical|[Oo]pera|[Ff]able|[Tt]ale|[Cc]omic|[Ee]pisode|[Ss]itcom|[Ss]equel|[Tt]rilogy|[Ss]hort story|[Ss]eries(?= (?:is set|follows|opens|cent(?:er|re)s))|[Pp]oem|[Vv]ideo game|[Ss]tory|[Hh]eroine|[Pp]rotagonist|[Nn]arrator)\b(?!['’]s (?:budget|sales))[^.;!?]{0,60} (?:follows|tells|opens|begins|ends|imagines|cent(?:er|re)s|concerns|traces|stars|pits|features|depicts|portrays|revolves|kicks off|picks up|finds|sees|has|gives|takes place|is set|is about|kills|owns|leaves|inherits|describes|invents)\b|\b(?:[Hh]eroine|[Pp]rotagonist|[Nn]arrator|[Vv]illain)\b[^.;!?]{0,60} [a-z]{3,10}s\b|\b[Ii]n (?:chapter|act|scene|episode) [a-z0-9]{1,6},|\b[Ii]n the (?:opening|pilot|first|second|third|final|last|closing) (?:scene|act|chapter|episode)\b|\b[Ii]n (?:the|this|her|his|their|its|(?:[A-Z][A-Za-z-]{1,14} ){0,2}[A-Z][A-Za-z-]{2,14}['’]s?) (?:[a-z0-9-]{3,12} ){0,2}(?:film|novel|play|movie|story|thriller|book|comic|episode|game|tale|opera|fable|saga|series)(?:['’]s [a-z]{3,12})?,/;
const SOLD =
  /\b(?:sold|sales|copies|box office|grossed|earned|budget|viewers|readers|critics|audiences?|translated|streamed|downloads?|players|published)\b/;

/** Whether the figure is part of a story that somebody made up. */
export function isOfPlot({ before, opening, figure, after }: Told): boolean {
  if (PLOT.test(opening)) return !SOLD.test(opening + after);
  if (!PLOT.test(before.slice(-300))) return false;
  return (
    !SOLD.test(opening + after) && !PAST.test(opening.slice(-60) + figure + after.slice(0, 40))
  );
}

/** Joan is a young nurse who is looking for a flat: somebody with half a name, in the present. */
const PERSONA =
  /^\W{0,3}(?:Meet )?([A-Z][a-z]{2,12})(?: is|, who is|,) an? [^.]{3,120}\b(?:who (?:is|wants|needs|would|hopes|has|lives|works|runs)|trying to|looking (?:to|for)|hoping to)\b/;
const WAS = /\b(?:was|were|had|did|said|told|went|got|[a-z]{3,12}ed)\b/;
const DOES_NOW = /\b(?:[Ss]he|[Hh]e) (?:[a-z]{3,10}ly )?[a-z]{2,12}s?\b/;
const SAYS = /\b(?:[Ss]he|[Hh]e) (?:says|tells|claims|knows|believes|estimates|thinks|reckons)\b/;

/** Whether the figure is met by a person whom the writer has made up to tell of many. */
export function isOfPersona({ above, before, opening, figure, after }: Told): boolean {
  const name = PERSONA.exec(above)?.[1] ?? PERSONA.exec(before)?.[1];
  if (name === undefined) return false;
  const told = `${above} ${before}${opening}`;
  if (!told.slice(name.length + 12).includes(name) && !/^\W{0,3}(?:She|He|They)\b/.test(before))
    return false;
  return (
    DOES_NOW.test(opening) &&
    !SAYS.test(opening) &&
    !WAS.test(opening + figure + after.slice(0, 40))
  );
}

/** What only matches, races and games have. */
const SPORT =
  /\b(?:possession|of the ball|(?:led|trailed) by \d{1,3}|free throws?|three-pointers?|threes|from the (?:field|line|floor)|first serves?|(?:first|second)-half|wickets?|innings|touchdowns?|yards|rebounds|assists|goalless|kick-?off|half-?time|quarterbacks?|strikers?|goalkeepers?|duels|tackles|shots? on (?:target|goal)|hat-?trick|podium|match points?|overtime|break points?|penalt(?:y|ies) (?:area|kick|shoot)|set points?|tie-?break|baskets?|try|tries|over par|under par|laps?|bullpen|at-bats?|scored|equali[sz]er|passes|bowled|batted|stumps)\b/;
const SCORE_LINE =
  /\b\d{1,3}[-–]\d{1,3}\b|\b(?:won|lost|beat|drew|defeated|edged) (?:by|[A-Z]|the [A-Z]|their)/;
const OFF_PITCH =
  /\b(?:revenue|attendance|tickets?|market|sponsors?|viewers|audience|fans|salary|wages|clubs|players in|worldwide|children|schools)\b/i;

/** Whether the figure is of a match that the paragraph reports. */
export function isOfMatch({ before, opening, figure, after, next }: Told): boolean {
  const sentence = opening + figure + after;
  if (
    OFF_PITCH.test(sentence) ||
    !/%|per ?cent|half|third|quarter|\b(?:in|of) \w/.test(figure + after.slice(0, 4))
  )
    return false;
  const paragraph = before + sentence + next;
  return (
    SPORT.test(sentence) && (SCORE_LINE.test(paragraph) || SPORT.test(paragraph.replace(SPORT, "")))
  );
}

/** The hall seats 1,200; the island is 14 km long, the trail climbs 900 metres. */
const MEASURED_PLACE =
  /\b(?:seats|holds|sleeps) (?:about |some |nearly |over |up to )?\d|\d ?(?:km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?|feet|ft|acres|hectares)\b/;
/** A share of the place itself, in the present. */
const OF_PLACE =
  /^ of (?:it|them|which|its [a-z]{3,14}|the (?:[a-z]{2,14} ){0,4}[a-z]{2,14})(?: (?:is|are|has|have|lies?|faces?|belongs?|sits?|stands?|looks?|runs?|crosse?s?|follows?|climbs?|passe?s?|goes|go|below|above|under|along|within)\b|[.,;])/;
const TAKES_UP = /\b(?:covers|fills|occupies|takes up) (?:about |nearly |over |almost )?$/;

/** Whether the figure is a part of a place that the paragraph describes. */
export function isOfPlace({ before, opening, after }: Told): boolean {
  if (!OF_PLACE.test(after) || /\b(?:was|were|had|lost|fell|sold)\b/.test(opening)) return false;
  if (MEASURED_PLACE.test(before.slice(-200)) || MEASURED_PLACE.test(opening)) return true;
  return TAKES_UP.test(opening) && MEASURED_PLACE.test(before + opening);
}
