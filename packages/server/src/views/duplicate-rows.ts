import type { Finding } from "@kouetsu/core";
import { copiesTitle } from "../lenses/copies-title.js";
import { toRange } from "../protocol/positions.js";
import type { HeldSite } from "../session/held-site.js";
import type { DuplicateRow, Place } from "./requests.js";

export const DUPLICATES = "kouetsu/duplicated-passage";

/** Characters of a passage that a row has room for. */
const SHOWN = 60;

/**
 * The groups behind findings, each once: a group that reaches into several
 * articles is found in each of them. The longest passages with the most copies
 * come first.
 */
export function duplicateRows(
  held: HeldSite,
  findings: readonly Finding[],
  shiftOf: (uri: string) => number,
): DuplicateRow[] {
  const rows = new Map<string, DuplicateRow>();
  for (const finding of findings) {
    if (finding.ruleId !== DUPLICATES || finding.messageId === "template") continue;
    const row = rowOf(held, finding, shiftOf);
    const key = row.copies.map(keyOf).toSorted().join("\n");
    if (!rows.has(key)) rows.set(key, row);
  }
  const weight = ({ characters, copies }: DuplicateRow): number => characters * (copies.length - 1);
  return [...rows.values()].toSorted((a, b) => weight(b) - weight(a));
}

const keyOf = ({ name, range: { start } }: Place): string =>
  `${name}:${start.line}:${start.character}`;

function rowOf(
  held: HeldSite,
  { filePath, range, loc, related, data }: Finding,
  shiftOf: (uri: string) => number,
): DuplicateRow {
  const { site } = held;
  const here = typeof data["here"] === "number" ? data["here"] : 0;
  const places = related.map((place) => ({ name: place.filePath, loc: place.loc }));
  places.splice(here, 0, { name: filePath, loc });
  const text = site.article(filePath)?.source.slice(range.start, range.end) ?? "";
  return {
    text: text.slice(0, SHOWN).replaceAll(/\s+/g, " "),
    summary: copiesTitle({ data, related }, site.config.locale),
    characters: text.length,
    copies: places.map(({ name, loc: { start, end } }, index) => {
      const uri = site.uriOf(name);
      const isOriginal = index === data["original"];
      return { uri, name, isOriginal, range: toRange({ start, end }, shiftOf(uri)) };
    }),
  };
}
