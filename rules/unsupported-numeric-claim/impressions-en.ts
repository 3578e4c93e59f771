import type { Mention } from "./claim.js";
import { wordsOf } from "./mention.js";

/** To me, for my taste, to my ears: whose impression it is. */
const TO_ME =
  /\b(?:[Tt]o|[Ff]or) (?:me|us|my (?:own )?(?:ears?|eyes?|mind|taste|nose|palate|hands?|feet|back|fingers|money)|our (?:ears|eyes|taste|noses))\b(?! (?:that|to)\b)/;
const FEELS =
  /\b(?:feels?|felt|seems?|seemed|sounds?|sounded|looks?|looked|tastes?|tasted|smells?|smelled|smelt|appears?|appeared)\b/;
/** The climb felt three times: right before the figure. */
const FEELS_SO =
  /\b(?:feels?|felt|seem(?:s|ed)?|sound(?:s|ed)?|look(?:s|ed)?|tastes?|tasted|smell(?:s|ed)?|smelt|appear(?:s|ed)?)(?: to (?:be|weigh|last|take|go|run))?(?: (?:about|almost|at least|easily|like|nearly|a good|roughly|more than|well over|some)){0,2} $/;
/** People who are asked feel as statistics say. */
const ASKED =
  /\b(?:[Pp]eople|adults|men|women|children|patients|participants|respondents|residents|tenants|pupils|staff|citizens|[A-Za-z][a-z]{2,14}(?:ers|ors|ists|ees|ents)) (?:who [^,]{2,40} )?(?:feel|felt|seemed|looked|appeared)\b/;
const AS_SO = /^ (?:as|more|less) [a-z]{3,14}\b|^ [a-z]{3,10}er\b/;
/** My impression was that; I had the feeling that. */
const MY_FEELING =
  /\b(?:[Mm]y (?:[a-z]{3,10} )?(?:impression|feeling|sense|hunch|guess|gut|instinct|suspicion)|I (?:had|have|got|get) (?:the|a) (?:[a-z]{3,10} )?(?:impression|feeling|sense|hunch)|[Aa]s far as (?:I|we) (?:could|can) (?:see|tell|judge|make out)|[Ff]rom where (?:I|we) (?:sat|stood|was sitting)|[Aa]s (?:I|we) (?:see|saw|remember|recall) it|(?:[Ii]t|[Tt]his|[Tt]hat) (?:feels?|felt|seems?|seemed|looks?|looked|sounds?|sounded) (?:to (?:me|us) )?(?:as (?:if|though)|like))\b[^.;:]{0,60}$/;

/** In my view, half of these rules could go. */
const MY_VIEW =
  /^(?:In my (?:view|opinion|book)|To my mind|If you ask me|I (?:think|feel|find) that|Frankly),? [^.;]{0,30}$/;
const MODAL = /^[^.;]{0,50} (?:could|should|ought to|might) /;

/** Whether the writer says that the figure is how something strikes him: To me the seats feel twice as soft. */
export function isImpression(mention: Mention): boolean {
  const { quantity, before, lead, after } = mention;
  if (MY_FEELING.test(before)) return true;
  if (MY_VIEW.test(before.trimStart()) && MODAL.test(after)) return true;
  if (TO_ME.test(before) && FEELS.test(lead)) return true;
  if (quantity.kind !== "multiplier" && quantity.kind !== "fraction") return false;
  if (!AS_SO.test(/ as$/.test(wordsOf(mention)) ? ` as${after}` : after)) return false;
  if (FEELS_SO.test(lead)) return !ASKED.test(lead);
  return (
    (TO_ME.test(before) && /\b(?:is|are|was|were) $/.test(lead)) ||
    /^ as [a-z]{3,14} to (?:me|us)\b/.test(after)
  );
}
