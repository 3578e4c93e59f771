import type { Article, Block } from "@kouetsu/core";

/** Where a block stands: under which heading, and whether that part speaks for the whole article. */
export interface Section {
  /** The words of the heading; empty before the first one. */
  readonly heading: string;
  readonly isOfWhole: boolean;
}

/** Parts of an article that sum up the others. */
const OF_WHOLE =
  /はじめに|序文|導入$|概要|要約|要点|ポイント|まとめ|おわりに|終わりに|最後に|結論|総括|結び|introduction|overview|abstract|summary|highlights|takeaways|conclusion|in (?:short|brief)|wrap|tl;?dr/i;

/**
 * The section of every block. A text before the headings and a summary speak of
 * what the other sections speak of; two other sections may each have a subject
 * of its own that only their headings name.
 */
export function sectionsOf(article: Article): ReadonlyMap<Block, Section> {
  const sections = new Map<Block, Section>();
  let section: Section = { heading: "", isOfWhole: true };
  for (const block of article.blocks) {
    const { kind, level, prose } = block.content;
    if (kind === "heading" && level > 1) {
      const heading = prose.text.trim();
      section = { heading, isOfWhole: OF_WHOLE.test(heading) };
    }
    sections.set(block, section);
  }
  return sections;
}

/** Whether sentences of the two may speak of one thing without naming it. */
export const shareSubject = (a: Section, b: Section): boolean =>
  a.isOfWhole || b.isOfWhole || a.heading === b.heading;

/** Titles that differ in one place only, as those of a series do: 東の町の窯 and 西の町の窯. */
export function areParallel(a: string, b: string): boolean {
  if (a === b) return false;
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head + tail) * 2 >= Math.max(a.length, b.length);
}
