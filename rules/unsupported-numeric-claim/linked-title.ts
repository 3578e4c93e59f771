import type { BlockContent, TextRange } from "@kouetsu/core";

const BEFORE = /(?:^|[\s：:「『【、・|／/>*+-])$/;
const AFTER = /^(?:$|[\s」』】、。・|／/<）)])/;

/** A link to another site is a source. */
const EXTERNAL = /^(?:https?:)?\/\//i;

/**
 * Whether the range, in the block's own source, stands in a link that is the
 * title of another article of the site: brackets or nothing beside it, no particle that
 * makes it part of the sentence.
 */
export function isInLinkedTitle({ inlines, raw }: BlockContent, range: TextRange): boolean {
  const link = inlines.find(
    (inline) =>
      inline.kind === "link" &&
      inline.destination !== undefined &&
      !EXTERNAL.test(inline.destination) &&
      inline.range.start < range.start &&
      range.end < inline.range.end,
  );
  return (
    link !== undefined &&
    BEFORE.test(raw.slice(Math.max(0, link.range.start - 1), link.range.start)) &&
    AFTER.test(raw.slice(link.range.end, link.range.end + 1))
  );
}
