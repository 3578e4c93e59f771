import {
  articleTerms,
  createArticle,
  type Article,
  type Term,
  type VocabularyName,
} from "@kouetsu/core";
import type { PlacedEdit } from "../actions/workspace-edit.js";
import { asYamlText, insideQuotes } from "./yaml-text.js";

/** The tag, category, author or series at an offset. */
export function termAt(article: Article, offset: number): Term | undefined {
  for (const term of articleTerms(article))
    if (term.range.start <= offset && offset <= term.range.end) return term;
  return undefined;
}

/**
 * The edits that give a term another name in every article that spells it so.
 * `undefined` when one of the articles would not have the new name afterwards:
 * a name with a space where a list is parted by spaces, say. Then nothing is
 * to be renamed at all.
 */
export function renameTerm(
  articles: Iterable<Article>,
  { vocabulary, text }: Pick<Term, "vocabulary" | "text">,
  name: string,
): readonly PlacedEdit[] | undefined {
  const all: PlacedEdit[] = [];
  for (const article of articles) {
    const edits = editsIn(article, vocabulary, text, name);
    if (edits.length === 0) continue;
    if (!isNamed(applied(article, edits), vocabulary, text, name)) return undefined;
    all.push(...edits);
  }
  return all;
}

function editsIn(
  article: Article,
  vocabulary: VocabularyName,
  text: string,
  name: string,
): readonly PlacedEdit[] {
  return [...articleTerms(article)].flatMap((term) =>
    term.vocabulary === vocabulary && term.text === text
      ? [{ filePath: article.filePath, range: term.range, text: nameAs(name, term, article) }]
      : [],
  );
}

function nameAs(name: string, { range }: Term, { source }: Article): string {
  const quote = source.charAt(range.start - 1);
  // Only YAML has texts without quotes.
  return quote === '"' || quote === "'" ? insideQuotes(name, quote) : asYamlText(name);
}

function applied(article: Article, edits: readonly PlacedEdit[]): Article {
  let source = article.source;
  for (const { range, text } of edits.toReversed())
    source = source.slice(0, range.start) + text + source.slice(range.end);
  return createArticle(article.filePath, source);
}

function isNamed(
  article: Article,
  vocabulary: VocabularyName,
  before: string,
  name: string,
): boolean {
  const texts = [...articleTerms(article)].flatMap((term) =>
    term.vocabulary === vocabulary ? [term.text] : [],
  );
  return texts.includes(name) && (name === before || !texts.includes(before));
}
