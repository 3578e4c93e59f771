/** Who tests: what stands before the verb has to be a name. */
const TESTED =
  /(?:^|[a-z0-9,;] |[“"(])((?:[Tt]he )?[A-Z][A-Za-zÀ-ɏ&.-]{1,24}(?:\?|['’]s?)?(?: (?:[A-Z][A-Za-zÀ-ɏ&.-]{1,24}|of|for|and)(?:['’]s?)?){0,5}) (?:has |have |recently |last |also ){0,2}(?:tested|tried(?: out)?|checked|timed|weighed|measured|put|compared|examined|analy[sz]ed|inspected|audited|rated|reviewed|tasted|bought|visited|monitored|tracked|counted|sampled|surveyed|polled|asked|interviewed|drove|ran|studied|assessed|looked at) ([^.;]{2,160})/;
/** When, and what came of it: in May 2023 and found. */
const THEN_FOUND =
  /(?:,? and|; (?:it|they)|, (?:it|they)|, which) (?:[a-z]{3,12}ly )?(?:found|concluded|reported|measured|discovered|recorded|saw|counted|noted|established|calculated|judged|reckoned)\b/;
const WHEN =
  /\b(?:[Ii]n|[Oo]n|[Bb]etween|[Dd]uring|of|[Ff]rom|[Oo]ver|[Ll]ast)(?: (?:the )?(?:early|late|spring|summer|autumn|winter|mid|of))?(?: \d{1,2})?(?: (?:Jan|Feb|Mar|Apr|May|June|July|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?)?,? (?:and [A-Z][a-z]{2,8} )?(?:19|20)\d\d\b/;
/** Someone, Reviewers, A friend: the first word of a sentence that names nobody. */
const NOBODY =
  /^(?:[Tt]he )?(?:We|I|He|She|They|It|You|One|Someone|Somebody|Everyone|Everybody|Nobody|Most|Many|Some|Few|Others|Several|Two|Three|Four|Five|Recently|Then|Later|Once|Who|What|Researchers|Scientists|Experts|Doctors|Engineers|Economists|Analysts|Volunteers|Neighbours|Neighbors|Friends|Women|Men|People|Police|Children|Parents|[A-Z][a-z]{3,14}(?:ers|ors|ists|ents|ans|ees))$/;

/** Whether somebody with a name has tested something at a time that is told, and found the figure. */
function isTested(sentence: string): boolean {
  if (!THEN_FOUND.test(sentence) || !WHEN.test(sentence)) return false;
  const name = TESTED.exec(sentence)?.[1];
  return name !== undefined && !NOBODY.test(name.trim());
}

/** What somebody publishes, other than to sell. */
const DOCUMENT =
  /\b(?:guides?|guidance|handbook|briefing|advice|reports?|survey|study|review|assessment|analysis|bulletin|index|ranking|yearbook|outlook|forecasts?|census|tests?|paper|manual|fact ?sheet|almanac|atlas|barometer|audit|accounts|update|inventory|register|statistics|figures|projections?|estimates?|monitor|monitoring|round-up|comparison|factbook|inquiry|evaluation|table|results|budget|booklet|textbook|book|leaflet|poll|count|database|dataset|strategy|white paper|submission|prospectus|business case|letter|filing|statement|press release|presentation)\b/;
const IN_ITS = /\b[Ii]n (?:its|their|his|her) ((?:[A-Za-z0-9/&’'-]{1,16} ?){1,8})/;
const YEAR = /\b(?:19|20)\d\d/;
/** The Energy Saving Trust notes: who the document is of, beside it. */
const SAYS_IN =
  /(?<![A-Za-z])[A-Z][A-Za-zÀ-ɏ&.-]{1,24}(?:\?|['’]s)? (?:(?:has|have|had|also|later|further) )?(?:[a-z]{3,14}(?:s|ed)|found|put|wrote|gave|says|said|set|saw|told|made|read|held)(?: (?:out|up|down|that|as much|so|it|this|forth|on record)){0,2} [Ii]n (?:its|their|his|her)\b/;
const DOCUMENT_FIRST =
  /^\W{0,3}[Ii]n (?:its|their|his|her) [^,]{3,60}, (?:the )?(?:[a-z]{3,14} ){0,4}[A-Z][A-Za-zÀ-ɏ&.-]{1,24}/;
/** Choice found in its: a name at the head, and the verb right behind it. */
const HEAD_SAYS_IN =
  /^(?:[Tt]he )?(?:[A-Z][A-Za-zÀ-ɏ&.-]{1,24}(?:\?|['’]s?)? |of |for |and ){1,6}[a-z]{3,14} [^.;]{0,40}\bin (?:its|their|his|her)\b/;

/** Whether a named body or author says it in a document of its own, which bears a year. */
function isInOwnDocument(sentence: string): boolean {
  const document = IN_ITS.exec(sentence)?.[1] ?? "";
  if (!DOCUMENT.test(document) || !YEAR.test(document)) return false;
  return (
    SAYS_IN.test(sentence) ||
    DOCUMENT_FIRST.test(sentence.trimStart()) ||
    HEAD_SAYS_IN.test(sentence.trimStart())
  );
}

/** Whether a sentence tells who has tested, or in which document of its own a body says, what it tells. */
export const isTestedOrDocumented = (sentence: string): boolean =>
  YEAR.test(sentence) && (isTested(sentence) || isInOwnDocument(sentence));
