import type { Own } from "./house-en.js";
import { PAST } from "./deeds-en.js";
import { matches } from "./matches.js";
import { sentenceBefore, type Told } from "./told-en.js";
import { isOfTheWorld } from "./world-en.js";

/** We also asked people for their titles: whoever answers is of our asking. */
const WE_ASKED =
  /\b(?:[Ww]e|I|[Oo]ur [a-z]{3,14}) (?:also |then |first |finally |again )?(?:asked|surveyed|polled|interviewed|questioned|quizzed)\b/;
const OF_RESPONDENTS =
  /^ of (?:all |the |our |these )?(?:respondents|participants|interviewees|those (?:asked|surveyed|polled|questioned)|(?:replies|answers|responses))\b/;
/** Characters back to where the asking is told. */
const NEAR = 400;

/** Of these clicks, we found. */
const OF_THESE_WE_FOUND =
  /^\s?(?:Of|Among|In) (?:these|those|them)\b[^,.]{0,24},? (?:we|I) (?:found|saw|counted|learned|noticed|measured)\b/;
/** Nearly three-fourths click on …: a share of what the sentence before looked at. */
const BARE_SHARE = /^(?:(?:Just|Only|About|Some|Nearly|Almost|Another|A further) )?$/;
const DOES = /^ (?!of\b)[a-z]{3,14} /;
/** After the form went live, 62% of users finished it: of the users of that form. */
const AFTER_LAUNCH =
  /^(?:After|Since|Once|When|With) (?:the|this|that|our) (?:[a-z-]{3,14} ){1,4}(?:went live|launched|shipped|rolled out|(?:was|were|got) (?:launched|released|shipped|deployed|rolled out|redesigned|rewritten))(?: in [A-Z][a-z]{2,8})?, $/;
const OF_USERS =
  /^ of (?:all |the |our )?(?:users|visitors|customers|readers|members|subscribers|players|callers|testers)\b/;
const SAYS_WE = /\b(?:[Ww]e|[Oo]ur|[Mm]y|I)\b/;
/** Whether the figure is a share of those who use what the writer has brought out. */
export const isOfItsUsers = ({ above, before, opening, after, next, below }: Told): boolean =>
  AFTER_LAUNCH.test(opening) &&
  OF_USERS.test(after) &&
  PAST.test(after.slice(0, 60)) &&
  SAYS_WE.test(`${above} ${before} ${next} ${below}`);

/** Our volunteers plant 3,000 trees. About 80% survive: of so many. */
const COUNTED_OURS =
  /\b(?:[Ww]e|I|[Oo]ur (?:[a-z-]{3,14} ){1,2})(?! (?:all|live[ds]?|know|knew|read|heard?|c[oa]me|visited|saw|met|grew|need|are|am|were|was)\b)[^.!?]{0,80} \d[\d,]{1,9} [a-z]{3,14}/;
const isShareOfCount = ({ before, opening, figure, after }: Told): boolean =>
  BARE_SHARE.test(opening) &&
  DOES.test(after) &&
  /%|per ?cent|\b(?:half|thirds?|quarters?|fifths?|in|of)\b/i.test(figure) &&
  COUNTED_OURS.test(sentenceBefore(before));

/** Whether the figure is a share of those whom the writer says, beside it, he has asked or counted. */
export function isOfOwnRespondents(told: Told): boolean {
  const { above, before, opening, after, next } = told;
  if (OF_THESE_WE_FOUND.test(next) || isShareOfCount(told)) return true;
  return OF_RESPONDENTS.test(after) && WE_ASKED.test((above + before).slice(-NEAR) + opening);
}

const LOOKING =
  /^[.!? ]{0,2}(?:Drilling|Digging|Looking|Diving|Zooming|Going|Breaking) (?:[a-z]{2,8} ){0,2}(?:in(?:to)?|at|through|down|by|deeper)\b/;

/** Whether the sentences around it tell that the writer has counted. */
export const isCountedAround = ({ before, opening, after }: Told, own: () => Own): boolean =>
  BARE_SHARE.test(opening) &&
  DOES.test(after) &&
  LOOKING.test(sentenceBefore(before)) &&
  own().hasCounted;

/** The sites received 2.5 million visits. These readers want our pages. */
const OF_USE =
  /(?:visits|views|visitors|downloads|calls|requests|orders|questions|messages|emails|applications|enquiries|inquiries|sessions|searches|bookings|loans)\b/;
