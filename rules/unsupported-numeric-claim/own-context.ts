import type { Article, Block } from "@kouetsu/core";
import { blockAround } from "./around.js";
import type { Place } from "./group.js";
import { sentenceBefore, type Told, toldOf } from "./told-en.js";

/** Of those bidders, half …: an item that goes on from the one before it. */
const GOES_ON = /^\W{0,3}Of (?:those|these|them)\b/;
const WE_DID = /\b[Ww]e (?:had|have|got|received|saw|ran|counted|invited|hired|chose|built)\b/;
/** Lantern helps 15 million people: what a house says of its own service. */
const SERVES =
  /^\W{0,3}(?:The )?[A-Za-z0-9][A-Za-z0-9.-]{1,30}(?: [A-Z0-9][A-Za-z0-9.-]{1,20}){0,4} (?:now |already |has |today )?(?:works?|worked|trained|coached|delivered|launched|helps?|helped|serves?|served|supports?|supported|connects?|connected|hosts?|hosted)\b/;
const WE_SAY = /\b(?:[Ww]e|[Ww]e['’](?:ve|re)|[Oo]ur)\b/;

/** Whether the block around an open claim, or the one before it, tells that the figure is of the writer's own house; English only. */
export function isOwnByContext(article: Article, place: Place, names: readonly string[]): boolean {
  const { claim, range } = place;
  if (names.length > 0 && isOfNamed(article, place, names)) return true;
  if (claim.ownClause === undefined) return false;
  const block = blockAround(article, range);
  if (block === undefined) return false;
  const { text } = block.content.prose;
  if (SERVES.test(claim.ownClause)) return WE_SAY.test(text);
  if (!GOES_ON.test(text)) return false;
  const before = article.blocks[block.index - 1];
  return (
    before !== undefined &&
    isItem(before) &&
    isItem(block) &&
    WE_DID.test(before.content.prose.text)
  );
}

/** It powers 1,200 sites, a third of its users, of these. */
const PRONOUN = /^\W{0,3}(?:It|They|Its|Their|Of (?:these|those|them|its|the))\b/;
const ITS = /\b(?:its|their)\b/;
const OF_ITS = /^ of (?:its|their)\b/;

/** Whether the figure belongs to what the sentence, or the one before it, begins with: a name of the house. */
function isOfNamed(article: Article, place: Place, names: readonly string[]): boolean {
  const told = toldOf(article, place);
  if (told === undefined || /["“]/.test(told.opening)) return false;
  const { before, opening, after } = told;
  if (isOfItsPeople(after, names) || isPutInto(after, names)) return true;
  if (isListedOf(told, names) || goesOnOf(opening, names)) return true;
  const begins = (text: string): boolean => {
    const head = text.replace(/^\W{0,3}(?:[Tt]he |[Oo]ur |[Mm]eet )?/, "");
    return names.some((name) => head.startsWith(name));
  };
  const isIts = OF_ITS.test(after) || (place.claim.ownClause !== undefined && ITS.test(opening));
  if (isIts && begins(opening)) return true;
  if (!OF_ITS.test(after) && (place.claim.ownClause === undefined || !PRONOUN.test(opening)))
    return false;
  return begins(sentenceBefore(before));
}

/** 85% of people leaving Lantern, of those who work at Lantern: its own, however many. */
const OF_ITS_PEOPLE =
  /^ of (?:all |the |our )?(?:people|staff|those|members|employees|workers|departures|hires|volunteers|students|users|visitors|customers) (?:who (?:have |had )?(?:leave|left|join|joined|work|worked|use|used|visit|visited|return|returned|come|came) (?:at |for |in |to )?|leaving |joining |(?:working |employed )?(?:at|in|for) |using |visiting )(?:the )?/;
function isOfItsPeople(after: string, names: readonly string[]): boolean {
  const people = OF_ITS_PEOPLE.exec(after)?.[0];
  return people !== undefined && startsWithName(after.slice(people.length), names);
}

/** 8,500 reports have been entered into Lantern. */
const PUT_INTO =
  /^(?: [a-z-]{2,16}){0,3} (?:have|has|had) been [a-z]{3,14}(?:ed|en|wn|t) (?:in|into|on|onto|to|with|through|via) (?:the )?/;
function isPutInto(after: string, names: readonly string[]): boolean {
  const put = PUT_INTO.exec(after)?.[0];
  return put !== undefined && startsWithName(after.slice(put.length), names);
}

/** In three years, Lantern has grown to include: what the list behind it counts. */
const HAS_GROWN =
  /(?:^|[.!?,] )(?:[Tt]he )?([A-Z][A-Za-z0-9.&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}) (?:has|have|had|now|today|counts?|offers?|holds?|includes?|reached|served|welcomed|hosted|drew|grew|received|recorded)\b[^.!?]{0,80}:\s*$/;
function isListedOf({ intro }: Told, names: readonly string[]): boolean {
  const name = HAS_GROWN.exec(intro)?.[1];
  return name !== undefined && startsWithName(name, names);
}

/** The Lantern maps have been read often, and have been printed 20,000 times: the subject is at the head. */
const AND_HAS = /^([^;]{5,240}),? and (?:has|have|had|was|were|is|are) (?:[a-z]{2,14} ){0,3}$/;
const BEFORE_SUBJECT = /(?:^|, )(?:[Tt]he )?$/;
function goesOnOf(opening: string, names: readonly string[]): boolean {
  const head = AND_HAS.exec(opening)?.[1];
  return (
    head !== undefined &&
    names.some((name) => {
      const at = head.lastIndexOf(name);
      return at >= 0 && BEFORE_SUBJECT.test(head.slice(0, at));
    })
  );
}

const startsWithName = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.startsWith(name));

const isItem = ({ containers }: Block): boolean =>
  containers.some(({ kind }) => kind === "list-item");
