/** The city of Bern's, Highways England's: a name in the genitive. */
const OWNER =
  /(?<![A-Za-z])[A-ZÀ-Þ][A-Za-zÀ-ɏ&.-]{1,24}(?: (?:[A-ZÀ-Þ][A-Za-zÀ-ɏ&.-]{1,24}|of|for|and|the|on)){0,6}(?:['’]s|(?<=s)['’]) ((?:[A-Za-z0-9/–-]{1,16} ?){1,10})/g;
/** The museum's annual report for 2023/24: a house of the place, and the year of its report. */
const HOUSE_REPORT =
  /\b[Tt]he (?:[a-z]{3,14} ){0,2}[a-z]{3,14}['’]s (?:[a-z-]{3,14} ){0,2}(?:reports?|review|accounts|minutes|budget|statement|survey|census|count|audit|register|evaluation|figures|records|statistics) (?:(?:for|of|from) )?(?:the (?:year|season) )?(?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d/;
/** What is worth naming by its owner, once a year or a verb tells that it speaks. */
const DOCUMENT =
  /\b(?:guides?|guidance|handbook|briefing|advice|reports?|survey|study|review|assessment|appraisal|evaluation|analysis|bulletin|index|ranking|yearbook|outlook|forecasts?|projections?|census|tests?|paper|manual|factsheet|almanac|atlas|barometer|audit|accounts|inventory|register|log|records?|statistics|figures|estimates?|monitor|monitoring|tracker|table|results|poll|count|tally|database|dataset|inquiry|inspection|consultation|measurements?|summary|release|scorecard|dashboard)\b/g;
/** Of May 2024, from 2022, for 2021/22: what dates it. */
const DATED =
  /^ (?:of|from|for|in|dated|published (?:in|on)|out in)(?: the year(?: to)?)?(?: \d{1,2})?(?: (?:early |late |mid-?)?(?:[A-Z][a-z]{2,8}|spring|summer|autumn|winter))? (?:19|20)\d\d\b/;
const YEAR_WITHIN = /\b(?:19|20)\d\d\b/;
/** What such a document does. */
const SPEAKS =
  /^ (?:of [^,.;]{2,40} |for [^,.;]{2,40} |on [^,.;]{2,40} )?(?:(?:also|now|further) )?(?:conclud(?:es|ed)|shows?|showed|finds?|found|says?|said|states?|stated|puts?|gives?|gave|records?|recorded|counts?|counted|estimates?|estimated|reports?|reported|lists?|listed|notes?|noted|reveals?|revealed|suggests?|suggested|indicates?|indicated|has it|had|credits?|credited|links?|linked|warns?|warned|calculates?|calculated|confirms?|confirmed|projects|projected|predicts?|predicted|expects?|expected|documents|documented|attribut(?:es|ed)|arriv(?:es|ed) at|speaks of|spoke of|names|named|tells of|told of|sets?|sees|saw)\b/;
/** My, our, a company about itself: no owner that one looks up. */
const NO_OWNER =
  /^(?:My|Our|Your|His|Her|Its|Their|The|This|That|Today|Yesterday|Tomorrow|Everyone|Nobody|Somebody|Someone|One|Mother|Father|Let|It|Here|There|What|Who|Nature|God|Life)['’]/;

/**
 * Whether a document with an owner's name speaks in a sentence: The city of
 * Bern's count of June 2023 recorded …; …, Transport Scotland's evaluation concludes.
 */
export function citesOwnersDocument(sentence: string): boolean {
  if (!/['’]/.test(sentence)) return false;
  if (HOUSE_REPORT.test(sentence)) return true;
  OWNER.lastIndex = 0;
  for (let match = OWNER.exec(sentence); match !== null; match = OWNER.exec(sentence)) {
    const [whole, behind = ""] = match;
    OWNER.lastIndex = match.index + 1;
    if (NO_OWNER.test(whole)) continue;
    const from = match.index + whole.length - behind.length;
    if (speaks(sentence, from, behind)) return true;
  }
  return false;
}

/** Characters behind a document that date it or tell what it says. */
const REACH = 80;
/** Words between an owner and a document. */
const NEAR = 48;

function speaks(sentence: string, from: number, behind: string): boolean {
  DOCUMENT.lastIndex = 0;
  for (let match = DOCUMENT.exec(behind); match !== null; match = DOCUMENT.exec(behind)) {
    const between = behind.slice(0, match.index);
    if (match.index > NEAR || HAS_VERB.test(between)) return false;
    const end = from + match.index + match[0].length;
    const after = sentence.slice(end, end + REACH);
    if (YEAR_WITHIN.test(between) || DATED.test(after) || SPEAKS.test(after)) return true;
  }
  return false;
}

/** A verb ends what the owner has. */
const HAS_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|made|makes|that|which|who|of)\b/;
