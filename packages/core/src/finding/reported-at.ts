import { renderText } from "../messages/text.js";
import type { Locale, Text } from "../messages/text.js";
import type { Finding, RelatedPlace } from "./finding.js";

const concerns: Readonly<Record<"here" | "there", Text>> = {
  here: {
    ja: "{line} 行と合わせての指摘です。",
    en: "It belongs together with line {line}.",
  },
  there: {
    ja: "{file} {line} 行と合わせての指摘です。",
    en: "It belongs together with {file}, line {line}.",
  },
};

/**
 * The finding told at another of its places. Its own place becomes a related one,
 * in the role that the other had; edits were meant for the other text and go.
 */
export function reportedAt(finding: Finding, place: RelatedPlace, locale: Locale): Finding {
  const { fix: _fix, suggestions: _suggestions, ...rest } = finding;
  const [first = "", ...others] = finding.message.split("\n");
  // Of copies the last line tells which one this is; here it would be another.
  const wayOut = others.length > 1 && place.role !== "copy" ? others.slice(-1) : [];
  const { filePath, range, loc } = finding;
  const isHere = filePath === place.filePath;
  const words = renderText(concerns[isHere ? "here" : "there"], locale, {
    file: filePath,
    line: loc.start.line,
  });
  return {
    ...rest,
    filePath: place.filePath,
    range: place.range,
    loc: place.loc,
    message: [first, words, ...wayOut].join("\n"),
    related: [
      { filePath, range, loc, role: place.role, message: words },
      ...finding.related.filter((other) => other !== place),
    ],
  };
}
