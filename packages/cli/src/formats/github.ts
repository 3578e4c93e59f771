import type { Finding } from "@kouetsu/core";
import { allFindings, shortRuleId } from "./lint-result.js";
import type { Formatter } from "./lint-result.js";
import { escapeLines, escapeText } from "../terminal/escape.js";
import { relatedLines } from "./places.js";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands of GitHub Actions: one annotation per finding, on its lines. */
export const formatGithub: Formatter = (result) =>
  allFindings(result)
    .map(
      (finding) =>
        `${annotation(finding, relatedLines(finding.related, finding.filePath, result.locale))}\n`,
    )
    .join("");

function annotation(finding: Finding, related: readonly string[]): string {
  const { start, end } = finding.loc;
  const place: Record<string, string | number> = {
    file: finding.filePath,
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
  const message = [...escapeLines(finding.message), ...related].map(escapeData).join("%0A");
  return `::${commands[finding.severity]} ${properties.join(",")}::${message}`;
}

function escapeData(line: string): string {
  return line.replaceAll("%", "%25");
}

function escapeProperty(value: string): string {
  return escapeData(escapeText(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
