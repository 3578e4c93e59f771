import {
  textField,
  type Article,
  type Corpus,
  type FactCollector,
  type FactKind,
} from "@kouetsu/core";
import type { Side } from "./copies.js";
import { areParallel, sectionsOf, shareSubject, type Section } from "./sections.js";

/** The title of an article, under its path. */
const titles: FactKind<string> = { name: "conflicting-figure/title/1" };

/** Puts the title of every article into the corpus. */
export const titleCollector: FactCollector = {
  name: "conflicting-figure",
  *collect(article) {
    const title = titleOf(article);
    if (title !== "") yield { kind: titles, key: article.filePath, value: title };
  },
};

function titleOf(article: Article): string {
  const title = textField(article, "title")?.text;
  const first = article.blocks.find(({ content }) => content.kind === "heading")?.content;
  return (title ?? (first?.level === 1 ? first.prose.text : "")).trim();
}

/**
 * The sides that disagree with another one of the same subject. A paragraph that
 * is filled in for one thing after the other, each under a heading or title of
 * its own, states each of its own thing. A word in the place of a figure is no
 * such filling, so it disagrees everywhere.
 */
export function ofOneSubject(
  sides: readonly Side[],
  article: Article,
  corpus: Corpus,
): readonly Side[] {
  if (sides.some(({ statement }) => !statement.isFigure)) return sides;
  const sections = sectionsOf(article);
  const sectionOf = ({ range }: Side): Section | undefined => {
    const block = article.blocks.findLast((candidate) => candidate.range.start <= range.start);
    return block && sections.get(block);
  };
  const titleAt = ({ filePath }: Side): string => corpus.entries(titles, filePath)[0]?.value ?? "";
  const mayShare = (one: Side, other: Side): boolean => {
    if (one.filePath !== other.filePath) return !areParallel(titleAt(one), titleAt(other));
    // Other articles are read for their titles alone.
    if (one.filePath !== article.filePath) return true;
    const [a, b] = [sectionOf(one), sectionOf(other)];
    return a === undefined || b === undefined || shareSubject(a, b);
  };
  return sides.filter((one) =>
    sides.some((other) => other.statement.key !== one.statement.key && mayShare(one, other)),
  );
}
