import type { Finding, Locale, RelatedPlace } from "@kouetsu/core";
import { escapeLines } from "../terminal/escape.js";
import { relatedLines } from "./places.js";

/**
 * What a finding says, line by line and each safe by itself: the defect first,
 * then the way out and the other places, unless the message has named them.
 */
export function findingWords(finding: Finding, locale: Locale): readonly [string, ...string[]] {
  const [first = "", ...rest] = escapeLines(finding.message);
  return [first, ...rest, ...relatedLines(placesToTell(finding), finding.filePath, locale)];
}

/** The other places, unless the message has named every one of them. */
export function placesToTell(finding: Finding): readonly RelatedPlace[] {
  return finding.related.every((place) => isSaid(place, finding)) ? [] : finding.related;
}

function isSaid({ filePath, loc }: RelatedPlace, { message, ...finding }: Finding): boolean {
  if (filePath !== finding.filePath && !message.includes(filePath)) return false;
  const lines = [...message.matchAll(/(\d{1,7})(?:–\d{1,7})? 行|\bline (\d{1,7})/g)];
  return lines.some(([, ja, en]) => Number(ja ?? en) === loc.start.line);
}
