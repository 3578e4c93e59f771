import type { Article } from "@kouetsu/core";
import { type BlockReach, EXTERNAL } from "./reach.js";
import { SOURCE_WANTED } from "./suggestions.js";

/** Whether a block bears a source itself: a link to another site, a note or a footnote that holds one. */
export function hasOwnSource(article: Article, reach: BlockReach): boolean {
  if (reach.linked || reach.noted) return true;
  if (
    reach.references.some((label) =>
      EXTERNAL.test(article.linkDefinitions.get(label)?.destination ?? ""),
    )
  )
    return true;
  return reach.footnotes.some((label) => isSource(article, label));
}

const LINK_TARGET = /\]\([^)\s]{1,400}|<?(?:https?:)?\/\/[^\s>)]{1,400}/g;

/** A footnote is a source unless all it offers is a link within the site. */
function isSource(article: Article, label: string): boolean {
  const definition = article.footnotes.get(label);
  if (definition === undefined) return false;
  const text = article.source.slice(definition.range.start, definition.range.end);
  if (SOURCE_WANTED.test(text)) return false;
  const targets = [...text.matchAll(LINK_TARGET)].map(([link]) => link.replace(/^(?:\]\(|<)/, ""));
  return targets.length === 0 ? !isGloss(text) : targets.some((target) => EXTERNAL.test(target));
}

/** A title, a year or a name: what a reader can look up. */
const TITLED = /(?:19|20)\d\d|[*_"“‘].{3,80}[*_"”’]|[a-z,;.] (?:[A-Z][a-z]|[A-Z]{2})/;

/** 加齢によって心身の活力が落ちた状態のこと。 */
const GLOSS_JA =
  /(?:のこと|をいう|を言う|を指す|の意味|の略|の略称|と呼ぶ|のことをいう)(?:です|だ|である)?。?\s{0,3}$/;
/** A footnote that explains a word and names nothing. */
const isGloss = (definition: string): boolean =>
  (GLOSS_JA.test(definition) && !/(?:19|20)\d\d|令和|調査|統計|白書|[「『]/.test(definition)) ||
  (/^[\x20-\u024f\u2010-\u203a\s]+$/.test(definition) &&
    !TITLED.test(definition.replace(/^\s*\[\^[^\]]{1,60}\]:\s*/, "")));
