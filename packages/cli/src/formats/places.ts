import type { Locale, RelatedPlace, RelatedRole, Text } from "@kouetsu/core";
import { renderText } from "@kouetsu/core";
import { cliTexts as texts } from "../messages.js";
import { escapeText } from "../terminal/escape.js";

/** What another place is, in words. */
export const roleTexts: Readonly<Record<RelatedRole, Text>> = {
  copy: texts.roleCopy,
  repeat: texts.roleRepeat,
  conflict: texts.roleConflict,
  definition: texts.roleDefinition,
  other: texts.roleOther,
};

/** More places than a reader follows by hand. */
const mostPlaces = 8;

/** The other places of a finding, one line per role: those in the same article by their lines. */
export function relatedLines(
  related: readonly RelatedPlace[],
  filePath: string,
  locale: Locale,
): readonly string[] {
  const roles = new Set(related.map((place) => place.role));
  return [...roles].map((role) => {
    const places = related.filter((place) => place.role === role);
    const shown = places.slice(0, mostPlaces);
    const here = shown.filter((place) => place.filePath === filePath).map(linesOf);
    const there = shown.filter((place) => place.filePath !== filePath).map(placeOf);
    const parts = [
      ...(here.length > 0
        ? [renderText(texts.placeInFile, locale, { lines: here.join(", ") })]
        : []),
      ...there,
      ...(places.length > shown.length
        ? [renderText(texts.morePlaces, locale, { count: places.length - shown.length })]
        : []),
    ];
    return `${roleTexts[role][locale]}: ${parts.join(locale === "ja" ? "、" : ", ")}`;
  });
}

function linesOf({ loc }: RelatedPlace): string {
  const last =
    loc.end.column === 1 && loc.end.line > loc.start.line ? loc.end.line - 1 : loc.end.line;
  return last > loc.start.line ? `${loc.start.line}–${last}` : String(loc.start.line);
}

function placeOf({ filePath, loc }: RelatedPlace): string {
  return `${escapeText(filePath)}:${loc.start.line}:${loc.start.column}`;
}
