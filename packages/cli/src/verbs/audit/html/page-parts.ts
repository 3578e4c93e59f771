import type { PageData } from "./page-data.js";

/** What the script reads at once, what it reads when a list is made, and where each part stands. */
export const PAGE_PARTS = {
  locale: "data",
  texts: "data",
  kinds: "data",
  rules: "data",
  strings: "data-strings",
  articles: "data-articles",
  groups: "data-duplicates",
  sets: "data-duplicates",
  figures: "data-figures",
} as const satisfies Readonly<Record<keyof PageData, string>>;

/** The parts by the ids of the elements that hold them. */
export function pageParts(data: PageData): ReadonlyMap<string, Partial<PageData>> {
  const parts = new Map<string, Partial<PageData>>();
  // `PAGE_PARTS` has the keys of the data and no other.
  for (const name of Object.keys(PAGE_PARTS) as (keyof PageData)[]) {
    const id = PAGE_PARTS[name];
    parts.set(id, { ...parts.get(id), [name]: data[name] });
  }
  return parts;
}
