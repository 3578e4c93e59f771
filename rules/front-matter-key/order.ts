import { lineBreakOf } from "@kouetsu/core";
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
  const first = starts[0] ?? content.start;
  const chunks = root.entries.map(({ key }, index) => {
    const start = index === 0 ? content.start : commentsAbove(source, starts[index] ?? first);
    const next = starts[index + 1];
    const end = next === undefined ? content.end : commentsAbove(source, next);
    return { key, text: source.slice(start, end) };
  });
  const lineBreak = lineBreakOf(source);
  // The last line can lack its line break.
  const whole = chunks.map(({ key, text }) => ({
    key,
    text: /[\r\n]$/.test(text) ? text : `${text}${lineBreak}`,
  }));
  const sorted = whole.toSorted((a, b) => rank(a.key) - rank(b.key));
  const text = sorted.map((chunk) => chunk.text).join("");
  const endsOpen = !/[\r\n]$/.test(source.slice(content.start, content.end));
  return {
    range: { start: content.start, end: content.end },
    text: endsOpen ? text.slice(0, text.length - lineBreak.length) : text,
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
