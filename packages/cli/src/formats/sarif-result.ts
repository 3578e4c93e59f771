import { renderText } from "@kouetsu/core";
import type { Finding, Locale, RelatedPlace } from "@kouetsu/core";
import { cliTexts as texts } from "../messages.js";
import { escapeLines, escapeSarif } from "../terminal/escape.js";
import { roleTexts } from "./places.js";
import type { FileEdit, SarifPlaces } from "./sarif-places.js";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** Code scanning shows a hundred places of a result, and refuses a file with a thousand. */
const mostPlaces = 100;
/** As many as are linked from the message; more than a reader follows by hand. */
const mostLinks = 8;

interface ResultFacts {
  readonly ruleIndex: number;
  readonly fingerprint: string;
  readonly locale: Locale;
  readonly places: SarifPlaces;
}

/** A finding as a SARIF `result`. */
export function sarifResult(finding: Finding, facts: ResultFacts): object {
  const { locale, places } = facts;
  const related = finding.related.slice(0, mostPlaces);
  const fixes = fixesOf(finding, places, locale);
  return {
    ruleId: finding.ruleId,
    ruleIndex: facts.ruleIndex,
    level: levels[finding.severity],
    message: { text: messageOf(finding, related, locale) },
    locations: [{ physicalLocation: places.at(finding.filePath, finding.loc) }],
    ...(related.length === 0 ? {} : { relatedLocations: relatedLocations(related, facts) }),
    partialFingerprints: { "sentence/v1": facts.fingerprint },
    ...(fixes.length === 0 ? {} : { fixes }),
    properties: { messageId: finding.messageId },
  };
}

function relatedLocations(
  related: readonly RelatedPlace[],
  { locale, places }: ResultFacts,
): readonly object[] {
  return related.map((place, index) => ({
    id: index + 1,
    physicalLocation: places.at(place.filePath, place.loc),
    message: {
      text: escapeSarif(place.message === "" ? roleTexts[place.role][locale] : place.message),
    },
  }));
}

/** The lines of the message, then the other places by role, each a link to its `relatedLocation`. */
function messageOf(finding: Finding, related: readonly RelatedPlace[], locale: Locale): string {
  const own = escapeLines(finding.message).map(escapeSarif);
  const comma = locale === "ja" ? "、" : ", ";
  const shown = related.slice(0, mostLinks);
  const byRole = [...new Set(shown.map((place) => place.role))].map((role) => {
    const links = shown.flatMap((place, index) =>
      place.role === role ? [linkTo(place, index + 1, finding.filePath, locale)] : [],
    );
    return `${roleTexts[role][locale]}: ${links.join(comma)}`;
  });
  const count = finding.related.length - shown.length;
  const more = count > 0 ? [renderText(texts.morePlaces, locale, { count })] : [];
  return [...own, ...byRole, ...more].join("\n");
}

function linkTo(place: RelatedPlace, id: number, filePath: string, locale: Locale): string {
  const lines = renderText(texts.placeInFile, locale, { lines: place.loc.start.line });
  const words = place.filePath === filePath ? lines : `${place.filePath} ${lines}`;
  return `[${escapeSarif(words)}](${id})`;
}

/** The safe edit first, then the choices. */
function fixesOf(finding: Finding, places: SarifPlaces, locale: Locale): readonly object[] {
  const { filePath, fix, suggestions = [] } = finding;
  const safe = fix === undefined ? [] : [{ ...fix, filePath }];
  const all: readonly { readonly words: string; readonly edits: readonly FileEdit[] }[] = [
    { words: texts.fixable[locale], edits: safe },
    ...suggestions.map(({ message, edits }) => ({
      words: message,
      edits: edits.map((edit) => ({ ...edit, filePath: edit.filePath ?? filePath })),
    })),
  ];
  return all.flatMap(({ words, edits }) =>
    edits.length === 0 ? [] : (places.fix(escapeSarif(words), edits) ?? []),
  );
}
