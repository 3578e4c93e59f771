import {
  FIELD_KEYS,
  frontMatterJson,
  scalarText,
  textField,
  vocabularyOf,
  VOCABULARIES,
  type Corpus,
  type FrontMatterNode,
} from "@kouetsu/core";
import type { JudgedArticle } from "./articles.js";
import { cut, NAME, ROWS } from "./limits.js";
import type { FieldTotal, FrontMatterTables, SharedText, TermVariants } from "./report.js";
import { compare } from "./totals.js";

/** What the front matter of all articles together shows: values that never change, spellings that do. */
export function frontMatterTables(
  articles: readonly JudgedArticle[],
  corpus: Corpus,
): FrontMatterTables {
  const excerpts = articles.flatMap(({ article }) =>
    article === undefined ? [] : (textField(article, ...FIELD_KEYS.excerpt)?.text ?? []),
  );
  return {
    fields: fieldTotals(articles),
    variants: variantsOf(corpus),
    excerpts: sharedTexts(excerpts),
    phrases: sharedTexts(stockPhrases(articles)),
  };
}

/** Keys that the most articles have come first. */
function fieldTotals(articles: readonly JudgedArticle[]): FieldTotal[] {
  const fields = new Map<string, Map<string, number>>();
  for (const { article } of articles) {
    for (const { key, value } of article?.frontMatter?.root?.entries ?? []) {
      const values = fields.get(key) ?? new Map<string, number>();
      fields.set(key, values);
      const text = shown(value);
      values.set(text, (values.get(text) ?? 0) + 1);
    }
  }
  return [...fields]
    .map(([key, values]): FieldTotal => {
      const counts = [...values].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
      const [top = "", topArticles = 0] = counts[0] ?? [];
      return {
        key: cut(key, NAME),
        articles: counts.reduce((sum, [, count]) => sum + count, 0),
        values: values.size,
        top: cut(top, NAME),
        topArticles,
      };
    })
    .sort((a, b) => b.articles - a.articles || compare(a.key, b.key))
    .slice(0, ROWS);
}

function shown(node: FrontMatterNode): string {
  if (node.kind === "scalar") return scalarText(node) ?? "";
  const json = frontMatterJson(node);
  const isPlain = Array.isArray(json) && json.every((item) => typeof item !== "object");
  return isPlain ? json.join("、") : JSON.stringify(json);
}

/** Terms that are spelt in more than one way, those of the most articles first. */
function variantsOf(corpus: Corpus): TermVariants[] {
  const vocabulary = vocabularyOf(corpus);
  return VOCABULARIES.flatMap((name) =>
    vocabulary[name].map((term) => ({ vocabulary: name, term })),
  )
    .filter(({ term }) => term.spellings.length > 1)
    .sort((a, b) => b.term.articles - a.term.articles || compare(a.term.text, b.term.text))
    .slice(0, ROWS)
    .map(({ vocabulary, term }) => ({
      vocabulary,
      spellings: term.spellings.slice(0, ROWS).map(({ text, articles }) => ({
        text: cut(text, NAME),
        articles,
      })),
    }));
}

function stockPhrases(articles: readonly JudgedArticle[]): string[] {
  return articles.flatMap(({ article, findings }) =>
    findings
      .filter(({ messageId }) => messageId === "excerpt-boilerplate")
      .map(({ range }) => article?.source.slice(range.start, range.end) ?? ""),
  );
}

/** Texts that stand more than once, the most frequent first. */
function sharedTexts(texts: readonly string[]): SharedText[] {
  const counts = new Map<string, number>();
  for (const text of texts.map((each) => cut(each, NAME)).filter(Boolean))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, articles]) => ({ text, articles }))
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.articles - a.articles || compare(a.text, b.text))
    .slice(0, ROWS);
}
