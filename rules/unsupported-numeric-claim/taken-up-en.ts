import { matches } from "./matches.js";

/** What was asked or counted, and who did it: a block that says so holds more than an address. */
const PRESENTS =
  /\b(?:surveys?|stud(?:y|ies)|reports?|polls?|research|papers?|infographics?|charts?|graphs?|analys[ei]s|data|dataset|findings|figures|numbers|statistics|stats|census|index|rankings?|reviews?|audits?|articles?|forecasts?|estimates?|trials?|experiments?|surveyed|polled|interviewed|studied|followed|measured|counted|analy[sz]ed|examined|published|sampled|looked (?:at|into)|asked|counts|measures|tracks|tracked|examines|surveying|polling)\b/i;
/** … wrote, in an interview: whose words the quote behind it are. */
const SPEAKS =
  /\b(?:wrote|writes|writing|says|said|asks|found|finds|notes|noted|explains|explained|interview|according to|blogged|posts?|letter|speech|talk|essay|book|column)\b/i;

/** A survey, another report, Lantern's new poll: one that has not been told of. */
const NEW_DOCUMENT =
  /\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[A-Z][A-Za-z]{1,20}['’]s?) (?:[a-z0-9-]{3,14} ){0,2}(?:survey|study|report|poll|paper|infographic|chart|graph|analysis|dataset|census|ranking|audit)\b/;
/** Whether a sentence brings in a document of its own. */
export const bringsIn = (sentence: string): boolean => NEW_DOCUMENT.test(sentence);

/** Whether a text tells of something that holds figures. */
export const presentsFigures = (text: string): boolean => PRESENTS.test(text);
/** Whether it tells of somebody's words, which may be quoted behind it. */
export const presentsWords = (text: string): boolean => PRESENTS.test(text) || SPEAKS.test(text);

/** In the study, as the infographic shows, in Lantern's recent survey, of the same figures. */
const INTO_DOCUMENT =
  /^\W{0,3}(?:[A-Z][a-z]{2,12},? |[A-Z][a-z]{2,14}ly,? )?(?:[Aa]s|[Ii]n|[Ff]rom|[Oo]f|[Aa]ccording to|[Bb]ased on|[Pp]er|[Aa]mong|[Aa]cross|[Ll]ooking at|[Jj]udging by|[Gg]oing by|[Bb]y) (?:(?:the|this|that|these|those|its|their|his|her|all)(?: same)?|[A-Z][A-Za-z]{1,20}['’]s?) (?:[a-z-]{3,14} ){0,2}(?:survey|study|report|poll|research|paper|infographic|chart|graph|analysis|data|dataset|findings?|results|figures|numbers|statistics|stats|census|ranking|audit|article|authors?|researchers|sample|trial|experiment|counts?|tally|reckoning|estimates?)\b(?! (?:that|which|everyone|everybody|you|we|I|people|cent(?:er|re)|desk|protection)\b)/;
/** The chart says, the pollsters also asked; for dressers, the survey gives. */
const DOCUMENT_DOES =
  /(?:^\W{0,3}|, (?:and |but |so )?|\b(?:because|since|while|where|that|as) )(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)(?: same)? (?:[a-z-]{3,14} ){0,2}(?:survey|study|report|poll|research|paper|infographic|chart|graph|analysis|data|dataset|findings|figures|numbers|statistics|stats|census|ranking|audit|article|authors?|researchers|scientists|economists|pollsters|statisticians|analysts)|[Rr]espondents|[Pp]articipants|[Ii]nterviewees|[Tt]hose (?:surveyed|polled|asked|questioned|interviewed)) (?:also |further |then |even |now )?(?:[a-z]{3,10}ly )?(?:found|finds?|shows?|says?|said|reports?|estimates?|expects?|puts?|sets?|gives?|gave|predicts?|forecasts?|notes?|concludes?|reveals?|suggests?|indicates?|illustrates?|points? out|highlights?|lists?|adds?|explains?|calculates?|tells?|told|projects?|warns?|states?|goes|went|[a-z]{3,12}ed|were|was|are|is|had|have|has|did|believe|think|thought|want|used?|spent)\b/;
/** It also found, they show that: what only who counts can do. */
const IT_FOUND =
  /^\W{0,3}(?:It|They|He|She)(?: also| further| even| then)? (?:found|finds|show|shows|showed|estimates?|estimated|concludes?|concluded|calculates?|calculated|surveyed|polled|measured|counted|predicts?|predicted|forecasts?|reveals?|revealed|discovered|projects|projected)\b/;
/** That's up from 61 percent. */
const THAT_IS =
  /^\W{0,3}(?:That|This)(?:['’]s| is| was| makes| means| represents| compares with| compares to| marks) (?:[a-z]{3,12}ly |still |well |just |only |some |over |almost |about |far ){0,3}(?:an? \d|[\d$€£]|(?:up|down|more than|less than|fewer than|higher|lower|an? (?:\d|[a-z]{3,12} )?(?:rise|fall|drop|jump|increase|decrease|decline|gain|growth|share|rate|half|third|quarter|fifth)|twice|double|half|one in|two|three|four|five|nine|ten)\b)/;
/** 72% of respondents, half of those surveyed. */
const OF_ASKED =
  /\b(?:of|among) (?:all |the )?(?:respondents|participants|interviewees|(?:those|people|users|adults|consumers) (?:surveyed|polled|asked|questioned))\b|\brespondents (?:say|said|report|reported|told)\b/;
/** Of those who came in, among those asked. */
const OF_THOSE =
  /^\W{0,3}(?:[Oo]f|[Aa]mong) (?:all )?(?:those|these|them)(?:,| [a-z]{3,12}ed\b| who (?:[a-z]{3,12}ed|came|took|said|had|did|were|was|went|got|gave|left|knew|saw)\b)/;

/** Read it and you will find. */
const READ_IT =
  /^\W{0,3}(?:(?:Read|Open|Browse|Download|Look into|Leaf through)|You (?:can|may|will) (?:also )?(?:read|find|see)) (?:it|details|the details|them|the (?:full )?(?:report|study|paper|survey|data|chart|article|results))\b/;

/** According to them. */
const ACCORDING_TO_IT = /^\W{0,3}According to (?:it|them|her|him)\b/;

/** Whether a sentence takes up the figures of the block before it. */
export const pointsIntoFigures = (sentence: string): boolean =>
  ACCORDING_TO_IT.test(sentence) ||
  READ_IT.test(sentence) ||
  INTO_DOCUMENT.test(sentence) ||
  DOCUMENT_DOES.test(sentence) ||
  IT_FOUND.test(sentence) ||
  THAT_IS.test(sentence) ||
  OF_THOSE.test(sentence);

/** Obi found, the council says: somebody known does what who counts does. */
const KNOWN_DOES =
  /^\W{0,3}(?:[Tt]he |[Ii]ts |[Tt]heir |Dr\.? |Prof\.? )?(?:[A-Za-z][A-Za-z&.'’-]{1,20} ){0,4}?([A-Za-z][A-Za-z&.-]{2,20})(?:['’]s [a-z]{4,14})? (?:also |further |now |then )?(?:found|finds|shows?|showed|says?|said|reports?|reported|estimates?|estimated|expects?|expected|puts?|predicts?|predicted|forecasts?|notes?|noted|concludes?|concluded|reveals?|revealed|suggests?|suggested|indicates?|indicated|lists?|counted|counts|measured|recorded|calculates?|calculated|projects|projected|discovered|observed|identified|adds)\b/;
/** Its tally shows, the map puts, as the log makes plain: a thing that is known holds the figure. */
const THING_SHOWS =
  /^\W{0,3}(?:(?:As of (?:right )?now|Right now|Today|Currently|At present|As of [A-Z][a-z]{2,8}(?: \d{4})?|So far),? )?(?:As |According to |As (?:you can see|can be seen|is shown|shown|seen) (?:in|on|from) |What (?:stands out|struck me|is striking|surprises) (?:in|about|from) )?(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir)(?: same)? (?:[a-z-]{3,14} ){0,2}?([a-z]{3,16})(?:,| is that\b| (?:also |now )?(?:shows?|showed|puts?|gives?|lists?|records|makes (?:it )?(?:plain|clear)|counts|has it|puts it|notes|tells|illustrates?|points out|suggests?|reveals?)\b)/;
/** As of now, that list has 1,700 names: what holds names and figures. */
const THING_HOLDS =
  /^\W{0,3}(?:(?:As of (?:right )?now|Right now|Today|Currently|At present|So far),? )?(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir)(?: same)? (?:[a-z-]{3,14} ){0,2}?(list|register|registry|table|map|database|dataset|catalogu?e|directory|index|log|archive|inventory|spreadsheet|roster|chart|ledger) (?:now )?(?:ha[sd]|holds?|held|contain(?:s|ed)?|counts?|counted|includes?|included|names?|named)\b/;
/** …, the regulator concluded. */
const KNOWN_SAID =
  /, (?:as )?(?:the |its |their )?(?:[A-Z][A-Za-z&.-]{1,20} ){0,3}([A-Za-z][A-Za-z-]{2,20}) (?:shows?|showed|found|finds|says?|said|reports?|reported|concludes?|concluded|estimates?|estimated|reckons?|reckoned|calculates?|calculated|reveals?|revealed|notes?|noted)(?:,|\W{0,2}$)|\btold the ([a-z]{4,16})\b/;

/** Whether a sentence takes up what the block before it, which bears a source, tells. */
export function takesUp(sentence: string, before: string): boolean {
  if (pointsIntoFigures(sentence) || isEcho(THING_SHOWS, sentence, before)) return true;
  if (isEcho(THING_HOLDS, sentence, before)) return true;
  return presentsFigures(before) && isEcho(KNOWN_DOES, sentence, before);
}

/** Whether a sentence speaks of those whom somebody asked. */
export const tellsOfAsked = (sentence: string): boolean => OF_ASKED.test(sentence);

/** Whether a sentence alone names as its source whom the block before it names: …, the regulator concluded. */
export const isSaidByKnown = (sentence: string, before: string): boolean =>
  BY_AUTHORS.test(sentence) || isEcho(KNOWN_SAID, sentence, before);

/** …, according to the authors. */
const BY_AUTHORS =
  /\baccording to (?:the|its|their) (?:[a-z-]{3,14} )?(?:authors?|researchers|scientists|economists|pollsters|survey|study|report|poll|analysis|data|findings|figures|statistics)\b/;

/** Whether the name that the expression finds in a sentence stands in the block before. */
function isEcho(pattern: RegExp, sentence: string, before: string): boolean {
  const match = pattern.exec(sentence);
  const name = match?.[1] ?? match?.[2];
  return name !== undefined && before.toLowerCase().includes(name.toLowerCase());
}

/** What an introduction ends with: a list or a quote comes. */
const OPEN_ENDED =
  /[:;—–-]\W{0,3}$|(?:^|[.!?] )(?:Specifically|Namely|For (?:example|instance)|In particular|Including|Among (?:them|these|those))\b[^.!?]{0,40}$/;
/** What did they find? */
const WHAT_FOUND =
  /(?:^|[.!?] )(?:So,? |And,? )?[Ww]hat (?:does|did|do|was|were) (?:it|they|she|he|the [a-z]{3,14})(?: [a-z]{3,14})? (?:say|find|show|reveal|tell us|learn|discover)\?\s?$/;
/** Here are some numbers, the following facts, a few key trends. */
const SOME_FIGURES =
  /\b(?:numbers|figures|statistics|stats|findings?|results?|facts|trends|highlights|takeaways|insights|data(?: points)?|drivers|answers|responses|conclusions|observations|percentages|shares)\b/i;
/** Here's what Lantern found, Flurry says, she also learned. */
const SOMEBODY_FOUND =
  /(?<!\b(?:we|I|you)(?: have| also|['’]ve)?) (?:found|finds|says|said|reports|reported|shows?|showed|reveals|revealed|discovered|learned|concludes?|concluded|estimates|predicts|suggests?|indicates?|lists|named)\b/;
/** The end of a sentence, not the point of U.S. */
const ENDS_SENTENCE = /[a-z0-9)]{2}[.!?]["”’)]? (?=[A-Z])/g;

/** The last sentence of the end of a text. */
function lastSentence(text: string): string {
  const end = matches(text, ENDS_SENTENCE).at(-1);
  return end === undefined ? text : text.slice(end.index + end[0].length);
}

/** What we found is not the finding of anybody else. */
const OURS = /\b(?:we|I|our|my|us)\b/i;

/** Whether a text ends with a question, which a list behind it answers. */
export const endsAsking = (text: string): boolean => /\?\s?$/.test(text);

/** Whether a text ends by opening what comes behind it. */
export const isOpenEnded = (text: string): boolean =>
  OPEN_ENDED.test(text.slice(-120).trimEnd()) || WHAT_FOUND.test(text.slice(-120));

/** Whether the end of a block announces what somebody else has found: Here's what Lantern found: */
export function announcesFindings(text: string): boolean {
  const end = text.slice(-240).trimEnd();
  if (WHAT_FOUND.test(end)) return true;
  if (!OPEN_ENDED.test(end)) return false;
  const last = lastSentence(end);
  return (
    !OURS.test(last) &&
    (SOME_FIGURES.test(last) || SOMEBODY_FOUND.test(last) || pointsIntoFigures(last.trimStart()))
  );
}

/** • What it costs: an item of a list that Markdown does not know for one. */
export const isBullet = (text: string): boolean => /^\s{0,3}[•·◦▪‣●]\s/.test(text);
