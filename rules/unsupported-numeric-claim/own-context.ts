import type { Article, Block } from "@kouetsu/core";
import type { Place } from "./group.js";

/** Of those bidders, half …: an item that goes on from the one before it. */
const GOES_ON = /^\W{0,3}Of (?:those|these|them)\b/;
const WE_DID = /\b[Ww]e (?:had|have|got|received|saw|ran|counted|invited|hired|chose|built)\b/;
/** Lantern helps 15 million people: what a house says of its own service. */
const SERVES =
  /^\W{0,3}[A-Za-z0-9][A-Za-z0-9.-]{1,30} (?:now |already |has |today )?(?:works?|worked|trained|coached|delivered|launched|helps?|helped|serves?|served|supports?|supported|connects?|connected|hosts?|hosted)\b/;
const WE_SAY = /\b(?:[Ww]e|[Ww]e['’](?:ve|re)|[Oo]ur)\b/;

/** Whether the block around an open claim, or the one before it, tells that the figure is of the writer's own house; English only. */
export function isOwnByContext(article: Article, { claim, range }: Place): boolean {
  if (claim.ownClause === undefined) return false;
  const block = article.blocks.find(
    (b) => b.range.start <= range.start && range.end <= b.range.end,
  );
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

const isItem = ({ containers }: Block): boolean =>
  containers.some(({ kind }) => kind === "list-item");
