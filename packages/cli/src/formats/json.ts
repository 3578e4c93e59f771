import type { Finding, RelatedPlace, Suggestion, TextEdit } from "@kouetsu/core";
import type { Formatter, LintResult } from "./lint-result.js";
import { escapeJson } from "../terminal/escape.js";

/** As textlint numbers them. */
const severityNumbers = { info: 3, warning: 1, error: 2 } as const;

/** The JSON contract: textlint's JSON with related places, data and suggestions. */
export const formatJson: Formatter = (result) => [...jsonParts(result)].join("");

/** The same article by article: the whole of a large site need not stand in memory beside its findings. */
export function* jsonParts({ articles }: Pick<LintResult, "articles">): Iterable<string> {
  yield "[";
  for (const [index, { filePath, findings }] of articles.entries()) {
    const file = { filePath, messages: findings.map(toMessage) };
    yield `${index === 0 ? "" : ","}${escapeJson(JSON.stringify(file))}`;
  }
  yield "]\n";
}

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
