import type { Finding, Locale } from "@kouetsu/core";
import { escapeLines } from "../terminal/escape.js";
import { relatedLines } from "./places.js";

/** What a finding says, line by line and each safe by itself: the defect first, then the way out and the other places. */
export function findingWords(finding: Finding, locale: Locale): readonly [string, ...string[]] {
  const [first = "", ...rest] = escapeLines(finding.message);
  return [first, ...rest, ...relatedLines(finding.related, finding.filePath, locale)];
}
