import type { Finding, Locale } from "@kouetsu/core";
import { escapeText } from "../terminal/escape.js";
import { findingWords } from "./finding-words.js";
import { allFindings, shortRuleId } from "./lint-result.js";
import type { Formatter } from "./lint-result.js";

/** One line per finding, as compilers write them: for `grep`, editors and programs that read along. */
export const formatCompact: Formatter = (result) =>
  allFindings(result)
    .map((finding) => `${compactLine(finding, result.locale)}\n`)
    .join("");

/** `path:line:column: severity: sentence [rule]`. */
export function compactLine(finding: Finding, locale: Locale): string {
  const { line, column } = finding.loc.start;
  const place = `${escapeText(finding.filePath)}:${line}:${column}`;
  const words = findingWords(finding, locale).join(" ");
  return `${place}: ${finding.severity}: ${words} [${escapeText(shortRuleId(finding.ruleId))}]`;
}