const GOT = /\b(?:received|got|had|saw|drew|logged|handled|answered|took|attracted|recorded) $/;
const THESE_WANT_OURS =
  /^\s?(?:These|Those|They|Their|Many of (?:these|those|them)|Most of (?:these|those|them))\b[^.!?]{0,60}\b(?:our (?!(?:city|country|town|region|world|economy|society|nation|state|village|planet|help|attention)\b)|us\b)/;
const isUseOfOurs = ({ opening, figure, after, next }: Told): boolean =>
  GOT.test(opening) && OF_USE.test(figure + after.slice(0, 24)) && THESE_WANT_OURS.test(next);

/** Did it work? Last Friday, it received: it is what the paragraph above says we made. */
const IT_DID =
  /^(?:[A-Z][^,.]{2,30},? )?(?:[Ii]t|[Tt]hey) (?:[a-z]{3,8} ){0,2}[a-z]{3,12} (?:in |out |up |to |on |off )?$/;
const OPENS_WITH_IT =
  /^\W{0,3}(?:(?:Did|Does|Has|Was|Is|Will|Do|Have|Were|Are) (?:it|they)|It|They)\b/;
const WE_MADE =
  /\b[Ww]e (?:have |had |also |first |then ){0,2}(?:launched|built|made|released|opened|started|published|created|set up|founded|unveiled|introduced)\b/;
const isItOfAbove = ({ above, before, opening }: Told): boolean =>
  IT_DID.test(opening) &&
  OPENS_WITH_IT.test(before) &&
  WE_MADE.test(above) &&
  !isOfTheWorld(before + opening);

/** Sign up and join the 1,500 shops that use it: who invites counts those who came. */
const JOIN_THE = /\b[Jj]oin (?:the|our|these) (?:more than |over |nearly |about |almost )?$/;
const SIGN_UP =
  /\b(?:[Ss]ign(?:ed)? up|[Ss]ubscribe|[Rr]egister|[Bb]ecome a (?:member|customer)|newsletter|mailing list|(?:customer|member|subscriber|user) (?:yet )?\?)/;
const isInvited = ({ before, opening, figure, after }: Told): boolean =>
  !/%|per ?cent/.test(figure) &&
  !/^ [A-Z]/.test(after) &&
  JOIN_THE.test(opening) &&
  SIGN_UP.test(before.slice(-NEAR) + opening + after);

/** Whether the figure is of what the sentences around it call the writer's. */
export const isOfOursAround = (told: Told): boolean =>
  isUseOfOurs(told) || isItOfAbove(told) || isInvited(told);

/** The data in this post; we have 18 months of data: an article that tells how it has measured. */
const HAS_METHOD =
  /\b[Ff]or the (?:data|figures|numbers|charts|statistics|counts) in this (?:post|article|piece|report|analysis)\b|\b[Ww]e(?:['’]ve| have) (?:also )?published the (?:data|numbers|counts|code)\b|\b[Ww]e (?:have|had) \w{1,8} (?:days|weeks|months|years) of [^.;]{0,30}\b(?:data|records|logs|scans|measurements|counts)\b/;
const WE_MEASURE =
  /\b[Ww]e (?:only |also |then )?(?:measured?|count(?:ed)?|scan(?:ned)?|crawl(?:ed)?|sampled?|check(?:ed)?|weigh(?:ed)?|log(?:ged)?|track(?:ed)?) ([^.\n]{4,160})/g;
/** Letters of a word that says what is measured. */
const LONG_WORD = 5;

/** What an article says it has measured, in words of some length; nothing where it tells no method. */
export function measuredIn(source: string): ReadonlySet<string> {
  const words = new Set<string>();
  if (!HAS_METHOD.test(source)) return words;
  for (const [, what = ""] of matches(source, WE_MEASURE))
    for (const word of what.split(/[^a-z]/)) if (word.length >= LONG_WORD) words.add(word);
  return words;
}

/** Across Europe, in London. */
const ELSEWHERE = /\b(?:[Aa]cross|[Aa]round|[Ii]n|[Aa]t|[Tt]hroughout) (?:the )?[A-Z][a-z]{3}/;

/** Whether the share is of what the article has measured. */
export const isOfMeasured = (
  { opening, figure, after }: Told,
  measured: ReadonlySet<string>,
): boolean =>
  measured.size > 0 &&
  /%|per ?cent|\b(?:half|thirds?|quarters?|fifths?|in|of)\b/i.test(figure) &&
  !ELSEWHERE.test(opening) &&
  !isOfTheWorld(opening) &&
  `${opening.slice(-120)} ${after.slice(0, 80)}`
    .split(/[^a-z]/)
    .some((word) => word.endsWith("s") && measured.has(word));
