import type { PageTexts } from "../html/page-data.js";

/** Numbers as the static page groups them. */
export const grouped = (value: number): string => value.toLocaleString("en-US");

/** Says a text of the page with its places filled. */
export type Say = (
  name: keyof PageTexts,
  values?: Readonly<Record<string, string | number>>,
) => string;

export function sayWith(texts: PageTexts): Say {
  return (name, values = {}) =>
    texts[name].replace(/\{(\w{1,20})\}/g, (place, key: string) => {
      const value = values[key];
      if (value === undefined) return place;
      return typeof value === "number" ? grouped(value) : value;
    });
}

/** A text for comparison: full-width and half-width, upper and lower case are one. */
export const comparable = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The words of a query; all of them must be found. */
export const termsOf = (query: string): readonly string[] =>
  comparable(query).split(/\s/).filter(Boolean);
