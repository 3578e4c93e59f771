import type { Article } from "@kouetsu/core";
import { guestHousesOf } from "./guest-en.js";
import { matches } from "./matches.js";
import { QUOTED, titleOf } from "./told-en.js";

/** We at Lantern, here at Lantern; at Lantern, we; our agency, Lantern. */
const OWN_NAME =
  /\b(?:[Ww]e|[Hh]ere) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b(?:us|our (?:work|time|team|staff|office|jobs?)) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b[Aa]t (?:the )?(?:U\.S\. )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})(?: \(([A-Z]{2,8})\))?,? we\b|\b[Oo]ur (?:team|company|agency|organi[sz]ation|firm),? ([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),/g;

/** Announcing the Lantern tool: only who makes a thing announces it without saying who does. */
const ANNOUNCES =
  /^(?:Announcing|Introducing|Launching|Presenting|Unveiling|Welcome to|Meet|Say hello to) (?:the |our |a new )?(?:new )?([A-Za-z]?[A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})/;

/** Harbourly, our new tool. */
const IS_OURS =
  /(?:,| is) our (?!(?:partners?|clients?|customers?|friends?|guests?|colleagues?|neighbou?rs?|competitors?|rivals?|hosts?|suppliers?|vendors?|sponsors?|country|city|town|nation|state|favou?rite)\b)[a-z]/g;
/** The name that a text ends with, but for the word that shows it. */
const ENDS_IN_NAME =
  /(?<![A-Za-z0-9&-])(?!(?:Meet|Introducing|Announcing|Try|Use|See|Visit|Today|Here|Now|And|But)\b)([A-Z][A-Za-z0-9&-]{2,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})$/;
/** We launched Harbourly. */
const WE_MADE =
  /\b[Ww]e (?:have |had |also |then |first |recently ){0,2}(?:built|launched|made|created|released|founded|developed|introduced|maintain|run|unveiled|rolled out|shipped) (?:the )?(?:new )?\[?([A-Z][A-Za-z0-9&-]{2,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}|\d{1,4}[A-Z][A-Za-z0-9]{0,12}|[a-z0-9-]{2,24}\.(?:gov|org|com|net|io|dev|app|co))/g;
/** The Parks Service launched TrailMate. We wanted …. */
const WE_WANTED =
  /[.!?] (?:We|Our team) (?:wanted|hoped|set out|built|designed|decided|needed|created|knew|believed)\b/g;
/** In 2009, Lantern was an experiment. … We realized: an article that opens with a house and goes on with we. */
const OPENS_WITH =
  /^\W{0,3}(?:(?:In|On|Since) [^,.]{3,30}, )?(?:[Tt]he )?([A-Z][A-Za-z0-9.&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}) (?:was|is|began|started|launched|opened|turned|turns|went live)\b/;
const WE_REALIZED =
  /[.!?] (?:We|Our team)(?:['’]ve| have)? (?:all )?(?:wanted(?! to (?:know|see|learn|find|understand|ask|hear)\b)|hoped|set out|built|designed|decided|created|reali[sz]ed|started|launched|come a long way)\b|[.!?] Thank(?:s| you)(?: all| so much)? for (?:reading|listening|coming|being|your|all|every|the|watching|playing)\b/;
/** Characters of an article that tell with whom it opens. */
const FIRST_PARAGRAPH = 900;
const LAUNCHED =
  /(?:^|[.!?\n] ?)(?:[Tt]he )?([A-Z][A-Za-z0-9&-]{2,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}) (?:launched|released|opened|built|created|started|introduced|unveiled|published|began|set up) (?:the |a new |an? )?([A-Z][A-Za-z0-9&-]{2,24})?[^.!?\n]{2,120}$/;
/** Characters of a name and of a sentence that are read before what tells whose it is. */
const NAME_LENGTH = 80;
const SENTENCE_LENGTH = 240;

/** *Press release, Marlow Bikes*: the head of what a house says of itself. */
const RELEASE =
  /^\W{0,6}(?:Press|News|Media) [Rr]elease\b[^A-Za-z\n]{1,6}(?:from )?([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|^\W{0,6}(?:FOR IMMEDIATE RELEASE|[Ff]or [Ii]mmediate [Rr]elease|(?:Press|News|Media) [Rr]elease)\W{1,8}([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}) (?:today|has|is|announce[sd]?|unveil(?:s|ed)|launche[sd]|thank(?:s|ed))\b/;
/** A word that begins many names, which alone is none. */
const COMMON =
  /^(?:The|New|National|American|British|European|United|First|General|Great|Royal|City|North|South|East|West|International|Global|World)$/;

/** Lantern Standards releases version 1.0. */
const TITLE_NEWS =
  /^(?:[^:]{3,40}: )?(?:The )?([A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z]{1,20}){0,4}) (?:releases|launches|reaches|goes live|turns|(?:is|are) (?:now )?(?:live|here|out|open))\b/;
/** How the DOL built its kits; case study: how Lantern moved. */
const TITLE_DEED =
  /^(?:[^:]{3,50}: )?(?:How|Why|What|When) (?:[Tt]he )?([A-Z]{2,8}|[A-Z][A-Za-z&-]{2,24}(?: [A-Z][A-Za-z&-]{2,24}){0,3}(?= [a-z]))\b|^(?:[^:]{3,50}: )?(?:Redesigning|Relaunching|Rewriting|Refactoring|Rebranding|Revamping) (?:[Tt]he )?([A-Z][A-Za-z0-9.&-]{1,24}(?: [A-Z][A-Za-z&-]{2,24}){0,3})(?=[ :,]|$)/;
const WE_OR_OUR = /\b(?:[Ww]e|[Oo]ur)\b/g;
/** We helped Lantern: it is another house. */
const WE_HELPED =
  /\b(?:[Ww]e|us|[Oo]ur [a-z]{3,12})\b[^.!?\n]{0,40}\b(?:help(?:ed|ing)?|work(?:ed|ing)? (?:closely |together )?with|partner(?:ed|ing)?|support(?:ed|ing)?|interview(?:ed)?|talk(?:ed)? (?:to|with)|spoke|met|visit(?:ed)?|asked|sat down|learn(?:ed)? from|reviewed|tested|tried|love|like)\b[^.!?\n]{0,60}/g;
/** Characters of a sentence on each side of we. */
const AROUND_WE = 160;

/** The last word of a name, by which it is called when it is not a common one. */
const LONG_WORD = 6;

const SENTENCE_END = /[.!?]\s|\n\s?\n/;

/** The house whose deed the title tells, when a sentence of the text says we of it and none sets it apart. */
function headOf(article: Article): string | undefined {
  const title = titleOf(article);
  const deed = TITLE_DEED.exec(title) ?? TITLE_NEWS.exec(title);
  const name = deed?.[1] ?? deed?.[2];
  if (name === undefined) return undefined;
  const text = article.source.slice(article.blocks[0]?.range.start ?? 0).replaceAll(QUOTED, '""');
  const last = name.split(" ").at(-1) ?? name;
  const isWe = matches(text, WE_OR_OUR).some(({ index }) => {
    const [before = ""] = text
      .slice(Math.max(0, index - AROUND_WE), index)
      .split(SENTENCE_END)
      .slice(-1);
    const [after = ""] = text.slice(index, index + AROUND_WE).split(SENTENCE_END, 1);
    return `${before}${after}`.includes(last);
  });
  if (!isWe) return undefined;
  const isAnother = matches(text, WE_HELPED).some(([words]) => words.includes(name));
  return isAnother ? undefined : name;
}

/** What the house makes, and the name that the title tells a deed of. */
function addProducts(names: Set<string>, article: Article): void {
  const { source } = article;
  const add = (found: readonly (string | undefined)[] | null): void => {
    for (const name of found?.slice(1) ?? [])
      if (name !== undefined && !COMMON.test(name)) names.add(name);
  };
  for (const { index } of matches(source, IS_OURS))
    add(ENDS_IN_NAME.exec(source.slice(Math.max(0, index - NAME_LENGTH), index)));
  for (const match of matches(source, WE_MADE)) add(match);
  for (const { index } of matches(source, WE_WANTED))
    add(LAUNCHED.exec(source.slice(Math.max(0, index - SENTENCE_LENGTH), index)));
  const first = article.blocks.find(({ content }) => content.kind === "paragraph");
  const opening = first?.content.prose.text.slice(0, FIRST_PARAGRAPH).replaceAll("\n", " ") ?? "";
  const subject = WE_REALIZED.test(opening) ? OPENS_WITH.exec(opening) : null;
  // What things are in is a place: in London.
  if (subject !== null && !source.includes(` in ${subject[1] ?? ""}`)) add(subject);
  const told = headOf(article);
  if (told === undefined) return;
  names.add(told);
  const last = told.split(" ").at(-1) ?? "";
  if (last.length >= LONG_WORD && !COMMON.test(last)) names.add(`The ${last}`);
}

/**
 * The names by which the writer of an English article calls his own house.
 *
 * @param withProducts also the names of what the house makes
 */
export function ownNamesOf(article: Article, withProducts: boolean): readonly string[] {
  const { language, source, blocks } = article;
  if (language !== "en") return [];
  const names = new Set<string>();
  for (const match of source.matchAll(OWN_NAME)) {
    for (const name of match.slice(1))
      if (name !== undefined && /[A-Z]/.test(name)) names.add(name);
  }
  const announced = ANNOUNCES.exec(titleOf(article))?.[1];
  if (announced !== undefined) names.add(announced);
  if (withProducts) {
    for (const name of guestHousesOf(article)) names.add(name);
    addProducts(names, article);
  }
  const start = blocks[0]?.range.start ?? 0;
  const release = RELEASE.exec(source.slice(start, start + 400));
  const house = release?.[1] ?? release?.[2];
  if (house !== undefined) {
    names.add(house);
    // The Marlow workshop is of Marlow Bikes.
    const [first = ""] = house.split(" ");
    if (first.length > 3 && !COMMON.test(first)) names.add(first);
  }
  return [...names];
}
