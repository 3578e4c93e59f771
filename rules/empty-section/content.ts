import { isGeneratorMark, type BlockContent } from "@kouetsu/core";

/** A comment that a tool turns into something, such as a table of contents. */
const COMMAND_COMMENT = /toc\b|contents|auto-?generated|include|start\b|begin\b/i;

/** Whether a block shows a reader something. Marks that a generator left, rules and comments do not. */
export function isContent(block: BlockContent): boolean {
  switch (block.kind) {
    case "comment":
      return COMMAND_COMMENT.test(block.raw);
    case "link-definition":
    case "thematic-break":
      return false;
    case "paragraph":
      return !block.raw.split("\n").every(isGeneratorMark);
    default:
      return true;
  }
}
