import { renderText } from "@kouetsu/core";
import type { Finding, Locale } from "@kouetsu/core";
import { cliTexts as texts } from "../messages.js";
import { escapeText } from "../terminal/escape.js";
import { compactLine } from "./compact.js";
import { findingWords } from "./finding-words.js";
import { allFindings, severities, shortRuleId, worstFirst } from "./lint-result.js";
import type { FormatContext, Formatter, LintResult } from "./lint-result.js";
import { reportPath } from "./report-path.js";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub shows so many annotations of a kind from a step, those that come first. */
const mostOfAKind = 10;

/** Workflow commands of GitHub Actions: the worst findings as annotations on their lines, the others as lines of the log. */
export const formatGithub: Formatter = (result, context) => {
  const { annotations, others } = annotationsOf(result, context);
  if (others.length === 0) return annotations.join("");
  const lines = others.map((finding) => `${compactLine(finding, result.locale)}\n`);
  return [...annotations, `${moreWords(others.length, result.locale)}\n`, ...lines].join("");
};

/** The annotations alone, for a log that has the findings already. */
export const formatGithubAnnotations: Formatter = (result, context) => {
  const { annotations, others } = annotationsOf(result, context);
  if (others.length === 0) return annotations.join("");
  return [...annotations, `${moreWords(others.length, result.locale)}\n`].join("");
};

function moreWords(count: number, locale: Locale): string {
  return renderText(texts.moreAnnotations, locale, { count, most: mostOfAKind });
}

function annotationsOf(
  result: LintResult,
  context: FormatContext,
): { readonly annotations: readonly string[]; readonly others: readonly Finding[] } {
  const findings = allFindings(result);
  const shown = new Set(
    severities.flatMap((severity) =>
      worstFirst(findings)
        .filter((finding) => finding.severity === severity)
        .slice(0, mostOfAKind),
    ),
  );
  const annotations = [...shown].map((finding) => annotation(finding, result.locale, context));
  return { annotations, others: findings.filter((finding) => !shown.has(finding)) };
}

function annotation(finding: Finding, locale: Locale, context: FormatContext): string {
  const { start, end } = finding.loc;
  const place: Record<string, string | number> = {
    file: reportPath(finding.filePath, context),
    line: start.line,
    endLine: end.line,
    // Columns of a range over several lines would be read as those of one line.
    ...(start.line === end.line
      ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) }
      : {}),
    title: shortRuleId(finding.ruleId),
  };
  const properties = Object.entries(place).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const message = findingWords(finding, locale).map(escapeData).join("%0A");
  return `::${commands[finding.severity]} ${properties.join(",")}::${message}\n`;
}

function escapeData(line: string): string {
  return line.replaceAll("%", "%25");
}

function escapeProperty(value: string): string {
  return escapeData(escapeText(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
