import { isAnnouncedBy } from "./announced-en.js";
import { namesBody } from "./bodies.js";
import type { Mention, Options, Standing } from "./claim.js";
import { isDecided, isPublished, isReported, isSaidNext } from "./dated-en.js";
import { citesOwnersDocument } from "./documents-en.js";
import { matches } from "./matches.js";
import { bodyBehind, isPointedOut } from "./pointed-out-en.js";
import { isTestedOrDocumented } from "./trials-en.js";

const ACCORDING =
  /\b[Aa]ccording to (?:an? |the |its |their )?(?:\d{4} |recent |new |latest |annual )?(?:[a-z]{2,14} (?:by|from) )?(?:the )?["“'‘]?[a-z]?[A-Z][A-Za-z]|\b[Aa]ccording to (?:the |an? )?(?:minutes of|(?:[a-z-]{3,14} ){0,3}(?:database|register|registry|records|tables|files|catalogue|index|survey|study|report) of (?:the )?[A-Z][A-Za-z]{1,20}|(?:[a-z]{3,12} ){0,2}[a-z]{3,12}['’]s (?:own )?(?:dashboard|records|figures|accounts|website|data|log)|court (?:documents|records|filings)|police (?:records|figures)|customs data|tax records)\b/;
const PER =
  /\b[Pp]er (?:the )?[A-Za-z’' ]{0,24}(?:10-[KQ]|filing|report|survey|data|census)\b|(?:^|[,(;—–] ?|\bas )[Pp]er (?:the )?[A-Z]/;
const PER_NAME = /\bper ((?:the )?[A-Z][A-Za-z&. ]{1,40})/;
const PARENTHESES = /\(([^()]{3,70})\)/g;
/** (Gartner), (Pew Research): nothing but a name. */
const BARE_NAME = /^(?:[A-Z][A-Za-z&.-]{1,20}(?: (?:of|for|on|and|the)\b){0,2}(?: |$)){1,6}$/;
const CITES =
  /(?:19|20)\d\d|survey|report|study|census|\bpp?\. ?\d|\bpage \d|\bch(?:ap)?\. ?\d|\btable \d|\bvol\. ?\d/i;
/** A document with a proper name before it: the Pew survey, Gartner's 2024 report, NIST data. */
const NAMED_DOCUMENT =
  /\b[A-Z][A-Za-z&.-]{1,20}(?: [A-Z][A-Za-z&.-]{1,20}){0,4}(?:['’]s?)?(?: (?:19|20)\d\d)?(?: [a-z-]{3,14}){0,2} (?:[Ss]urvey|[Ss]tudy|[Rr]eport|[Pp]oll|[Cc]ensus|[Ii]ndex|[Aa]nalysis|[Dd]ata|[Rr]esearch|[Ee]stimates?|[Ff]orecasts?|[Ss]tatistics|[Ff]igures|filings?|accounts|[Yy]earbook|[Bb]arometer|[Ii]nvestigation|[Aa]udit|[Ii]nquiry|[Bb]ulletin|[Dd]atabase|(?:Global|World|Economic|Energy|Market|Industry|Annual|Labour|Labor) (?:Outlook|Review|Monitor|Tracker|Scorecard|Benchmark)|State of (?:the )?(?:[A-Z][A-Za-z]{1,14} ?){1,4}(?:19|20)\d\d)\b/g;
/** The Coastal Research Institute, the Lantern Data Center: no document, but a body and a place. */
const NAME_GOES_ON =
  /^ (?:Institute|Cent(?:er|re)|Group|Foundation|Council|Society|Association|Laborator(?:y|ies)|Labs?|Station|Park|Campus|Team|Office|Department|Division|Program(?:me)?|Corps|Vessel)\b/;
const DOCUMENT_BY =
  /\b(?:[Ss]urvey|[Ss]tudy|[Rr]eport|[Pp]oll|[Aa]nalysis|[Rr]esearch|[Dd]ata|[Ee]stimate|[Ff]orecast|[Ff]igure|[Ss]tatistic|[Pp]aper)s?(?: (?:of|among|with|covering) (?:[^,.;]|,\d){3,40}?)? (?:by|from|of|published in|(?:conducted|carried out|collected|gathered|presented|recorded|held|assembled|supplied|provided|quoted|published|released|commissioned|compiled|produced|prepared|issued|run)(?: (?:for|on behalf of) (?:the )?[A-Z][A-Za-z&. ]{2,40}?)?(?: (?:on|in|last|this|earlier) [A-Za-z]{3,9}(?: [A-Za-z0-9]{2,5})?)? by) (?:the )?[A-Z][A-Za-z]|\b[Aa]s (?:reported|documented|estimated|calculated|recorded|published) (?:by|in) (?:the )?[A-Z][A-Za-z]/;
/** Acme's “State of Sleep 2024”, Acme's Sleep Atlas 2024: whose it is, its title and its year. */
const DEPARTMENT =
  /\b[Tt]he (?:[a-z]{4,14} ){0,2}(?:ministry|department|regulator|coastguard|police force)(?:['’]s)? (?:own )?(?:annual |latest )?(?:survey|figures|data|statistics|records|report|census)\b/;
const TITLED =
  /\b[A-Z][A-Za-z&.-]{1,20}['’]s? (?:["“*_]{1,2}[A-Z][^"”*_]{3,60}(?:19|20)\d\d["”*_]|(?:(?:19|20)\d\d )?["“*_]{1,2}[A-Z][a-z]{2,14} [^"”*_]{3,60}["”*_]|(?:[A-Z][A-Za-z]{1,14} (?:of |the |for |in |on |and ){0,2}){2,6}(?:19|20)\d\d\b)/;
/** Okafor and Lind (2021), in a paper in Nature. */
const CITED =
  /\b[A-Z][a-z]{2,20} et al\.?,? (?:\(|report|found|find|show|estimate|observe|measure)|\b[A-Z][a-z]{2,20}(?: et al\.?| (?:and|&) [A-Z][a-z]{2,20})?,? \((?:19|20)\d\d[a-z]?\)|\b[A-Z][A-Za-z&.-]{2,20} \((?:[a-z-]{4,12} )?(?:report|results|survey|census|accounts|figures|statistics)[^()]{0,20}(?:19|20)\d\d[^()]{0,8}\)|\b(?:paper|article) in (?:the )?(?:journal )?[A-Z]|\bthe journal [A-Z]/;
const NOT_A_NAME =
  /^(?:A|An|One|The|This|That|Some|Many|Most|Recent|New|Our|My|Your|In|Another|Several|Studies|Independent|Internal|These|Those|Early|User|Customer|Industry|Market|According)(?: [a-z]|$| (?:Survey|Study|Report|Research))/;
/** At the start of a sentence one capital says nothing; two, an acronym or a genitive do. */
const NAME_AT_START = /^(?:[A-Z]{2,}|[A-Z][A-Za-z&.-]+ [A-Z]|[A-Z][A-Za-z&.-]+['’]s)/;
const BODY_VERB =
  /\b(?:found|finds?|reports?|reported|reckons?|reckoned|attribut(?:es|ed)|confirms?|confirmed|tracked|followed|studied|examined|analy[sz]ed|tested|monitored|observed|reviewed|assessed|inspected|states?|stated|announces?|announced|explains?|explained|calculates?|sets out|set out|points? out|pointed out|reveals?|revealed|classe[sd]|classes|credits?|finding|estimates?|estimated|estimating|forecasts?|forecasting|predicts?|predicted|predicting|projects?|projected|projecting|reporting|says?|said|showed|shows?|shown|surveyed|calculated|counts?|counted|puts?|lists?|listed|notes?|noted|expects?|measured|asked|polled|interviewed|sampled|wrote|writes|warns?|warned|concludes?|concluded|recorded|suggests?|suggested|indicates?|indicated)\b/g;
const ANNOUNCED = /\b(?:announced|reported|disclosed|said|revealed)\b/;
/** When it was announced: at the head of the sentence, or right behind the verb. What stands behind that is when it will be done. */
const DATED_FIRST =
  /^(?:Yesterday|(?:On|In|Last|This|Late|Early) (?:late |early )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|week|month)\b)[^.;:]{0,60}\b(?:announced|reported|disclosed|said|revealed)\b/;
const DATED_BEHIND =
  /\b(?:announced|reported|disclosed|said|revealed)(?: late| early| this| its [a-z]{3,10})? (?:yesterday|(?:(?:on|in|last|late|early) ){1,2}(?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|week|month|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}))/;
/** told the Harbour Times, where a reader can find it. */
const TOLD_PAPER = /\btold (?:the )?[A-Z][A-Za-z]{2,}/;
/** (Table 3), as shown in Figure 2: the article shows it itself. */
const OWN_TABLE =
  /\((?:see )?(?:Table|Figure|Fig\.|Appendix) ?[A-Z0-9]|\b(?:in|by) (?:Table|Figure|Fig\.|Appendix) [A-Z0-9]/;
/** Where it was announced. */
const ANNOUNCEMENT_PLACE =
  /\b(?:earnings call|capital markets day|(?:investor|analyst) (?:day|meeting)|annual general meeting|annual (?:report|meeting)|quarterly (?:report|results|earnings)|press (?:release|conference)|keynote|results day|trading statement|fiscal (?:19|20)?\d\d|(?:quarter|year) (?:ended|ending)|results (?:of|on|for) |interview with (?:the )?[A-Z]|[Ss]peaking (?:at|to) (?:the )?[A-Z]|at the [A-Z][A-Za-z]{2,20} (?:summit|conference|forum|congress|fair|event)|(?:blog post|statement|letter|memo|note|post|filing) (?:on|of|from|dated|published on) (?:\d|[A-Z]))/;
const WEASEL =
  /\b(?:(?:[Ss]tudies|[Rr]esearch|[Ss]urveys?|[Dd]ata|[Rr]eports|[Ee]vidence|[Ss]tatistics|[Ff]igures|[Ll]iterature) (?:have |has )?(?:shows?|shown|suggests?|suggested|finds?|found|indicates?|says?|say)|(?:[Ee]xperts|[Aa]nalysts|[Ii]nsiders|[Ss]ources|[Oo]bservers|[Ss]cientists|[Rr]esearchers|[Ee]conomists|[Dd]octors) (?:say|believe|estimate|predict|expect|agree|think|claim|found|warn)|(?:it is|it['’]s|are|is|been) (?:widely )?(?:estimated|believed|said|thought)|(?:it is|it['’]s|(?<!\b(?:that|which|who) )(?:are|is)|been) (?:widely )?reported|(?:are|is) reported (?:to (?:be|have)|at|as)\b|(?:[Oo]ne|[Aa]|[Aa]nother|[Ss]ome|[Mm]any) (?:recent |new |major |large )?(?:survey|study|studies|report|poll)s?|research suggests|[Rr]eportedly|[Ss]ome estimates|[Aa]ccording to (?:some|many|experts|analysts|insiders|people|sources|estimates|observers|researchers|studies|research|surveys)|[Aa] spokes(?:person|man|woman) said|(?:[Oo]ne|[Aa]) (?:customer|client|user|insider|analyst|source|official)\b[^.,;]{0,40} (?:said|says|told))\b/;
const SPEAKER =
  /\b([A-Z][A-Za-z0-9&.]{1,20}(?: [A-Z][A-Za-z0-9&.]{1,20}){0,2}|[Tt]he company|[Tt]he vendor|[Tt]he maker) (?:claims?|claimed|says?|said|promises?|promised|boasts?|boasted|touts?|touted|argues?|argued|announced|insists?)\b/;
const CONTINUES =
  /, (?:it|they|he|she|the (?:report|study|survey|authors?|researchers|paper|trust|agency|ministry|institute|charity|foundation|association|office)) (?:also )?(?:adds?|says?|notes?|found|finds?|reports?|writes?|estimates?|shows?|reckons?|explains?)(?:,|[.]?$)|^(?:The|That|This|Its|The same) (?:survey|study|report|poll|research|analysis|census|data|paper)\b|^(?:It|The report|The study) also\b|^(?:That|This|The) (?:share|figure|number|rate|proportion|total|percentage|ratio|level)\b|^(?:For|In|Of|By|Among) [^,]{1,40}, (?:the|that|this) (?:share|figure|number|rate|proportion)\b|^Among [a-z][^,]{1,40}, |^Of (?:those|these)\b|^(?:(?:About|Some|Nearly|Around|Roughly|Almost|Only|Just) )?[A-Za-z0-9.-]{1,12}(?: per ?cent|%| in [a-z0-9]{1,8}| (?:thirds|quarters))? of (?:them|those|these|respondents|participants|the (?:respondents|participants|total))\b|^The (?:authors|researchers|scientists|economists|team) (?:also )?[a-z]|^They (?:also )?(?:shows?|suggest|indicate)\b|^(?:(?:About|Some|Nearly|Around|Roughly|Almost|Only|Just) )?(?:[A-Za-z0-9]{1,8} (?:in|out of) [a-z0-9]{1,8}|[0-9.]{1,5}(?:%| per ?cent)|[A-Za-z]{3,7} (?:thirds|quarters)|Half|A (?:third|quarter|fifth)) (?:of them |also )?(?:had|said|were|did|have|say|believed?|thought|think|reported|agreed|wanted)\b|^Of the \d|^(?:They|He|She|It) (?:also |further )?(?:expects?|shows?|showed|suggests?|puts?|gives?|gave|reveals?|revealed|found|finds|says?|said|reports?|reported|predicts?|estimates?|estimated|adds?|added|noted|notes|projects?|forecasts?)\b|^That(?:['’]s| is| was| makes| means| represents| compares)\b/;

/** Somebody surveyed its members. Forty per cent skip lunch: a share opens the sentence behind. */
const ASKED = /\b(?:surveyed|polled|asked|interviewed|questioned|canvassed|quizzed)\b/;
const OPENS =
  /^\s?(?:(?:In|Among|For|Of|Across) [^,]{2,40}, )?(?:(?:About|Some|Nearly|Around|Roughly|Almost|Only|Just|Fully|As many as|More than|Fewer than|Less than|Over) ?)?$/;

/** Gallup asks every year. In its latest poll, 57 percent. */
const ITS_LATEST =
  /^(?:In|According to) (?:its|their) (?:[a-z]{3,10} ){0,2}(?:(?:19|20)\d\d )?(?:poll|survey|report|count|study|census|figures|update|edition|forecast|estimate|index|ranking)\b/;
/** 72% of respondents: of those whom the survey before it asked. */
const OF_ASKED =
  /\bof (?:all |the )?(?:respondents|participants|interviewees|those (?:surveyed|polled|asked|questioned)|people (?:surveyed|polled))\b/;

/** According to their web analytics, on its site: the document of whom the sentence before names. */
const BY_THEIR_DOCUMENT =
  /\b[Aa]ccording to (?:its|their|his|her) (?:own )?(?:[a-z]{3,12} ){0,3}(?:blog|website|site|data|records|figures|dashboard|statistics|analytics|accounts|logs?|survey|press release|announcement|newsletter|report|filings?)\b/;
/** A name that is not only the first word of a sentence. */
const NAMES_SOMEBODY =
  /^\W{0,3}(?!(?:This|That|These|Those|They|There|Some|Many|Most|Experts|Everybody|Everyone|Nobody|People|Here|What|When|Where|While|Every|Each|Others?|More|Much|Somebody|Someone)\b)(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?[A-Z][a-z]{3,20} [a-z]|[a-z,] [A-Z][A-Za-z]{2}|\b[A-Z]{2,8}\b|[a-z]{2} [A-Z][a-z]{2}/;
/** That's 6 million in five minutes: a sum of it. */
const SUMS_UP =
  /^\W{0,3}(?:That|This|Which)(?:['’]s| is| makes| comes to| works out at| adds up to| means)\b/;

/** What the sentence itself offers as a source, and who speaks when that is none. */
export function standingEn(
  mention: Mention,
  options: Options,
): { standing: Standing; speaker: string } {
  const sentence = plainLetters(whole(mention));
  const previous = plainLetters(mention.previous).replaceAll("\n", " ");
  if (isSourced(sentence, options.sourceNames)) return { standing: "supported", speaker: "" };
  if (
    (CONTINUES.test(sentence.trimStart()) ||
      OF_ASKED.test(sentence) ||
      (ASKED.test(previous) && OPENS.test(mention.before))) &&
    isSourced(previous, options.sourceNames)
  )
    return { standing: "supported", speaker: "" };
  if (isReported(sentence, previous) || isSaidNext(plainLetters(mention.next)))
    return { standing: "supported", speaker: "" };
  if (ITS_LATEST.test(sentence.trimStart()) && namesBody(previous, options.sourceNames))
    return { standing: "supported", speaker: "" };
  // A sentence is taken to end behind et al.
  if (/\bet al\.\s{0,2}$/.test(previous) && /^\s?\((?:19|20)\d\d/.test(sentence))
    return { standing: "supported", speaker: "" };
  if (BY_THEIR_DOCUMENT.test(sentence) && NAMES_SOMEBODY.test(previous + sentence))
    return { standing: "supported", speaker: "" };
  if (SUMS_UP.test(sentence) && BY_THEIR_DOCUMENT.test(previous))
    return { standing: "supported", speaker: "" };
  const weasel = WEASEL.exec(sentence)?.[0] ?? options.weasels.find((w) => sentence.includes(w));
  if (weasel !== undefined) return { standing: "weasel", speaker: weasel };
  const speaker = SPEAKER.exec(sentence);
  if (speaker !== null) return { standing: "speaker", speaker: speaker[1] as string };
  return { standing: "none", speaker: "" };
}

/** In March 2023 Which? checked prices: a name that ends like a question is taken to end a sentence. */
const whole = ({ sentence, previous }: Mention): string =>
  /[A-Z][a-z]{2,12}\?\s?$/.test(previous) && /^\s?[a-z]/.test(sentence)
    ? `${previous.trimEnd()} ${sentence.trimStart()}`
    : sentence;

/** Ørsted and Škoda begin with a capital too. */
function plainLetters(text: string): string {
  if (!/[À-ɏ]/.test(text)) return text;
  return text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll("Ø", "O")
    .replaceAll("Ł", "L");
}

function isSourced(sentence: string, sourceNames: readonly string[]): boolean {
  if (ACCORDING.test(sentence) || PER.test(sentence) || DOCUMENT_BY.test(sentence)) return true;
  if (
    CITED.test(sentence) ||
    TITLED.test(sentence) ||
    DEPARTMENT.test(sentence) ||
    /\[@[A-Za-z]/.test(sentence)
  )
    return true;
  if (THEIR_DOCUMENT.test(sentence) && NAMED_INSIDE.test(sentence)) return true;
  if (namesBody(PER_NAME.exec(sentence)?.[1] ?? "", sourceNames)) return true;
  for (const match of matches(sentence, NAMED_DOCUMENT))
    if (
      !NOT_A_NAME.test(match[0]) &&
      (match.index > 0 || NAME_AT_START.test(match[0])) &&
      !NAME_GOES_ON.test(sentence.slice(match.index + match[0].length))
    )
      return true;
  for (const [, inside = ""] of matches(sentence, PARENTHESES)) {
    if (BARE_NAME.test(inside) && namesBody(inside, sourceNames)) return true;
    if (
      CITES.test(inside) &&
      /(?<![A-Za-z])[A-Z][A-Za-z]{1,30}(?:,| (?:19|20)| [A-Z]| et al)|[A-Z]{2}/.test(inside)
    )
      return true;
  }
  if (TOLD_PAPER.test(sentence) || OWN_TABLE.test(sentence) || isPointedOut(sentence)) return true;
  if (
    ANNOUNCED.test(sentence) &&
    (ANNOUNCEMENT_PLACE.test(sentence) ||
      DATED_FIRST.test(sentence.trimStart()) ||
      DATED_BEHIND.test(sentence)) &&
    /(?<![A-Za-z])[A-Z][A-Za-z]{1,30} (?:announced|reported|disclosed|said|revealed)/.test(sentence)
  )
    return true;
  return (
    isPublished(sentence) ||
    isTestedOrDocumented(sentence) ||
    citesOwnersDocument(sentence) ||
    isAnnouncedBy(sentence) ||
    isDecided(sentence) ||
    hasBodyVerb(sentence, sourceNames) ||
    namesBody(bodyBehind(sentence), sourceNames)
  );
}

/** Harvard researchers found */
const RESEARCHERS =
  /\b(?!(?:Some|Many|Most|The|These|Those|Our|Other|Several|Few|Independent|Leading|Two|Three|Market|Medical|Cancer|Climate|Sleep|Food|Health|Brain|Social|Political|Academic|University|Government|Senior|Young|Local|Foreign|International|French|Dutch|Swiss|German|Greek|Czech|Thai|[A-Z][a-z]{2,12}(?:ish|ese|ian|ean|can|ic))\b)[A-Z][A-Za-z&.-]{2,20} (?:researchers|scientists|economists|statisticians|academics|scholars)\b/;
/** in its annual report: a document that a reader can find, once the sentence says whose. */
const THEIR_DOCUMENT =
  /\b(?:its|their|the) (?:19|20)\d\d (?:report|results|accounts|filing|statement|yearbook)\b|\b(?:its|their|the(?: [a-z]{3,14}['’]s)?) (?:(?:19|20)\d\d |latest |first |second |third |fourth )?(?:annual|quarterly|quarter|half-year|full-year|interim|preliminary|trading|third-quarter|Q[1-4]|shareholder|investor|sustainability|impact|transparency|financial|earnings) (?:report|results|statement|filing|accounts|disclosure|update|letter|presentation|briefing|review|summary|overview)\b|\bfiling (?:with|to) the [A-Z]|\bregulatory filing\b/;
const NAMED_INSIDE =
  /[a-z,] [A-Z][A-Za-z]{2,}|^(?:[A-Z][A-Za-z&.-]{1,20} ){1,3}(?:reported|said|disclosed|announced|put|posted|stated|told|revealed|showed|wrote)\b/;
/** The finance ministry: there is one of it, and its name is no secret. */
/** Ofwat, the water regulator, says. */
const APPOSED =
  /[A-Z][A-Za-z&]{2,24}, (?:the|an?|[A-Z][a-z]{2,14}['’]s) (?:[a-z-]{3,14} ){0,2}(?:regulator|agency|charity|think ?tank|watchdog|ministry|central bank|institute|association|pollster|research (?:firm|group|body)|statistics office|trade body),/;
const AUTHORITY =
  /\b(?:charity|think ?tank|watchdog|regulator|pollster|(?:trade )?union|federation|institute|NGO|non-?profit|trade (?:body|association)|research (?:firm|group|company)|analyst firm|consultancy|ratings agency|campaign group) [A-Z][A-Za-z]|\b[A-Z][a-z]{3,14}['’]s (?:[a-z]{3,12} ){0,2}(?:ministry|central bank|treasury|(?:environment|health|food|space|tax|transport|energy|aviation|weather) (?:agency|service|authority|office)|(?:statistics|statistical|audit|meteorological) (?:office|bureau|agency|institute|service)|(?:[a-z]{3,14} ){1,3}(?:board|council|office|department|service|union|association|federation|commission|authority|agency|institute|chamber|inspectorate|committee)|parliament|regulator|watchdog|police|inspectorate|government)\b|\b[Tt]he (?:(?:19|20)\d\d |[A-Za-z][a-z]{3,14} ){0,3}(?:ministry|(?:town|city) hall|(?:town|city|county|parish|district|borough|regional|municipal|village) (?:council|government|administration)|central bank|treasury|census|inspectorate|ombudsman|coastguard|audit office|(?:statistics|statistical|weather|meteorological|geological|health|tax|environment|environmental|food safety|forestry|fisheries|customs|immigration|employment|labour|energy|water|aviation|maritime|electoral|election|patent|education|school|transport|road|rail|housing|prison|police|fire|planning|competition|consumer|data protection|land|public health) (?:office|bureau|agency|service|authority|commission|board|registry|department|inspectorate))\b/;
/** USAID found that: an acronym that did research. */
const ACRONYM_FOUND =
  /(?<![A-Za-z])[A-Z]{3,8} (?:found|finds|estimates?|estimated|surveyed|calculated) /;

/** Research has shown, School heads said: a capital at the head of a sentence makes no name. */
const NO_BODY =
  /^\W{0,3}(?:(?:The|A|An|One|Some|Most|Many|Our|Your|Recent|New|Further|Previous|Earlier|Early|Modern|Other|Much) )?(?:Institutes?|Agency|Agencies|Departments?|Commissions?|Councils?|Foundations?|Cent(?:er|re)s?|Census|Organi[sz]ations?|Forum|Groups?|Research|Labs?|Surveys?|Banks?|Institutions?|Colleges?|Schools?|Insights|University|Society)(?: (?!of\b|for\b|on\b)(?=[a-z])|\s?$)/;
const named = (subject: string): string => subject.replace(NO_BODY, "");

function hasBodyVerb(sentence: string, sourceNames: readonly string[]): boolean {
  BODY_VERB.lastIndex = 0;
  for (let nth = 0; nth < MOST_VERBS; nth++) {
    const verb = BODY_VERB.exec(sentence);
    if (verb === null) return false;
    if (nth === 0 && ACRONYM_FOUND.test(sentence)) return true;
    if (isDoneByBody(sentence, verb.index, nth === 0, sourceNames)) return true;
  }
  return false;
}

/** Whether a body, an authority or researchers with a name do what the verb at an offset tells. */
function isDoneByBody(
  sentence: string,
  at: number,
  isFirst: boolean,
  sourceNames: readonly string[],
): boolean {
  if (PASSIVE.test(sentence.slice(Math.max(0, at - 16), at))) return false;
  const from = Math.max(0, at - 70);
  const before = from > 0 ? sentence.slice(from, at) : named(sentence.slice(0, at));
  // Behind the first verb only the clause of its own tells who does it: …, Statistics Canada reports.
  const subject = isFirst ? before : before.slice(before.search(/[,;:][^,;:]{0,70}$/) + 1);
  return (
    namesBody(subject, sourceNames) ||
    AUTHORITY.test(subject) ||
    APPOSED.test(before) ||
    RESEARCHERS.test(subject)
  );
}
/** The ministry is said to: nobody says who says it. */
const PASSIVE = /\b(?:is|are|was|were|been|be|being) (?:widely |often |now )?$/;
/** Verbs of one sentence that are looked at for who does them. */
const MOST_VERBS = 6;

/** Whether any sentence of a text names a source that can be looked up. */
export function namesSourceEn(text: string, options: Options): boolean {
  return isSourced(text, options.sourceNames);
}
