import { OBJECT_REPLACEMENT, type Article, type Block } from "@kouetsu/core";

/** What is no text of the article: it may stand before the first paragraph. */
const SKIPPED = new Set(["comment", "html", "directive", "link-definition", "thematic-break"]);

const isEmptyOfText = (text: string): boolean =>
  text.replaceAll(OBJECT_REPLACEMENT, "").trim() === "";

/** The blocks that open the article, without pictures, comments and directives. */
export function openingBlocks(article: Article): Block[] {
  const opening: Block[] = [];
  for (const block of article.blocks) {
    if (
      SKIPPED.has(block.content.kind) ||
      (block.content.kind === "paragraph" && isEmptyOfText(block.content.prose.text))
    )
      continue;
    opening.push(block);
    if (opening.length === 6) break;
  }
  return opening;
}
