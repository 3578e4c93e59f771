import type { Article } from "@kouetsu/core";
import { PAST } from "./deeds-en.js";
import { matches } from "./matches.js";
import { isCountedAround, isOfMeasured, isOfOursAround, measuredIn } from "./own-goes-on-en.js";
import { OF_ASKED, OWN_SURVEY, WENT_LIVE } from "./own-story-en.js";
import { sentenceBefore, type Told, titleOf } from "./told-en.js";
import { clauseOf, isOfTheStory, isOfTheWorld } from "./world-en.js";

/** What an English article calls its own: by the words of each such thing, our search form being a search and a form. */
export interface Own {
  readonly things: OwnThings;
  /** One of its headings says we. */
  readonly isHeadedByUs: boolean;
  /** It says somewhere that its writer has counted or asked. */
  readonly hasCounted: boolean;
  /** What it says it has measured, where it tells how. */
  readonly measured: ReadonlySet<string>;
}
type OwnThings = ReadonlySet<string>;

const OURS =
  /\b(?:[Oo]ur|[Mm]y) (?:own |new |first |last |latest |current )?([A-Za-z][A-Za-z0-9-]{1,16}(?: [a-z][a-z0-9-]{1,16}){0,2})/g;
/** I run the print shop, we built a form: the thing is theirs who made it. */
const MADE =
  /\b(?:[Ww]e|I|[Tt]he team|[Oo]ur [a-z]{3,14})(?:['’]ve)? (?:have |has |had |also |then |first |recently |now ){0,2}(?:runs?|lead|leads|led|manages?|own|owns|keeps?|operates?|head|heads|founded|started|opened|built|launched|made|created|maintains?|publish|publishes|published|developed|designed|released|rolled out|set up|introduced|hosts?|hosted|look after|looks after|teach|taught|organi[sz]e|organi[sz]ed|edit|edits|changed|rewrote|redesigned|rebuilt|replaced|upgraded|deployed|shortened|simplified|updated) (?:the|an?|this|these) ((?:[a-z0-9-]{2,16} ){0,3}[A-Za-z][A-Za-z0-9-]{1,16})/g;
/** The grant programme that we run. */
const WE_RUN =
  /\b[Tt]he ((?:[a-z][a-z0-9-]{1,16} ){0,2}[a-z][a-z0-9-]{1,16}) (?:that |which )?(?:we|I) (?:runs?|lead|leads|led|manages?|own|owns|keeps?|operates?|head|heads|founded|started|opened|built|launched|made|created|maintains?|publish|publishes|published|developed|designed|released|rolled out|set up|introduced|hosts?|hosted|look after|looks after|teach|taught|organi[sz]e|organi[sz]ed|edit|edits)\b/g;
/** Where the words behind our cease to be what is ours. */
const ENDS_THING =
  /^(?:the|an?|this|that|our|and|or|but|to|of|in|on|at|by|for|with|from|as|is|are|was|were|has|have|had|will|would|can|could|that|which|who|when|where|while|than|into|over|about|after|before|because|since|so|if|it|them|there|through|during|between|across|did|do|does|[a-z]{3,12}ed)$/;
/** Everybody has a country, a life and others around him. */
const EVERYBODYS =
  /^(?:own|new|first|last|next|other|many|most|country|nation|world|planet|societ(?:y|ies)|econom(?:y|ies)|industr(?:y|ies)|sector|market|compan(?:y|ies)|firms?|business(?:es)?|cit(?:y|ies)|towns?|villages?|streets?|region|state|count(?:y|ies)|government|people|citizens?|children|parents?|friends?|famil(?:y|ies)|neighbou?rs?|li(?:fe|ves)|times?|days?|age|years?|way|mind|view|opinion|experiences?|partners?|clients?|customers?|users?|competitors?|rivals?|guests?|colleagues?|adults?|households?|workers?|employees?|agenc(?:y|ies)|schools?|students?|teachers?|developers?|engineers?|homes?|phones?|devices?|health|money|parts?|work|goals?|minutes?|hours?|cases?|favou?rite|best|future|past|understanding|attention|hands|heads|results?)$/i;
/** What we learned, Our results, Things we've learned: whose section it is. */
const OUR_HEADING =
  /^\W{0,3}(?:\d{1,2}\.? )?(?:(?:What|How|Why|Where|When|Things|Lessons) (?:[Tt]hat )?[Ww]e|Our|My)\b/;
/** Lessons from our open days. */
const OUR_TITLE = /\b(?:[Oo]ur|[Ww]e|[Mm]y|I)\b/;
/** Results and outcomes, How it worked: the parts of a case study. */
const CASE_HEADING =
  /^\W{0,3}(?:\d{1,2}\.? )?(?:(?:The |Key |Early |First |Some )?(?:Results?|Outcomes?|Impacts?|Success(?:es)?|Achievements|Accomplishments|Metrics|Reach|Adoption)(?: (?:and|&|so) [A-Za-z ]{3,20})?|How [Ii]t (?:[Ww]orked|[Ww]orks|[Ww]ent)|By the [Nn]umbers)\W{0,3}(?:\{[^{}]{0,40}\})?$/;

/** What the article calls its own; the words of the title too, when a heading says we. Reads the whole text. */
export function ownOf(article: Article): Own {
  const { source } = article;
  const things = new Set<string>();
  const add = (words: readonly string[]): void => {
    for (const word of words) {
      if (ENDS_THING.test(word)) break;
      if (word.length > 2 && !EVERYBODYS.test(word)) things.add(stemOf(word));
    }
  };
  for (const [, words = ""] of matches(source, OURS)) add(words.split(" "));
  for (const [, words = ""] of matches(source, MADE)) add(words.split(" "));
  for (const [, words = ""] of matches(source, WE_RUN)) add(words.split(" "));
  const isHeadedByUs = article.blocks.some(
    ({ content: { kind, prose } }) => kind === "heading" && OUR_HEADING.test(prose.text),
  );
  if (isHeadedByUs) for (const word of titleOf(article).split(/[^A-Za-z0-9-]/)) add([word]);
  return {
    things,
    isHeadedByUs,
    hasCounted: WE_ANALYSED.test(source),
    measured: measuredIn(source),
  };
}

/** Posts and post are one thing, and so are API and APIs. */
const stemOf = (word: string): string => word.toLowerCase().replace(/(?<=[a-z]{2}[^s])s$/, "");

/** If you would like to join the guild: whoever counts its members lets others in. */
const INVITES =
  /\b(?:[Ii]f you(?:['’]d| would)? (?:like|want|wish) to join|[Jj]oin (?:us|the|our)|[Ss]ign up (?:for|to|here)|[Bb]ecome a member)\b/;
/** The guild, a collective of 700 members, marked …. */
const COLLECTIVE =
  /\b(?:a|the|our)(?: [A-Za-z-]{3,16}){1,4}(?: of (?:[a-z]{4,6} |more than )?[\d,]{1,9} (?:[a-z-]{3,16} ){1,3})? ?(?:of|with|from)(?: (?:about|almost|nearly|over|more than|some))? ?$/;
const OUR_DOING = /^[^.;]{0,240}\bour\b/;
/** Whether the figure counts the members of the writer's own circle. */
const isOfOwnCircle = ({ opening, after, next }: Told): boolean =>
  COLLECTIVE.test(opening) && (OUR_DOING.test(after) || INVITES.test(next));

/** We analysed the clicks, we asked our readers, our desk went through the invoices: shares of it follow. */
const WE_ANALYSED =
  /\b(?:[Ww]e|I|[Oo]ur (?:[a-z]{3,14} ){1,2}|[Tt]he team) ?(?:have |also |then |first |recently |closely ){0,2}(?:analy[sz]ed|looked (?:at|into|through)|counted|examined|sampled|tallied|went through|go through|reviewed|tracked|combed through|categori[sz]ed|measured|logged|found that|asked|surveyed|polled|(?:keep|kept|publish|published|maintain|maintained) (?:an? |the )?(?:[a-z]{3,10} ){0,2}(?:dashboard|log|logs|counts?|list|records?|tally|register|diary|statistics))\b/;
const IS_SHARE = /%|per ?cent|\b(?:half|thirds?|quarters?|fifths?|in|of)\b/i;
/** Half of adults are a share of everybody. */
const OF_PEOPLE =
  /^ of (?:all )?(?:[a-z-]{3,14} )?(?:adults|people|women|men|children|households|companies|firms|businesses|consumers|voters|citizens|workers|employees|families|teams|agencies|organi[sz]ations)\b/;

const OF_A_KIND =
  /^ of (?:all )?(?!(?:the|an?|our|my|them|those|these|it|us|which|whom|all)\b)[A-Za-z-]{3,16}s (?:have|has|are|do|say|live|work|use|own|never|still|always|cannot|can|now|would|think|want|like|need|go|come|sleep|eat|drink|buy|read|fail|pay)\b/;

/** Drilling down into page one, nearly half …: whoever looks is who has counted. */
const LOOKING =
  /^(?:Drilling|Digging|Looking|Diving|Zooming|Going|Breaking) (?:[a-z]{2,8} ){0,2}(?:in(?:to)?|at|through|down|by|deeper)\b/;

/** Whether the figure is a share of what the writer says he has counted or asked, in the paragraph or the one above. */
function isOfOwnAnalysis({ above, before, opening, figure, after }: Told, own: () => Own): boolean {
  if (!IS_SHARE.test(figure) || OF_PEOPLE.test(after)) return false;
  const clause = clauseOf(opening);
  if (LOOKING.test(opening) && !isOfTheWorld(opening) && own().hasCounted) return true;
  // 60% of farmers have a second job, whomever we have asked.
  if (
    OF_A_KIND.test(after) &&
    !PAST.test(opening + after.replace(/^ of [a-z-]+ ha(?:ve|s) (?!been)/, ""))
  )
    return false;
  if (OF_ASKED.test(after) && OWN_SURVEY.test(above.slice(-NEAR))) return true;
  return (
    WE_ANALYSED.test(above.slice(-NEAR) + before) && !isOfTheWorld(clause + after.slice(0, 30))
  );
}

/** Characters of the block above that bear upon a figure. */
const NEAR = 320;
/** The form, these records, its pages: up to five words, and the one behind them. */
const DEFINITE =
  /\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ii]ts|[Ee]ach|[Ee]very|[Aa]ll) ((?:[A-Za-z0-9][A-Za-z0-9-]{0,16} ){0,4}[A-Za-z0-9][A-Za-z0-9-]{1,16})/g;
/** What says which of ours it is, and makes it nobody else's: the new form, the five most read posts. */
const WHICH =
  /^(?:new|old|first|second|third|last|latest|next|whole|entire|small|big|main|current|joint|initial|final|public|online|most|best|top|popular|other|average|one|two|three|four|five|six|seven|eight|nine|ten|\d+|[a-z]{3,10}(?:ed|est)|read)$/;
/** What may stand behind a noun that stands for itself; behind the search giant and the website of the lottery it does not. */
const BEHIND_NOUN =
  /^(?:is|are|was|were|has|have|had|now|then|also|only|today|in|on|at|by|for|to|from|with|and|or|but|that|which|who|we|could|can|will|would|did|does|do|took|saw|fell|rose|grew|ran|made|gave|got|cost|came|went|drew|sold|kept|held|brought|won|lost|stood|put|cut|weighed|go|use|take|make|get|[a-z]{3,12}(?:ed|s))$/;

const STARTS_DEFINITE =
  /^(?:(?:[A-Z][^,]{2,70}|and|but|so|then|while|[Ww]hile|[Ii]n total|[Ii]n all), ?|(?:While|As|Since|When|Today|Now|So far|Since then|(?:[A-Z][a-z]{2,8} )?(?:[Ll]ast|[Tt]his) [a-z]{3,8}|In \d{4}),? )?(?:(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]hat) [a-z]|(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat|[Ee]ach|[Bb]oth)\b)/;

/** Whether a definite thing of the clause is one that the article elsewhere calls its own. */
const namesOwnThing = (clause: string, things: OwnThings): boolean =>
  matches(clause, DEFINITE).some(([whole, words = ""], i, all) => {
    const isLast = i === all.length - 1 && clause.endsWith(whole);
    return startsWithOwn(words.split(" "), things, isLast);
  });

/** Whether words behind an article begin with a thing of ours, and nothing makes it another's. */
function startsWithOwn(words: readonly string[], things: OwnThings, isLast: boolean): boolean {
  for (const [i, word] of words.entries()) {
    const isOurs = word.split("-").some((part) => things.has(stemOf(part)));
    if (isOurs) {
      const next = words[i + 1];
      if (next === undefined) return isLast || words.length < MOST_WORDS;
      if (BEHIND_NOUN.test(next) || isCoinedName(word, next)) return true;
    } else if (!WHICH.test(word)) return false;
  }
  return false;
}

/** The TrailMate Club is of who has a TrailMate Day: a coined name is nobody else's. */
const isCoinedName = (word: string, next: string): boolean =>
  /[a-z][A-Z]/.test(word) && /^[A-Z]/.test(next);

/** The TrailMate Club is a team of 600; tools made by the TrailMate Club include: */
const COINED_FIRST = /^(?:[Tt]he )?([A-Za-z]{1,12}[a-z][A-Z][A-Za-z]{1,16}) [A-Z]/;
const BY_COINED =
  /\b(?:by|of|from|at) (?:the )?([A-Za-z]{1,12}[a-z][A-Z][A-Za-z]{1,16}) [A-Z][^.!?]{0,80}:\s*$/;
function isOfCoinedName({ opening, intro }: Told, own: () => Own): boolean {
  const name = COINED_FIRST.exec(opening)?.[1] ?? BY_COINED.exec(intro)?.[1];
  return name !== undefined && own().things.has(stemOf(name));
}

/** Our year in numbers: the list that stands right under such a title. */
const OWN_TITLE =
  /^(?:Our|My) (?:[a-z]{3,10} )?(?:numbers|figures|results|year|month|week|season|quarter|stats|statistics|impact|progress)\b/;
const isOfOwnTitle = ({ title, isItem, intro, heading }: Told): boolean =>
  isItem && intro === "" && heading === "" && OWN_TITLE.test(title);

/** Words that are read behind an article. */
const MOST_WORDS = 5;

/** Formkit powers 1,200 sites. We built it in 2019: of what was made by us we have told. */
const MADE_IT =
  /(?:^\s?|[.!?] )(?:[A-Z][a-z]{2,9},? )?(?:We|Our [a-z-]{3,14}|I)(?:['’]ve|['’]d)? (?:[a-z’']{2,8} ){0,3}(?:built|made|created|run|started|founded|launched|opened|maintain|publish|published|own|set up|spend|use|used|designed|developed|wrote|keep|began|finished|done|achieved|rolled out|shipped|host|hosted|organi[sz]ed|printed|raised|send|sent|teach|taught|look after|edit) (?:[a-z]{2,12} ){0,3}(?:it|them|this|these|those)\b/;

/** With that money we will train: what it is for is for us to say. We are proud of that. */
const WITH_THAT =
  /^\s?(?:With|From|Of|In|Out of|For|On) (?:this|that|these|those|it|them)(?: [a-z]{3,14})?,? (?:we|our|I)\b|^\s?(?:We|I)(?: are|['’]re| am|['’]m) (?:[a-z]{2,5} )?(?:proud|glad|happy|thankful|grateful|pleased|sorry)\b|\bwe(?:['’]re| are) (?:most |so |very )?proud of\b/;
/** The Sound Archive, a team within our museum, looks after. */
const APPOSED_OURS =
  /^[^,]{3,60}, [^,]{0,60}\b(?:our|my|(?:where|which|that|whom) (?:I|we))\b[^,]{2,60}, (?:[a-z]{2,14} ){1,4}(?:about |nearly |some |over |more than )?$/;
/** It, they: of whom the sentence before speaks. */
const PRONOUN = /^(?:It|They|Its|Their|This|These|Those)\b/;
/** Our fund is five. It …; our interns left. They …; the fund we run is five. It …. */
function goesOnWithOurs(pronoun: string, before: string, things: OwnThings): boolean {
  const head = sentenceBefore(before).replace(/^[.!?]? ?/, "");
  const ours = /^(?:Our|My) ([a-z-]{2,16})(?: ([a-z-]{2,16}))?/.exec(head);
  if (ours !== null) {
    const isMany = /[^s]s$/.test(ours[1] ?? "");
    return /^It/.test(pronoun) ? !isMany : isMany || /[^s]s$/.test(ours[2] ?? "");
  }
  const last = /\b(?:our|my) (?:[a-z-]{2,16} ){0,2}([a-z-]{3,16})\W{0,3}$/.exec(head)?.[1];
  if (last !== undefined) return /^It/.test(pronoun) !== /[^s]s$/.test(last);
  return /^The /.test(head) && namesOwnThing(head.slice(0, 60), things);
}

/** Somebody else, by his name. */
const NAME =
  /[a-z,] (?!(?:I|January|February|March|April|May|June|July|August|September|October|November|December)\b)([A-Z][A-Za-z]{2,30})/g;

/** Whether a text names somebody who is not of the house. */
const namesAnother = (text: string, things: OwnThings, names: readonly string[]): boolean =>
  matches(text, NAME).some(
    ([, name = ""]) => !things.has(stemOf(name)) && !names.some((own) => own.includes(name)),
  );

/** The programme has drawn 130 fellows. Apply by 24 June: whoever takes applications speaks of his own. */
const APPLY =
  /(?:^\s?|[.!?,] )\[?(?:[Aa]pply|[Ss]end (?:us|in) your (?:application|entry)|[Rr]egister) (?:for|to|by|now|here|today|with)\b/;
/** Visits doubled due to our move: what we do is the cause of what is ours. */
const DUE_TO_US =
  /^[^.;]{0,60} (?:due to|because of|thanks to|as a result of|as part of) [^.,;]{0,50}\b(?:our|my)\b/;
/** We invite you to join us: to what is told of. */
const WE_INVITE =
  /\b[Ww]e (?:would like to |['’]d like to )?invite (?:you|everyone|everybody|all)\b/;

/** Whether a figure is of the house that writes the article, as other paragraphs tell. */
export function isOfHouse(told: Told, own: () => Own, names: readonly string[]): boolean {
  const { before, opening, figure, after, next, below } = told;
  if (/["“]/.test(opening.replaceAll('""', ""))) return false;
  if (isOfOwnCircle(told) || isOfOwnAnalysis(told, own) || isOfOursAround(told)) return true;
  if (isOfCoinedName(told, own) || isOfOwnTitle(told)) return true;
  if (isCountedAround(told, own) || isOfMeasured(told, own().measured)) return true;
  const ends = next.trim() === "" ? below : next;
  if (WITH_THAT.test(ends) || APPOSED_OURS.test(opening)) return true;
  const { things, isHeadedByUs } = own();
  if (PRONOUN.test(opening) && goesOnWithOurs(opening, before, things)) return true;
  const clause = clauseOf(opening) + figure + after.slice(0, 80);
  const isPast = PAST.test(clause);
  if (isPast && isOfOwnKind(after, things)) return true;
  if (!isOfTheStory(told)) return false;
  if (MADE_IT.test(ends) || WE_INVITE.test(next) || DUE_TO_US.test(after)) return true;
  const near = clauseOf(opening).slice(-NEARER) + figure + after.slice(0, NEARER);
  if (namesOwnThing(near, things)) return true;
  const isDefinite = STARTS_DEFINITE.test(opening);
  const isCase = CASE_HEADING.test(told.heading) || OUR_HEADING.test(told.heading);
  if (isHeadedByUs && isCase && (isPast || isDefinite || told.isItem)) return true;
  if (!isPast && !isDefinite) return false;
  if (namesOwnThing(clauseOf(opening), things)) return true;
  if (told.isMoney || isOfTheWorld(before.slice(-NEAR)) || namesAnother(opening, things, names))
    return false;
  if (isDefinite && names.some((name) => before.includes(name))) return true;
  return (
    WENT_LIVE.test(opening) ||
    (isPast && (APPLY.test(next) || APPLY.test(below))) ||
    (!namesAnother(before, things, names) && isInOwnStory(told, clause, isPast, isDefinite))
  );
}

/** Characters on each side of a figure that name the thing it is of. */
const NEARER = 70;

/** Whether the heading or the title tells that the house speaks of what it has done. */
function isInOwnStory(
  { heading, title }: Told,
  clause: string,
  isPast: boolean,
  isDefinite: boolean,
): boolean {
  if (isPast && (OUR_HEADING.test(heading) || /^How (?:[Ww]e|I)\b/.test(title))) return true;
  if (!isDefinite && !/ (?:the|this|that|these|those|its?|them) ?/.test(clause)) return false;
  return OUR_HEADING.test(heading) || OUR_TITLE.test(title);
}

/** Of API-using developers, where the article says our API. */
const isOfOwnKind = (after: string, things: OwnThings): boolean =>
  (/^ of ([A-Za-z][A-Za-z-]{2,30})/.exec(after)?.[1] ?? "")
    .split("-")
    .some((word) => things.has(stemOf(word)));
