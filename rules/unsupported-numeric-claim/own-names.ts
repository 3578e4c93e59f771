import type { Article } from "@kouetsu/core";

/** We at Lantern, here at Lantern; at Lantern, we; our agency, Lantern. */
const OWN_NAME =
  /\b(?:[Ww]e|[Hh]ere) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b(?:us|our (?:work|time|team|staff|office|jobs?)) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b[Aa]t (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),? we\b|\b[Oo]ur (?:team|company|agency|organi[sz]ation|firm),? ([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),/g;

/** Announcing the Lantern tool: only who makes a thing announces it without saying who does. */
const ANNOUNCES =
  /^(?:Announcing|Introducing|Launching|Presenting|Unveiling|Welcome to|Meet|Say hello to) (?:the |our |a new )?(?:new )?([A-Za-z]?[A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})/;

/** The names by which the writer of an English article calls his own house. */
export function ownNamesOf({ language, source, frontMatter }: Article): readonly string[] {
  if (language !== "en") return [];
  const names = new Set<string>();
  for (const match of source.matchAll(OWN_NAME)) {
    const name = match[1] ?? match[2] ?? match[3] ?? match[4];
    if (name !== undefined && /[A-Z]/.test(name)) names.add(name);
  }
  const title = frontMatter?.root?.entries.find(({ key }) => key === "title")?.value;
  const announced =
    title?.kind === "scalar" && typeof title.value === "string"
      ? ANNOUNCES.exec(title.value)?.[1]
      : undefined;
  if (announced !== undefined) names.add(announced);
  return [...names];
}
