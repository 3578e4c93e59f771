import type { Article } from "../article.js";
import { frontMatterEntry, scalarText } from "./values.js";
import type { FrontMatterEntry, FrontMatterScalar } from "./types.js";

/** The names that systems give to one thing; the first that an article has counts. */
export const FIELD_KEYS = {
  tags: ["tags", "tag", "topics"],
  categories: ["categories", "category"],
  excerpt: ["excerpt", "description", "summary"],
  published: [
    "date",
    "published_at",
    "publishDate",
    "publishedAt",
    "pubDate",
    "createdAt",
    "created_at",
  ],
  updated: [
    "lastmod",
    "updated",
    "updated_at",
    "updatedAt",
    "last_modified_at",
    "lastUpdated",
    "modified",
    "modDate",
  ],
  expires: ["expiryDate", "expirydate", "expires"],
  readingTime: ["reading_time", "readingTime", "reading-time", "readtime"],
  author: ["author", "authors"],
  language: ["lang", "language", "locale"],
} as const;

/** A word or title for comparison: NFKC, lower case, without white space and punctuation; `+`, `#` and other symbols stay, for `C#` is not `C`. */
export function comparable(text: string): string {
  const bare = text.normalize("NFKC").toLowerCase();
  return bare.replaceAll(/[^\P{P}#]|[\p{Z}\p{C}]/gu, "") || bare.trim();
}

/** A tag or name for comparison: NFKC, lower case, without white space. */
export function comparableTerm(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");
}

/** A top-level entry whose value is text. */
export interface TextField {
  readonly entry: FrontMatterEntry;
  readonly node: FrontMatterScalar;
  readonly text: string;
}

/** The first of the keys whose value is text that is not empty. */
export function textField(article: Article, ...keys: readonly string[]): TextField | undefined {
  for (const key of keys) {
    const entry = frontMatterEntry(article.frontMatter, key);
    const text = scalarText(entry?.value);
    if (entry?.value.kind === "scalar" && text !== undefined)
      return { entry, node: entry.value, text };
  }
  return undefined;
}

const FOLDER_LANGUAGE = /(?:^|[/._-])(ja|en|zh|ko|fr|de|es|pt|it|ru)(?:-[a-z]{2,4})?(?=[/._]|$)/i;

/** The language that an article is published in: declared, else in its path, else that of its text. */
export function publishedLanguage(article: Article): string {
  const declared = textField(article, ...FIELD_KEYS.language)?.text;
  const named = declared ?? FOLDER_LANGUAGE.exec(article.filePath)?.[1];
  return (named ?? article.language).toLowerCase().slice(0, 2);
}
