import type { Article, FrontMatter, TextEdit } from "@kouetsu/core";

/**
 * The edit that puts the lines of a YAML block in order; each key takes the
 * comments above it along. `undefined` when a line holds two keys or the block
 * is no YAML.
 */
export function inOrder(
  { format, root, content }: FrontMatter,
  { source }: Article,
  rank: (key: string) => number,
): TextEdit | undefined {
  if (format !== "yaml" || !root || source[root.range.start] === "{") return undefined;
  const starts = root.entries.map(({ keyRange }) => keyRange.start);
  if (starts.some((start) => start > content.start && !"\r\n".includes(source.charAt(start - 1))))
    return undefined;
  // A block that was read is closed, so its last line has a line break, too.
  const chunks = root.entries.map(({ key, keyRange }, index) => {
    const start = index === 0 ? content.start : commentsAbove(source, keyRange.start);
    const next = starts[index + 1];
    const end = next === undefined ? content.end : commentsAbove(source, next);
    return { key, text: source.slice(start, end) };
  });
  const sorted = chunks.toSorted((a, b) => rank(a.key) - rank(b.key));
  return {
    range: { start: content.start, end: content.end },
    text: sorted.map(({ text }) => text).join(""),
  };
}

/** The start of the comment lines directly above a line. */
function commentsAbove(source: string, at: number): number {
  let start = at;
  for (;;) {
    const line = /(?:^|\r\n|\r|\n)(#[^\r\n]{0,1000})(?:\r\n|\r|\n)$/.exec(
      source.slice(Math.max(0, start - 1010), start),
    );
    const comment = line?.[1];
    if (comment === undefined) return start;
    start -= comment.length + (source.slice(start - 2, start) === "\r\n" ? 2 : 1);
  }
}
