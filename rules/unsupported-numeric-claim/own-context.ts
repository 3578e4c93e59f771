import type { Article, Block } from "@kouetsu/core";
import { blockAround } from "./around.js";
import type { Place } from "./group.js";
import { sentenceBefore, toldOf } from "./told-en.js";

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

const isItem = ({ containers }: Block): boolean =>
  containers.some(({ kind }) => kind === "list-item");
