import type { Finding, Locale } from "@kouetsu/core";
import { escapeHtml } from "../terminal/escape.js";
import { findingWords } from "./finding-words.js";
import type { Formatter } from "./lint-result.js";
import { reportPath } from "./report-path.js";

/** Checkstyle's XML, which many collectors of warnings read. */
export const formatCheckstyle: Formatter = (result, context) => {
  const files = result.articles.flatMap(({ filePath, findings }) => [
    `  <file name="${escapeHtml(reportPath(filePath, context))}">`,
    ...findings.map((finding) => errorElement(finding, result.locale)),
    "  </file>",
  ]);
  const version = escapeHtml(context.version);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<checkstyle version="${version}">`,
    ...files,
    "</checkstyle>",
  ].join("\n")}\n`;
};

function errorElement(finding: Finding, locale: Locale): string {
  const { line, column } = finding.loc.start;
  // A line break in an attribute is read as a space, so the lines are one.
  const message = escapeHtml(findingWords(finding, locale).join(" "));
  const source = escapeHtml(finding.ruleId);
  return `    <error line="${line}" column="${column}" severity="${finding.severity}" message="${message}" source="${source}"/>`;
}
