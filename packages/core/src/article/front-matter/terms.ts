import type { Article } from "../article.js";
import type { SiteSettings } from "../../config/settings.js";
import type { Fact, FactKind } from "../../corpus/corpus.js";
import type { TextRange } from "../../text/range.js";
import { comparableTerm, FIELD_KEYS, publishedLanguage } from "./fields.js";
import type { FrontMatterNode } from "./types.js";
import { frontMatterEntry, innerRange, listItems, scalarText } from "./values.js";

/** The words that a site sorts its articles by. */
export const VOCABULARIES = ["tags", "categories", "author", "series"] as const;

export type VocabularyName = (typeof VOCABULARIES)[number];

const KEYS: Readonly<Record<VocabularyName, readonly string[]>> = {
  tags: FIELD_KEYS.tags,
  categories: FIELD_KEYS.categories,
  author: FIELD_KEYS.author,
  series: ["series"],
};

/** A term at its place. */
export type TermFact = {
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
  readonly field: VocabularyName;
};

/** Terms, by vocabulary and form without case, space and hyphen. */
export const termFacts: FactKind<TermFact> = { name: "front-matter/term" };

/** A part of a series, by series and language. */
export type SeriesFact = {
  readonly number: number;
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
};

/** Parts of series, by the comparable name of the series. */
export const seriesFacts: FactKind<SeriesFact> = { name: "front-matter/series" };

type Synonyms = readonly (readonly string[])[];

/** The vocabulary and the key under which spellings of one term meet; words that the site calls synonyms meet, too. */
export function termKey(vocabulary: VocabularyName, text: string, synonyms: Synonyms): string {
  const form = formOf(text);
  const group = synonyms.find((words) => words.some((word) => formOf(word) === form));
  return `${vocabulary} ${group?.[0] === undefined ? form : formOf(group[0])}`;
}

const formOf = (text: string): string => comparableTerm(text).replaceAll(/[-_‐]/g, "");

/** A term of an article. */
export interface Term {
  readonly vocabulary: VocabularyName;
  readonly text: string;
  readonly range: TextRange;
}

/** Tags, categories, authors and series of an article, each with the name of its vocabulary. */
export function* articleTerms(article: Article): Iterable<Term> {
  for (const vocabulary of VOCABULARIES) {
    for (const key of KEYS[vocabulary]) {
      const value = frontMatterEntry(article.frontMatter, key)?.value;
      if (!value) continue;
      const items =
        vocabulary === "tags" || vocabulary === "categories" ? listItems(value) : namesIn(value);
      for (const { text, range } of items) yield { vocabulary, text, range };
    }
  }
}

/** Names of people and series: a text is one name, a map has it under `name`. */
function namesIn(node: FrontMatterNode): { text: string; range: TextRange }[] {
  if (node.kind === "list") return node.items.flatMap((item) => namesIn(item));
  const named =
    node.kind === "map"
      ? node.entries.find(({ key }) => key === "name" || key === "title")?.value
      : node;
  const text = scalarText(named);
  return named && text !== undefined ? [{ text: text.trim(), range: innerRange(named) }] : [];
}

/** The terms of an article as facts. */
export function* termsOf(article: Article, site: SiteSettings): Iterable<Fact<TermFact>> {
  for (const { vocabulary, text, range } of articleTerms(article)) {
    const { start, end } = range;
    const value: TermFact = { text, range: { start, end }, field: vocabulary };
    yield { kind: termFacts, key: termKey(vocabulary, text, site.frontMatter.synonyms), value };
  }
}

const NUMBER_KEYS = [
  "series_part",
  "series_order",
  "series_number",
  "series_index",
  "seriesPart",
  "seriesOrder",
  "seriesNumber",
  "seriesIndex",
  "part",
  "episode",
  "chapter",
  "order",
];
const NUMBER_KEYS_INSIDE = ["part", "order", "number", "index", "episode"];

/** Which part of which series an article is; `undefined` when it does not say both. */
export function seriesPart(
  article: Article,
): { readonly key: string; readonly name: string; readonly fact: SeriesFact } | undefined {
  const value = frontMatterEntry(article.frontMatter, "series")?.value;
  const [name, ...more] = value ? namesIn(value) : [];
  if (!value || !name || more.length > 0) return undefined;
  const node =
    value.kind === "map"
      ? value.entries.find(({ key }) => NUMBER_KEYS_INSIDE.includes(key))?.value
      : frontMatterEntry(article.frontMatter, ...NUMBER_KEYS)?.value;
  const text = scalarText(node)?.normalize("NFKC") ?? "";
  if (!node || !/^\d{1,4}$/.test(text)) return undefined;
  const { start, end } = innerRange(node);
  return {
    key: `${publishedLanguage(article)} ${formOf(name.text)}`,
    name: name.text,
    fact: { number: Number(text), text: name.text, range: { start, end } },
  };
}

/** The article's part of a series as a fact. */
export function* seriesOf(article: Article): Iterable<Fact<SeriesFact>> {
  const part = seriesPart(article);
  if (part) yield { kind: seriesFacts, key: part.key, value: part.fact };
}
