import type { Article } from "../article.js";
import type { SiteSettings } from "../../config/settings.js";
import type { Fact, FactCollector, FactKind } from "../../corpus/corpus.js";
import type { TextRange } from "../../text/range.js";
import { dayIn, instantOf, parseWrittenDate } from "./dates.js";
import { comparable, comparableTerm, FIELD_KEYS, publishedLanguage, textField } from "./fields.js";
import { seriesOf, termsOf } from "./terms.js";
import type { FrontMatter, FrontMatterNode } from "./types.js";
import { frontMatterEntry, frontMatterJson, innerRange, listItems, scalarText } from "./values.js";

/** A value of some article's front matter at its place. */
export type ValueFact = {
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
};

/** A title; equal titles of different languages are translations. */
export type TitleFact = ValueFact & { readonly language: string };

/** An article that could be published twice: its other fields, by key, comparable and at their places. */
export type PostFact = {
  readonly fields: { readonly [key: string]: ValueFact & { readonly comparable: string } };
};

/** Titles, by their comparable form. */
export const titleFacts: FactKind<TitleFact> = { name: "front-matter/title" };
/** Addresses: `permalink`, `slug` with its folder, `aliases`, by kind and path. */
export const addressFacts: FactKind<ValueFact & { readonly field: string }> = {
  name: "front-matter/address",
};
/** Publication to the second, by instant; an article and its translation share it. */
export const timestampFacts: FactKind<TitleFact> = { name: "front-matter/published" };
/** Excerpts, by their comparable form. */
export const excerptFacts: FactKind<ValueFact> = { name: "front-matter/excerpt" };
/** Posts, by comparable title and instant. */
export const postFacts: FactKind<PostFact> = { name: "front-matter/post" };

/** What two articles with one title and one instant are compared by. */
const COMPARED = [
  "categories",
  "category",
  "tags",
  "tag",
  "topics",
  ...FIELD_KEYS.excerpt,
  ...FIELD_KEYS.readingTime,
  ...FIELD_KEYS.author,
  "slug",
  "permalink",
];

/** Reads off every article's front matter what other articles are compared with. */
export const frontMatterFacts: FactCollector = {
  name: "front-matter",
  collect,
};

/** What was read off front matter, and what else that depends on. */
interface Collected {
  readonly filePath: string;
  readonly language: string;
  readonly site: SiteSettings;
  readonly facts: readonly Fact[];
}

/** Versions of an article share the front matter that did not change. */
const collected = new WeakMap<FrontMatter, Collected>();

function collect(article: Article, site: SiteSettings): readonly Fact[] {
  const { frontMatter, filePath, language } = article;
  if (!frontMatter?.root) return [];
  const known = collected.get(frontMatter);
  if (known?.filePath === filePath && known.language === language && known.site === site)
    return known.facts;
  const facts = [...factsOf(article, site)];
  collected.set(frontMatter, { filePath, language, site, facts });
  return facts;
}

function* factsOf(article: Article, site: SiteSettings): Iterable<Fact> {
  const title = textField(article, "title");
  if (title) {
    const value: TitleFact = {
      text: title.text,
      range: plain(innerRange(title.node)),
      language: publishedLanguage(article),
    };
    yield { kind: titleFacts, key: comparable(title.text), value };
  }
  const published = textField(article, ...FIELD_KEYS.published);
  const timestamp = timestampKeyOf(article, site);
  if (published && timestamp) {
    const value: TitleFact = {
      text: published.text,
      range: plain(innerRange(published.node)),
      language: publishedLanguage(article),
    };
    yield { kind: timestampFacts, key: timestamp, value };
  }
  const post = postKeyOf(article, site);
  if (post)
    yield {
      kind: postFacts,
      key: post,
      value: { fields: postFieldsOf(article) },
    };
  const excerpt = textField(article, ...FIELD_KEYS.excerpt);
  if (excerpt)
    yield {
      kind: excerptFacts,
      key: comparableTerm(excerpt.text),
      value: { text: excerpt.text.slice(0, 40), range: plain(innerRange(excerpt.node)) },
    };
  yield* addresses(article);
  yield* termsOf(article, site);
  yield* seriesOf(article);
}

