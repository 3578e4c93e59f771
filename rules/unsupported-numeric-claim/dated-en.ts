/** On Thursday, on Oct. 24, on 6 March, last Tuesday, yesterday: a day that somebody can look up. */
const DAY =
  /\b(?:(?:[Oo]n|[Ll]ast|[Tt]his|[Ee]arly|[Ll]ate) (?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)|[Yy]esterday\b|(?:[Mm]eeting|[Ss]peech|[Ss]ession|[Hh]earing|[Aa]ddress|[Bb]udget|[Ss]tatement|[Bb]riefing|[Vv]ote) (?:on|of|in) (?:\d|[A-Z])|[Oo]n the (?:first|last|second) (?:day )?of (?:the|last|this)\b|[Aa]t (?:its|the|their|an?) (?:[A-Za-z-]{2,14} ){0,3}(?:meeting|session|conference|summit|hearing|congress|assembly|investor day)\b)/g;
/** The date of something to come, or of something before. */
const OTHER_TIME =
  /\b(?:will|would|by (?!an?\b|half|about|more|\d)|from (?!\d|an?\b)|until|till|starting|beginning|effective|since|before|after|due|expects?|plans?|founded|opened|born|to [a-z]{2,12})\b/;
const SAID =
  /\b(?:announced|reported|disclosed|said|says|revealed|confirmed|unveiled|posted|stated|declared|told)\b/;
