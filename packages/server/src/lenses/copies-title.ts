import { renderText, type Finding, type Json, type Locale } from "@kouetsu/core";
import { messages } from "../messages.js";

/** Characters of each side of a difference that a lens has room for. */
const SHOWN = 12;

/** How often a passage stands, and where its copies differ. */
export function copiesTitle(
  { data, related }: Pick<Finding, "data" | "related">,
  locale: Locale,
): string {
  const count = related.length + 1;
  const differences = Array.isArray(data["differences"]) ? data["differences"] : [];
  if (differences.length === 0) return renderText(messages.copiesAlike, locale, { count });
  const here = typeof data["here"] === "number" ? data["here"] : 0;
  const texts = textsOf(differences[0]);
  const own = texts[here] ?? "";
  const other = texts.find((text) => text !== own) ?? "";
  return renderText(messages.copiesDiffer, locale, {
    count,
    places: differences.length,
    own: shown(own),
    other: shown(other),
  });
}

function textsOf(difference: Json | undefined): readonly string[] {
  if (typeof difference !== "object" || difference === null || !("texts" in difference)) return [];
  const { texts } = difference;
  return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
}

function shown(text: string): string {
  const line = text.replaceAll(/\s/g, " ").trim();
  if (line === "") return "–";
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}
