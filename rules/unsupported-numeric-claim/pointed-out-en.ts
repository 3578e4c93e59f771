/** By the reckoning of the Food Standards Agency, by Eurostat's count. */
const BY_COUNT =
  /\b(?:[Bb]y|[Oo]n|[Gg]oing by|[Bb]ased on|[Jj]udging by|[Ff]rom|[Ii]n) (?:the |an? )?(?:[a-z]{3,12} )?(?:reckonings?|counts?|tally|calculations?|projections?|rankings?|surveys?|statistics|estimates?) (?:of|by|from) (?:the )?[A-ZÀ-Þ][A-Za-zÀ-ɏ]/;
/** The figure comes from Eurostat: 21%; the numbers are those of the Met Office. */
const COMES_FROM =
  /\b(?:[Ff]igures?|[Nn]umbers?|[Ee]stimates?|[Dd]ata|[Cc]alculations?|[Ss]tatistics?|[Ss]hares?|[Cc]ounts?) (?:comes?|came|stems?|dates?|is|are|was|were|is taken|are taken|is drawn|are drawn)(?: (?:those|that))? (?:from|of|by) (?:the )?(?:[a-z]{3,12} ){0,2}?[A-ZÀ-Þ][A-Za-zÀ-ɏ]/;
/** In an interview with Der Spiegel: where one can read it. */
const IN_INTERVIEW =
  /\b[Ii]n (?:an|his|her|their|its) (?:[a-z]{3,12} )?(?:interview|conversation|letter|speech|talk|lecture|testimony|evidence) (?:with|to|in|for|at|before|given to) (?:the )?(?:[a-z]{3,12} ){0,2}[A-ZÀ-Þ][A-Za-zÀ-ɏ]/;
/** Unison found in a survey of its members in May 2023. */
const IN_A_SURVEY =
  /(?<![A-Za-z])[A-ZÀ-Þ][A-Za-zÀ-ɏ&.-]{2,24} (?:[a-z]{3,12} )?(?:found|established|discovered|showed|shows|learned|heard|reported|reports|calculated|concluded|determined) in an? (?:[a-z-]{3,14} ){0,3}(?:survey|poll|study|test|trial|analysis|report|count|questionnaire|review|audit|experiment)\b[^.;]{0,60}\b(?:19|20)\d\d\b/;

/** …, its register shows: a document of whom the sentence names. */
const ITS_SHOWS =
  /, (?:its|their|his|her) (?:own )?(?:[a-z]{3,14} ){0,2}(?:registers?|records?|surveys?|figures|statistics|data|reports?|counts?|log|archive|database|census|accounts|results|books) (?:shows?|showed|says?|puts?|reveals?|suggests?|indicates?|has it)\b/;
/** A name of two words, or in capitals. */
const NAMES_BODY = /(?<![A-Za-zÀ-ɏ])[A-ZÀ-Þ][A-Za-zÀ-ɏ]{2,20} [A-ZÀ-Þ][A-Za-zÀ-ɏ]{2,20}|[A-Z]{3}/;
/** Sleep loss doubles errors [Chen & Ortiz 2021]. */
const IN_BRACKETS =
  /\[[A-ZÀ-Þ][A-Za-zÀ-ɏ.-]{1,24}(?:,? (?:&|and|et al\.?|[A-ZÀ-Þ][A-Za-zÀ-ɏ.-]{1,24})){0,6},? (?:19|20)\d\d[a-z]?\]/;
/** The court heard on Monday; police figures for 2023; the town council's minutes are read elsewhere. */
const ON_RECORD =
  /\b(?:court|jury|inquest|inquiry|tribunal|hearing|committee) (?:heard|was told|learned) (?:on|in|last|this|yesterday)\b|\b(?:[Pp]olice|[Cc]ourt|[Hh]ospital|[Tt]ax|[Cc]ustoms|[Cc]ensus|[Pp]arish|[Cc]ouncil|[Gg]overnment|[Oo]fficial|[Bb]order|[Ee]lection|[Pp]rison|[Mm]inistry) (?:figures|records|data|statistics|returns|registers?|results) (?:for|from|of) (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b|\b[Tt]he (?:[a-z]{3,14} ){0,3}(?:authority|inspectorate|agency|council|observatory|constabulary|police|registry|registrar)['’]s (?:own )?(?:[a-z]{3,14} ){0,2}(?:surveys?|figures|data|statistics|records|reports?|register|census|counts?|minutes|inspections?|measurements)\b/;

/** Led by the University of Leeds, a 2022 study: who stands behind the study. */
const LED_BY =
  /\b(?:[Ll]ed|[Rr]un|[Cc]onducted|[Cc]arried out|[Cc]ommissioned|[Ff]unded|[Cc]ompiled|[Oo]rgani[sz]ed|[Cc]oordinated|[Pp]roduced) by (?:the )?[A-ZÀ-Þ][^,.;]{3,50}, (?:an?|the|this) (?:[a-z0-9-]{2,14} ){0,3}(?:study|survey|poll|trial|project|census|analysis|review|experiment|count|report)\b/;
/** See Lind 2021; citing its 2023 census; in a press release of 10 October 2024. */
const REFERS =
  /\b(?:see|cf\.?|after|following) (?:also )?[A-ZÀ-Þ][A-Za-zÀ-ɏ-]{2,24}(?: (?:and|&) [A-ZÀ-Þ][A-Za-zÀ-ɏ-]{2,24}| et al\.?)?,? \(?(?:19|20)\d\d|\bciting (?:(?:its|their|the|an?) )?(?:[a-z-]{3,14} ){0,2}(?:(?:19|20)\d\d|[A-ZÀ-Þ])[A-Za-zÀ-ɏ0-9 -]{0,30}\b(?:census|survey|data|figures|report|study|records|statistics|poll|register|count)\b|\b(?:decree|[Ll]aw|[Aa]ct|[Oo]rder|resolution|ruling|judg(?:e)?ment|directive|regulation|statute|ordinance) (?:of|from|dated) \d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d\b|\b(?:[Ii]n|[Aa]ccording to) an? (?:press release|statement|filing|letter|memo|notice|news release|announcement|report|briefing|circular) (?:of|from|dated|published on|issued on|on) (?:\d|[A-Z])/;

/** Whether a sentence says by whose count, or from where, its figure is. */
export const isPointedOut = (sentence: string): boolean =>
  BY_COUNT.test(sentence) ||
  COMES_FROM.test(sentence) ||
  IN_INTERVIEW.test(sentence) ||
  IN_BRACKETS.test(sentence) ||
  LED_BY.test(sentence) ||
  REFERS.test(sentence) ||
  ON_RECORD.test(sentence) ||
  (ITS_SHOWS.test(sentence) && NAMES_BODY.test(sentence)) ||
  IN_A_SURVEY.test(sentence);

/** …, reports the German Road Safety Council. */
const SAYS_BEHIND =
  /[,”"] (?:as )?(?:reports?|reported|says|said|writes|wrote|notes|noted|estimates?|estimated|warns|warned|finds|found|calculates|calculated|reckons|explains|states|adds|concludes|concluded|announced|confirms|confirmed) ((?:the |a |an )?(?:[a-z]{3,14} ){0,3}[A-ZÀ-Þ][^,.;]{2,60})/;

/** Who stands behind the verb at the end of a sentence, or nothing. */
export const bodyBehind = (sentence: string): string => SAYS_BEHIND.exec(sentence)?.[1] ?? "";