/** In December 2023 the parliament voted. */
const HEAD_MONTH =
  /^In (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d,? /;
/** The government of Flanders cut the subsidy by 60% in January 2024. */
const IN_MONTH =
  /\bin (?:early |late |mid-)?(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d\b/;
function isInMonth(sentence: string, verb: RegExpExecArray): boolean {
  const behind = sentence.slice(verb.index);
  const month = IN_MONTH.exec(behind);
  return (
    month !== null &&
    OFFICE.test(sentence.slice(0, verb.index)) &&
    !OTHER_TIME.test(behind.slice(0, month.index))
  );
}
/** What a body does by deciding it. */
const DECIDED =
  /\b(?:raised|lowered|cut|set|kept|held|left|approved|passed|voted|signed|adopted|agreed|fined|awarded|ordered|pledged|proposed|allocated|earmarked|granted|imposed|ruled|upheld|rejected|increased|doubled|halved|tripled|slashed|decided|resolved|decreed|opted|capped|scrapped|backed|endorsed|authori[sz]ed|ratified|enacted|sentenced|unveiled|introduced|levied|banned|repealed|vetoed|extended|trimmed|hiked)\b/;
/** The agreement, signed in Kunming on 19 December 2022. */
const AGREED =
  /\b(?:[Aa]greement|[Tt]reaty|[Aa]ct|[Ll]aw|[Bb]ill|[Dd]irective|[Oo]rder|[Aa]ccord|[Pp]act|[Dd]eal|[Rr]esolution|[Cc]harter|[Cc]onvention|[Oo]rdinance|[Bb]udget|[Mm]easure|[Rr]eform),? (?:which was |that was |as )?(?:signed|adopted|passed|approved|ratified|enacted|agreed|introduced|tabled)\b[^.;,]{0,30}\b(?:on|in) (?:\d|[A-Z])/;
/** A body or an office that decides in public. */
const OFFICE =
  /\b(?:Senate|House|Congress|Parliament|[Pp]arliament|MPs|[Ll]awmakers|[Ll]egislat(?:ors|ure)|[Aa]ssembly|[Cc]ouncil(?:lors)?|[Cc]ommission(?:ers)?|[Cc]ourt|[Gg]overnment|[Mm]inist(?:ry|er)|[Cc]hancellor|[Mm]ayor|[Gg]overnor|[Pp]resident|[Bb]oard|[Cc]abinet|[Rr]egulators?|[Cc]entral [Bb]ank|[Tt]reasury|[Dd]epartment|[Aa]gency|[Cc]ommittee|[Jj]udge|[Jj]ury|[Tt]ribunal|[Uu]nion|Federal Reserve|[Tt]he Fed|Bank of|Reserve Bank|[Oo]ffice|[Aa]uthority|[Cc]ity|[Cc]ounty|[Pp]rosecutors|[Tt]rustees|[Ss]hareholders|[Vv]oters)\b/;
const CAPITAL = /(?<![A-Za-z])[A-Z][A-Za-z&.-]{1,20}/g;
const NO_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Executive|Order)$/;
/** What tells a name that stands first from the first word of a sentence. */
const AS_A_NAME =
  /^(?:['’]s|, | [A-Z]| (?:(?:on|last|late) [A-Za-z]{3,9} )?(?:said|says|announced|reported|disclosed|revealed|confirmed|unveiled|posted)\b)/;

/** Whether a sentence names somebody: not a day, and not only with its first word. */
function namesSomebody(sentence: string): boolean {
  for (const { 0: word, index } of sentence.matchAll(CAPITAL))
    if (!NO_NAME.test(word) && (index > 1 || AS_A_NAME.test(sentence.slice(index + word.length))))
      return true;
  return false;
}

/** Whether a day of the sentence dates what its verb tells: it stands before the verb, or behind it with no other time between. */
function isDatedBy(sentence: string, verb: RegExpExecArray): boolean {
  DAY.lastIndex = 0;
  for (let day = DAY.exec(sentence); day !== null; day = DAY.exec(sentence)) {
    if (day.index < verb.index) return day.index < 50 || verb.index - day.index < 60;
    if (!OTHER_TIME.test(sentence.slice(verb.index, day.index))) return true;
  }
  return false;
}

/** Marlow reported a fall in profit on Tuesday; the Senate passed a bill last week. */
export function isDecided(sentence: string): boolean {
  const said = SAID.exec(sentence);
  if (said !== null && isDatedBy(sentence, said)) {
    const subject = sentence.slice(0, said.index);
    if (namesSomebody(`${subject}${said[0]}`) || OFFICE.test(subject.slice(-60))) return true;
  }
  const decided = DECIDED.exec(sentence);
  if (decided === null) return false;
  if (HEAD_MONTH.test(sentence.trimStart()) && OFFICE.test(sentence.slice(0, decided.index)))
    return true;
  return (
    isInMonth(sentence, decided) ||
    AGREED.test(sentence) ||
    (OFFICE.test(sentence.slice(0, decided.index)) && isDatedBy(sentence, decided))
  );
}

/** …, the company reported on Wednesday; …, it announced at its investor day in Turin. */
const TRAILING =
  /, (?:the [a-z]{3,14}(?: [a-z]{3,14})?|it|they|he|she) (?:announced|reported|said|disclosed|confirmed|revealed|stated)(?: late| early)? (?:(?:on|in|last|this|yesterday)\b|at (?:its|the|an?) )/;

/** Heineken sold less, it said in its annual report: the name at the head is whoever it is. */
const IT_SAID_IN =
  /^(?!(?:The|A|An|It|They|This|That|These|Those|Some|Many|Most|Sales|Prices|Profits?|Output|Half|About|Nearly)\b)[A-Z][A-Za-z&.-]{2,24} [a-z]{3,12} [^;]{2,160}, (?:it|the (?:company|firm|group|maker|bank|club)) (?:said|reported|announced|wrote|disclosed|stated|says|writes) in its \b/;
/** Whether what stands at the end of the sentence dates who reports it, whom this sentence or the one before names. */
export const isReported = (sentence: string, previous: string): boolean =>
  TRAILING.test(sentence) &&
  (namesSomebody(sentence) || namesSomebody(previous) || IT_SAID_IN.test(sentence));

/** A trial published in The Lancet; a study by researchers at Leiden University. */
const PUBLISHED =
  /\b(?:[Tt]rial|[Ss]tudy|[Pp]aper|[Ss]urvey|[Aa]nalysis|[Rr]eview|[Rr]eport|[Aa]rticle|[Rr]esearch|[Ee]xperiment|[Bb]ook|[Ee]ssay|[Pp]oll)\b[^.;]{0,60}\bpublished (?:[a-z0-9 ]{0,20} )?(?:in|by) (?:the (?:journal )?)?[A-Z]|\b(?:[Tt]rial|[Ss]tudy|[Pp]aper|[Ss]urvey|[Aa]nalysis|[Rr]eview|[Rr]esearch|[Pp]oll) (?:by|from|of) (?:an? (?:team|group) (?:of [a-z]{3,14} )?(?:at|from) |[a-z]{3,14} (?:at|from) )(?:the )?[A-Z]|\b(?:19|20)\d\d (?:edition|issue|volume|release|update) of (?:the )?[A-Z]|\b[A-Z][A-Za-z]{2,20} (?:reported|revealed|estimated|found|calculated|concluded|disclosed|announced) in (?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d\b|\b(?:19|20)\d\d (?:[a-z]{3,14} )?(?:trial|study|paper|review|article|meta-analysis|analysis|experiment) in (?:the )?[A-Z]|\b[A-Z][a-z]{2,20} and (?:his |her |their )?(?:colleagues|co-authors) [a-z]|\b(?:[Ii]ndex|[Ff]igures|[Dd]ata|[Ss]tatistics|[Nn]umbers|[Rr]eport|[Cc]ensus)\b[^.;]{0,30}\b(?:released|published|issued) (?:on|in|last|this) [^.;,]{2,24} by (?:the )?(?:[A-Z]|[a-z ]{0,24}(?:office|bureau|ministry|agency|bank|department|institute))/;
/** Annie Duke writes in Thinking in Bets; in Bowling Alone, Robert Putnam shows. */
const AUTHOR_IN =
  /^As [A-Z][a-z]{1,14} [A-Z][A-Za-z'’-]{2,18} (?:tells|puts|has|shows|notes|writes|argues|explains|describes) (?:it )?in (?:(?:his|her|the) )?[A-Z]|(?<![A-Za-z])[A-Z][a-z]{1,14}(?: [A-Z]\.?)? [A-Z][A-Za-z'’-]{2,18} (?:writes|wrote|argues|argued|shows|showed|notes|noted|estimates|estimated|calculates|calculated|reckons|reckoned|documents|records|recorded|reported|revealed|describes|cites|puts) [^.;]{0,30}\bin (?:(?:his|her|their|[Tt]he) )?(?:[a-z]{0,10} )?[A-Z][a-z]{2,14}\b|^In (?:(?:his|her|their) (?:[a-z0-9]{3,10} ){1,2})?(?:[A-Z][A-Za-z'’:-]{1,14}|of|the|in|and|a|to|for|on|\d{4}|[(),]|,? )[^.;]{3,70}, [A-Z][a-z]{1,14}(?: [A-Z]\.?)? [A-Z][A-Za-z'’-]{2,18} (?:writes|wrote|argues|argued|shows|showed|notes|noted|estimates|estimated|calculates|calculated|reckons|reckoned|documents|records|recorded|describes|cites|puts)\b/;

/** In "The Great Mistake," economist Jonah Feld calculates. */
const QUOTED_TITLE =
  /^In ["“][^"”]{3,80}["”],? (?:[a-z]{3,14} ){0,3}[A-Z][a-z]{1,14} [A-Z][A-Za-z'’-]{2,18} [a-z]{4,12}s?\b/;
/** The city's open data portal lists; company filings show that Tessaly. */
const ON_RECORD =
  /\b[Tt]he (?:[a-z]{4,12} )?(?:city|county|state|council|government|ministry|department|court|police|school district|(?:[a-z]{4,10} )?office|auditor|inspectorate|regulator|watchdog|university|parish|port|airport)['’]s (?:[a-z0-9]{3,12} ){0,3}(?:portal|register|dashboard|database|records|figures|data|census|survey|statistics|audit|accounts|log|report (?:of|for|from|dated))\b|\b(?:[Cc]ompany|[Rr]egulatory|[Cc]ourt|[Tt]ax|SEC|[Ll]obbying|[Pp]roperty|[Cc]orporate|[Ll]and) (?:filings?|records|documents|accounts|disclosures) (?:show|showed|put|list|reveal|say)[^.;]{0,30} [A-Z][a-z]/;
/** That is the conclusion of State of the World's Birds: the sentence behind says whose figure it was. */
const SAID_NEXT =
  /^\s?(?:That|This)(?:['’]s| is| was) what (?:the )?(?:[a-z]{3,14} ){0,2}[A-Z][^.]{2,60} (?:found|finds?|shows?|showed|says?|said|reports?|reported|estimates?|estimated|calculated|concluded|writes?|wrote|counted|states?|stated|announced)\b|^\s?(?:The|This|That|Those|These) (?:figures?|numbers?|estimates?|data|counts?|shares?) (?:was|were|is|are|has been|have been) (?:given|published|released|announced|supplied|provided|confirmed|reported|calculated|collected|compiled) (?:in [A-Z][^.]{2,24} )?by (?:the )?(?:[A-Z]|[a-z]{3,14} (?:authority|ministry|office|department|council|agency|inspectorate|police|regulator))|^\s?(?:(?:That|This)(?:['’]s| is| was)|(?:The|Those|These) (?:figures?|numbers?|estimates?|data|findings?) (?:comes?|is|are|was|were)) (?:the (?:conclusion|finding|estimate|verdict|figure|count|result) (?:of|in|from|by)|according to|from|in) (?:the |an? )?(?:[a-z0-9]{3,12} ){0,2}["“*]?[A-Z]/;

/** (Barn Owl Trust, 2023): a reference behind the stop. */
const CITED_NEXT =
  /^\s?[([](?![Pp]hoto|[Pp]icture|[Ii]mage|[Dd]rawing|[Ii]llustration|[Cc]redit|[Cc]opyright)(?:[Ss]ource: ?)?[A-ZÀ-Þ][^()[\]]{2,80}(?:19|20)\d\d[a-z]?[^()[\]]{0,24}[)\]]\.?(?:\s|$)/;

/** Whether the next sentence says whose the figure is. */
export const isSaidNext = (next: string): boolean => SAID_NEXT.test(next) || CITED_NEXT.test(next);

/** Whether the sentence names a work or an issue of figures that was published. */
export const isPublished = (sentence: string): boolean =>
  PUBLISHED.test(sentence) ||
  AUTHOR_IN.test(sentence) ||
  QUOTED_TITLE.test(sentence) ||
  ON_RECORD.test(sentence);
