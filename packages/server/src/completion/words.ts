import { FIELD_KEYS, vocabularyOf, type Article, type Corpus, type Json } from "@kouetsu/core";
import { jsonMap } from "../front-matter/json-map.js";
import type { CompletionPlace } from "./place.js";

/** Something that can stand at a place. */
export interface CompletionWord {
  readonly text: string;
  /** How many articles have it; 0 for what only the schema knows. */
  readonly articles: number;
  readonly description?: string;
}

/** What the words of a site are read from. */
export interface WordSources {
  readonly corpus: Corpus;
  readonly articles: Iterable<Article>;
  /** The JSON Schema of the front matter, if the site has one. */
  readonly schema: { readonly [keyword: string]: Json | undefined } | undefined;
}

/** Values that differ in every article are no vocabulary; `layout` and `lang` are. */
const MOST_VALUES = 20;
const LEAST_USES = 2;

/** The words for a place, the most used first; those that the article has already are left out. */
export function wordsFor(
  place: CompletionPlace,
  article: Article,
  sources: WordSources,
): readonly CompletionWord[] {
  const found = place.kind === "key" ? keys(sources) : values(place.key, sources);
  const present = new Set(
    place.kind === "key" ? presentKeys(article) : presentItems(place, article),
  );
  // Half a word would else be offered as one: the article that it is typed in counts, too.
  const typed = article.source.slice(place.range.start, place.range.end);
  return found
    .filter(({ text, articles }) => !present.has(text) && (text !== typed || articles !== 1))
    .toSorted((a, b) => b.articles - a.articles || (a.text < b.text ? -1 : 1));
}

function presentKeys({ frontMatter }: Article): readonly string[] {
  return frontMatter?.root?.entries.map(({ key }) => key) ?? [];
}

/** Items of the list around the place, without the one that is being typed. */
function presentItems({ key, range }: CompletionPlace, article: Article): readonly string[] {
  const value = article.frontMatter?.root?.entries.find((entry) => entry.key === key)?.value;
  if (value?.kind !== "list") return [];
  return value.items.flatMap((item) =>
    item.kind === "scalar" && (item.range.end < range.start || item.range.start > range.end)
      ? [String(item.value)]
      : [],
  );
}

function keys({ articles, schema }: WordSources): readonly CompletionWord[] {
  const properties = jsonMap(schema?.["properties"]);
  const words = new Map<string, CompletionWord>();
  for (const text of Object.keys(properties)) {
    words.set(text, { text, articles: 0, ...described(properties[text]) });
  }
  for (const { frontMatter } of articles) {
    for (const { key } of frontMatter?.root?.entries ?? []) {
      const known = words.get(key);
      words.set(key, { ...known, text: key, articles: (known?.articles ?? 0) + 1 });
    }
  }
  return [...words.values()];
}

function values(key: string, sources: WordSources): readonly CompletionWord[] {
  const words = new Map<string, CompletionWord>();
  const property = jsonMap(jsonMap(sources.schema?.["properties"])[key]);
  const allowed = [property["enum"], jsonMap(property["items"])["enum"]].find(Array.isArray);
  const terms = vocabularyWords(key, sources.corpus) ?? repeatedValues(key, sources.articles);
  for (const word of terms) words.set(word.text, word);
  if (allowed === undefined) return [...words.values()];
  return allowed.flatMap((value: Json) =>
    typeof value === "object"
      ? []
      : [words.get(String(value)) ?? { text: String(value), articles: 0 }],
  );
}

/** The vocabulary behind a key; `undefined` for a key that has none. */
function vocabularyWords(key: string, corpus: Corpus): readonly CompletionWord[] | undefined {
  const names = { ...FIELD_KEYS, series: ["series"] };
  for (const name of ["tags", "categories", "author", "series"] as const)
    if (names[name].some((known) => known === key))
      return vocabularyOf(corpus)[name].map(({ text, articles }) => ({ text, articles }));
  return undefined;
}

/** Values of a key that come again and again, such as a layout; none when there are many. */
function repeatedValues(key: string, articles: Iterable<Article>): readonly CompletionWord[] {
  const uses = new Map<string, number>();
  for (const { frontMatter } of articles) {
    const value = frontMatter?.root?.entries.find((entry) => entry.key === key)?.value;
    if (value?.kind !== "scalar" || value.type === "date" || value.value === null) continue;
    const text = String(value.value);
    uses.set(text, (uses.get(text) ?? 0) + 1);
    if (uses.size > MOST_VALUES) return [];
  }
  return [...uses].flatMap(([text, count]) =>
    count < LEAST_USES ? [] : [{ text, articles: count }],
  );
}

function described(property: Json | undefined): { readonly description?: string } {
  const description = jsonMap(property)["description"];
  return typeof description === "string" ? { description } : {};
}
