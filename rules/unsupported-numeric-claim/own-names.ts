import type { Article } from "@kouetsu/core";

/** We at Lantern, here at Lantern; at Lantern, we; our agency, Lantern. */
const OWN_NAME =
  /\b(?:[Ww]e|[Hh]ere) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b(?:us|our (?:work|time|team|staff|office|jobs?)) at (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|\b[Aa]t (?:the )?([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),? we\b|\b[Oo]ur (?:team|company|agency|organi[sz]ation|firm),? ([A-Z0-9][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}),/g;

/** Announcing the Lantern tool: only who makes a thing announces it without saying who does. */
const ANNOUNCES =
  /^(?:Announcing|Introducing|Launching|Presenting|Unveiling|Welcome to|Meet|Say hello to) (?:the |our |a new )?(?:new )?([A-Za-z]?[A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})/;

/** *Press release, Marlow Bikes*: the head of what a house says of itself. */
const RELEASE =
  /^\W{0,6}(?:Press|News|Media) [Rr]elease\b[^A-Za-z\n]{1,6}(?:from )?([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3})|^\W{0,6}(?:FOR IMMEDIATE RELEASE|[Ff]or [Ii]mmediate [Rr]elease|(?:Press|News|Media) [Rr]elease)\W{1,8}([A-Z][A-Za-z0-9&-]{1,24}(?: [A-Z][A-Za-z0-9&-]{1,24}){0,3}) (?:today|has|is|announce[sd]?|unveil(?:s|ed)|launche[sd]|thank(?:s|ed))\b/;
/** A word that begins many names, which alone is none. */
const COMMON =
  /^(?:The|New|National|American|British|European|United|First|General|Great|Royal|City|North|South|East|West|International|Global|World)$/;

/** The names by which the writer of an English article calls his own house. */
export function ownNamesOf({ language, source, frontMatter, blocks }: Article): readonly string[] {
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
  const start = blocks[0]?.range.start ?? 0;
  const release = RELEASE.exec(source.slice(start, start + 400));
  const house = release?.[1] ?? release?.[2];
  if (house !== undefined) {
    names.add(house);
    // The Marlow workshop is of Marlow Bikes.
    const [first = ""] = house.split(" ");
    if (first.length > 3 && !COMMON.test(first)) names.add(first);
  }
  return [...names];
}
