import { PAST } from "./deeds-en.js";
import { isOfTheStory } from "./world-en.js";
import type { Told } from "./told-en.js";

/** What those who run a system read off it. */
const READING =
  /(?:^|[,;:—] ?|\b(?:and|but|while|then|so) )(?:(?:the|median|average|mean|peak|our|total|tail|overall) ){0,2}(?:[a-z-]{3,12} )?(?:p\d\d(?:\.\d)?|latenc(?:y|ies)|throughput|(?:error|failure|hit|miss|retry|bounce|open|completion|crash|abandonment|click-?through)[ -]rates?|(?:pause|frame|round-?trip|cycle|lead|build|load|parse|query|response|start-?up|boot|render|compile|test|page load|cold[- ]start|deploy|restart|ingest)(?:ing)?[ -]?times?|builds|deploys|cold starts?|memory (?:use|usage|footprint)|CPU(?: use| usage| load)?|bundle(?: size)?|page weight|queue depth|test suite|allocations|disk (?:use|usage)|cache hits?|timeouts)\b[^,;:]{0,40}$/i;
/** They are read when they change, or when they are high. */
const WAS_READ =
  /\b(?:went|fell|rose|dropped|climbed|jumped|shrank|grew|settled|stayed|stood|hit|peaked|spiked|came down|sank|improved|doubled|halved|tripled|was|were|took|held|reached|recovered|crept|slid)\b/;
/** On a c6i.large, with 1,000 warm requests, once we keyed: who measured and how. */
const SETUP =
  /\b(?:[Oo]n|[Uu]sing) an? [A-Za-z-]{0,14}\d|\b(?:[Ww]ith|[Oo]ver|[Aa]fter|[Aa]cross|[Aa]t) (?:about )?\d[\d,.]{0,9}k? (?:[a-z]{2,12} )?(?:requests?|runs?|iterations|rows|users|connections|threads|queries|records|builds|rps|cores|nodes|trials)\b|\b(?:[Ww]e|I|[Oo]ur|[Mm]y)\b/;
/** 09:14 UTC, 2:05 p.m. */
const CLOCK =
  /\b(?:[Aa]t|[Bb]y|[Bb]etween|[Ff]rom|[Uu]ntil|[Aa]round|[Aa]fter|[Bb]efore) \d{1,2}:\d\d\b|\b\d{1,2}:\d\d ?(?:UTC|GMT|[CEMP][DES]?T|a\.?m\.?|p\.?m\.?)(?![a-z])/;
/** What goes wrong in systems, and who is called then. */
const FAILURE =
  /\b(?:errors?|requests?|outage|incident|on-call|deploy(?:ed|ment)?|roll(?:ed)? ?back|rollback|failed over|failover|latency|time(?:d )?-?outs?|5\d\d|logins?|sessions|traffic|servers?|database|cluster|region|replica|queue|API|services?|certificate|sign-?ins?|recovered|restored|crashed|degraded|unavailable|broke|failed|failing)\b/i;
/** Analytics for the tax page show: nobody else can read them. */
const ANALYTICS =
  /^(?:(?:Our|The|Site|Web|Search|Server|Access|Google) ){0,2}(?:[Aa]nalytics|[Ll]ogs|[Tt]elemetry|[Dd]ashboards?|[Tt]raffic data)\b[^.;]{0,50} (?:show|shows|showed|told|tells?|say|says|suggest(?:ed)?|reveal(?:ed)?)\b/;
const CALLED =
  /\b(?:[Ii]ncident|outage|on-call|alert (?:fired|went off)|alarm went off|paged|pager|post-?mortem)\b/;
const INCIDENT_HEADING =
  /^(?:\d{1,2}\.? )?(?:Customer )?(?:Impact|Timeline|Root [Cc]ause|Incident|Post-?mortem|What (?:happened|went wrong|broke)|Detection|Resolution|Mitigation|Summary of (?:the )?incident|Outage)\b/;
/** Postmortem: on Saturday. */
const LABELLED =
  /^\W{0,3}(?:Post-?mortem|Incident|Outage|What happened|Impact|Root cause)[^.;:]{0,24}:/;
/** Between 09:40 and 11:05 UTC. */
const SPAN =
  /\b(?:[Bb]etween|[Ff]rom) \d{1,2}:\d\d (?:and|to|until) \d{1,2}:\d\d (?:UTC|GMT|[CEMP][DES]?T)\b/;
/** 10:06 5xx rate reaches: an entry of a timeline. */
const ENTRY = /^\W{0,4}\d{1,2}:\d\d\b/;
const APOLOGY =
  /\b(?:[Ww]e(?:['’]re| are)? (?:very |deeply |truly |sincerely )?(?:apologi[sz]e|sorry)|[Oo]ur apologies)\b/;

/** At the time of writing this post: the writer has looked himself, where he says we. */
const AT_WRITING =
  /\b[Aa](?:t|s of) (?:the )?(?:time of )?(?:this )?(?:writing|publication)\b(?! (?:rules|program))/;
const SAYS_WE = /\b(?:[Ww]e|[Oo]ur|[Mm]y)\b/;

/** Whether the figure was read off the writer's own system, as in the report of an outage. */
export function isOfOwnSystem(told: Told): boolean {
  const { before, opening, figure, after, next, above, heading } = told;
  if (
    READING.test(opening) &&
    WAS_READ.test(opening + figure + after.slice(0, 40)) &&
    isOfTheStory(told) &&
    SETUP.test(before + opening + after + next)
  )
    return true;
  if (ANALYTICS.test(opening)) return true;
  const paragraph = before + opening + after + next;
  if (AT_WRITING.test(before + opening) && SAYS_WE.test(paragraph) && isOfTheStory(told))
    return true;
  if (SPAN.test(paragraph) && PAST.test(opening + after)) return true;
  if (INCIDENT_HEADING.test(heading) && ENTRY.test(opening)) return true;
  if (!PAST.test(opening + after)) return false;
  if (
    (INCIDENT_HEADING.test(heading) || LABELLED.test(before + opening)) &&
    FAILURE.test(paragraph)
  )
    return true;
  if (APOLOGY.test(above + paragraph) && FAILURE.test(above + paragraph)) return true;
  return CLOCK.test(paragraph) && (FAILURE.test(opening + after) || CALLED.test(paragraph));
}
