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

/** Whether a sentence says by whose count, or from where, its figure is. */
export const isPointedOut = (sentence: string): boolean =>
  BY_COUNT.test(sentence) ||
  COMES_FROM.test(sentence) ||
  IN_INTERVIEW.test(sentence) ||
  IN_A_SURVEY.test(sentence);

/** …, reports the German Road Safety Council. */
const SAYS_BEHIND =
  /[,”"] (?:as )?(?:reports?|reported|says|said|writes|wrote|notes|noted|estimates?|estimated|warns|warned|finds|found|calculates|calculated|reckons|explains|states|adds|concludes|concluded|announced|confirms|confirmed) ((?:the |a |an )?(?:[a-z]{3,14} ){0,3}[A-ZÀ-Þ][^,.;]{2,60})/;

/** Who stands behind the verb at the end of a sentence, or nothing. */
export const bodyBehind = (sentence: string): string => SAYS_BEHIND.exec(sentence)?.[1] ?? "";
