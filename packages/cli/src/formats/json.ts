import type { Finding, RelatedPlace, Suggestion, TextEdit } from "@kouetsu/core";
import type { Formatter } from "./lint-result.js";
import { escapeJson } from "../terminal/escape.js";

/** As textlint numbers them. */
const severityNumbers = { info: 3, warning: 1, error: 2 } as const;

/** The JSON contract: textlint's JSON with related places, data and suggestions. */
export const formatJson: Formatter = (result) => {
  // Article by article: of a whole site the messages would stand in memory twice.
  const parts = result.articles.map(
    ({ filePath, findings }, index) =>
      `${index === 0 ? "[" : ","}${escapeJson(JSON.stringify({ filePath, messages: findings.map(toMessage) }))}`,
  );
  // All at once, for the same reason.
  return [...(parts.length === 0 ? ["["] : parts), "]\n"].join("");
};

function toMessage(finding: Finding): object {
  const { start, end } = finding.range;
  return {
    type: "lint",
    ruleId: finding.ruleId,
    messageId: finding.messageId,
    severity: severityNumbers[finding.severity],
    message: finding.message,
    range: [start, end],
    index: start,
    line: finding.loc.start.line,
    column: finding.loc.start.column,
    loc: finding.loc,
    related: finding.related.map(toRelated),
    data: finding.data,
    ...(finding.fix === undefined ? {} : { fix: toFix(finding.fix) }),
    ...(finding.suggestions === undefined
      ? {}
      : { suggestions: finding.suggestions.map(toSuggestion) }),
  };
}

function toRelated({ filePath, range, loc, role, message }: RelatedPlace): object {
  return { filePath, range: [range.start, range.end], loc, role, message };
}

function toFix({ range, text }: TextEdit): object {
  return { range: [range.start, range.end], text };
}

function toSuggestion({ id, message, edits }: Suggestion): object {
  return {
    id,
    message,
    edits: edits.map((edit) => ({
      ...toFix(edit),
      ...(edit.filePath === undefined ? {} : { filePath: edit.filePath }),
    })),
  };
}
