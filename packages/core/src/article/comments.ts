import type { TextRange } from "../text/range.js";
import type { Block } from "./block.js";

/** Ranges of `<!-- … -->` in `text`, moved by `offset`. One that is never closed ends with the text. */
function scanComments(text: string, offset: number): TextRange[] {
  const comments: TextRange[] = [];
  let start = text.indexOf("<!--");
  while (start >= 0) {
    const closing = text.indexOf("-->", start + 4);
    const end = closing < 0 ? text.length : closing + 3;
    comments.push({ start: start + offset, end: end + offset });
    start = text.indexOf("<!--", end);
  }
  return comments;
}

/** The HTML comments of the blocks; what stands in code is none. */
export function findComments(blocks: readonly Block[]): TextRange[] {
  return blocks.flatMap(({ content, range }) => {
    if (!content.raw.includes("<!--")) return [];
    if (content.kind === "comment" || content.kind === "html")
      return scanComments(content.raw, range.start);
    return content.inlines
      .filter(({ kind }) => kind === "comment")
      .map((inline) => ({
        start: inline.range.start + range.start,
        end: inline.range.end + range.start,
      }));
  });
}
