import { renderText } from "@kouetsu/core";
import type { Finding, Locale, RelatedPlace, Text } from "@kouetsu/core";

const texts = {
  here: { ja: "{line} 行", en: "line {line}" },
  elsewhere: { ja: "{file} {line} 行", en: "{file} line {line}" },
  places: { ja: "ほかの場所：{places}。", en: "Other places: {places}." },
  more: { ja: "{places} ほか {count} か所", en: "{places} and {count} more" },
} satisfies Record<string, Text>;

/** More would bury the message. */
const MOST_PLACES = 5;

/**
 * The message of a finding for a host that shows nothing else of it: other
 * places that the message does not name yet follow on a line of their own.
 */
export function textlintMessage(finding: Finding, locale: Locale): string {
  const places = finding.related.map((place) => nameOf(place, finding.filePath, locale));
  const unnamed = [...new Set(places)].filter((place) => !finding.message.includes(place));
  if (unnamed.length === 0) return finding.message;
  const shown = unnamed.slice(0, MOST_PLACES).join(locale === "ja" ? "、" : ", ");
  const count = unnamed.length - MOST_PLACES;
  const list = count > 0 ? renderText(texts.more, locale, { places: shown, count }) : shown;
  return `${finding.message}\n${renderText(texts.places, locale, { places: list })}`;
}

function nameOf(place: RelatedPlace, filePath: string, locale: Locale): string {
  const { line } = place.loc.start;
  return place.filePath === filePath
    ? renderText(texts.here, locale, { line })
    : renderText(texts.elsewhere, locale, { file: place.filePath, line });
}