/** The publication date of an article, understood. */
function publication(article: Article): ReturnType<typeof parseWrittenDate> {
  const text = textField(article, ...FIELD_KEYS.published)?.text;
  return text === undefined ? undefined : parseWrittenDate(text, ["one-digit", "slash"]);
}

/** The key of `timestampFacts` for an article whose date has a time. Midnight is what a tool writes for a bare day, and counts as none. */
export function timestampKeyOf(article: Article, site: SiteSettings): string | undefined {
  const date = publication(article);
  if (!date?.time) return undefined;
  return String(Math.floor(instantOf(date, site.frontMatter.zone) / 1000));
}

/** The key of `postFacts` for an article with title and date. */
export function postKeyOf(article: Article, site: SiteSettings): string | undefined {
  const title = textField(article, "title");
  const date = publication(article);
  if (!title || !date) return undefined;
  const moment = timestampKeyOf(article, site) ?? `day ${dayIn(date, undefined)}`;
  return `${comparable(title.text)}\n${moment}`;
}

const plain = ({ start, end }: TextRange): { start: number; end: number } => ({ start, end });

/** The fields of an article that a second publication should share, comparable and at their places. */
export function postFieldsOf(article: Article): PostFact["fields"] {
  const entries = article.frontMatter?.root?.entries ?? [];
  const fields: Record<string, ValueFact & { readonly comparable: string }> = {};
  for (const key of COMPARED) {
    const value = entries.find((candidate) => candidate.key === key)?.value;
    const read = value && comparableValue(value);
    if (read) fields[key] = { ...read, range: plain(value.range) };
  }
  return fields;
}

/** How a value is shown and compared; `undefined` for nothing. Lists count as sets: order and writing of the items do not matter. */
function comparableValue(
  node: FrontMatterNode,
): { readonly text: string; readonly comparable: string } | undefined {
  if (node.kind === "map")
    return { text: "{…}", comparable: JSON.stringify(frontMatterJson(node)) };
  if (node.kind === "list") {
    if (node.items.length === 0) return undefined;
    const items = listItems(node).map(({ text }) => text);
    return { text: items.join("、"), comparable: JSON.stringify(items.map(comparableTerm).sort()) };
  }
  const text = scalarText(node);
  return text === undefined ? undefined : { text, comparable: comparableTerm(text) };
}

function* addresses(article: Article): Iterable<Fact> {
  for (const { key, field, text, range } of addressKeysOf(article)) {
    yield { kind: addressFacts, key, value: { text, range: plain(range), field } };
  }
}

/** The addresses that an article takes, with the keys of `addressFacts`: its permalink, its slug within its folder, its aliases. */
export function addressKeysOf(article: Article): {
  readonly key: string;
  readonly field: string;
  readonly text: string;
  readonly range: TextRange;
}[] {
  const found: { key: string; field: string; text: string; range: TextRange }[] = [];
  const permalink = textField(article, "permalink", "url");
  const path = permalink && addressOf(permalink.text);
  if (path)
    found.push({
      key: `path ${path}`,
      field: permalink.entry.key,
      text: permalink.text,
      range: innerRange(permalink.node),
    });
  const slug = textField(article, "slug");
  if (slug) {
    const folder = article.filePath.slice(0, article.filePath.lastIndexOf("/") + 1);
    const key = `slug ${publishedLanguage(article)} ${folder}${comparableTerm(slug.text).replace(/\/$/, "")}`;
    found.push({ key, field: "slug", text: slug.text, range: innerRange(slug.node) });
  }
  const aliases = frontMatterEntry(article.frontMatter, "aliases", "redirect_from");
  for (const alias of aliases ? listItems(aliases.value) : []) {
    const target = addressOf(alias.text);
    if (target)
      found.push({ key: `path ${target}`, field: "aliases", text: alias.text, range: alias.range });
  }
  return found;
}

/** A path without what makes no difference on the web; `undefined` for a pattern that the generator fills in. */
function addressOf(text: string): string | undefined {
  if (/[:{}<>\s]/.test(text) || !/[/.]/.test(text)) return undefined;
  const path = text
    .toLowerCase()
    .replace(/(?:^|\/)index\.html?$/, "/")
    .replace(/\.html?$/, "");
  return `/${path.split("/").filter(Boolean).join("/")}`;
}
