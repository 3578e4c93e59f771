import type { Article, FrontMatterNode, ListItem, TextEdit } from "@kouetsu/core";

/** The edit that takes one item out of a list, with its separator or its line; never the first one. */
export function itemDeletion(
  list: FrontMatterNode,
  items: readonly ListItem[],
  item: ListItem,
  article: Article,
): TextEdit | undefined {
  const before = items[items.indexOf(item) - 1];
  if (!before) return undefined;
  const isBlockList = list.kind === "list" && article.source[list.range.start] === "-";
  if (!isBlockList) return { range: { start: before.outer.end, end: item.outer.end }, text: "" };
  const line = article.lines.lineRange(article.lines.position(item.outer.start).line);
  const text = article.source.slice(line.start, line.end).trim();
  const isWholeLine = text === `- ${article.source.slice(item.outer.start, item.outer.end)}`;
  return isWholeLine ? { range: line, text: "" } : undefined;
}
