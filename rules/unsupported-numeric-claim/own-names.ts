import type { Article } from "@kouetsu/core";

/** We at Lantern, here at Lantern; at Lantern, we; our agency, Lantern. */
const OWN_NAME =
  /\b(?:[Ww]e|[Hh]ere) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b[Aa]t (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),? we\b|\b[Oo]ur (?:team|company|agency|organi[sz]ation|firm),? ([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),/g;

/** The names by which the writer of an English article calls his own house. */
export function ownNamesOf({ language, source }: Article): readonly string[] {
  if (language !== "en") return [];
  const names = new Set<string>();
  for (const match of source.matchAll(OWN_NAME)) {
    const name = match[1] ?? match[2] ?? match[3];
    if (name !== undefined && /[A-Z]/.test(name)) names.add(name);
  }
  return [...names];
}
