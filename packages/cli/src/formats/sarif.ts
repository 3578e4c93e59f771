import { isInternalError } from "../exit-code.js";
import { escapeJson, escapeLines, escapeSarif } from "../terminal/escape.js";
import { fingerprintsOf } from "./fingerprints.js";
import { allFindings } from "./lint-result.js";
import type { FormatContext, Formatter, LintResult } from "./lint-result.js";
import { folderUri } from "./report-path.js";
import { sarifPlaces } from "./sarif-places.js";
import { sarifResult } from "./sarif-result.js";
import { sarifRule } from "./sarif-rule.js";

const schema =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * SARIF 2.1.0, with what GitHub's code scanning reads: relative paths, help of
 * every rule that found something, other places as links, fingerprints that stay
 * when lines move. What kouetsu could not do is a notification, no result.
 */
export const formatSarif: Formatter = (result, context) => {
  const ruleIds = [...new Set(resultFindings(result).map((finding) => finding.ruleId))].sort();
  const run = {
    tool: {
      driver: {
        name: "kouetsu",
        version: context.version,
        semanticVersion: context.version,
        rules: ruleIds.map((id) => sarifRule(id, result.locale, context)),
      },
    },
    invocations: [invocationOf(result, context)],
    originalUriBaseIds: { SRCROOT: { uri: folderUri(context.root) } },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    language: result.locale,
    results: resultsOf(result, ruleIds, context),
  };
  return `${escapeJson(JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }))}\n`;
};

function resultFindings(result: LintResult): ReturnType<typeof allFindings> {
  return allFindings(result).filter((finding) => !isInternalError(finding));
}

function resultsOf(
  result: LintResult,
  ruleIds: readonly string[],
  context: FormatContext,
): readonly object[] {
  const places = sarifPlaces(result, context);
  return result.articles.flatMap((article) => {
    const fingerprints = fingerprintsOf(article);
    return article.findings.flatMap((finding, index) =>
      isInternalError(finding)
        ? []
        : sarifResult(finding, {
            ruleIndex: ruleIds.indexOf(finding.ruleId),
            fingerprint: fingerprints[index] ?? "",
            locale: result.locale,
            places,
          }),
    );
  });
}

function invocationOf(result: LintResult, context: FormatContext): object {
  const { at } = sarifPlaces(result, context);
  const failedRules = allFindings(result)
    .filter(isInternalError)
    .map((finding) => ({
      level: "error",
      message: { text: textOf(finding.message) },
      locations: [{ physicalLocation: at(finding.filePath, finding.loc) }],
    }));
  const problems = result.problems.map((problem) => ({
    level: "error",
    message: { text: textOf(problem) },
  }));
  return {
    executionSuccessful: result.exitCode !== 2,
    exitCode: result.exitCode,
    toolExecutionNotifications: [...failedRules, ...problems],
  };
}

function textOf(message: string): string {
  return escapeLines(message).map(escapeSarif).join("\n");
}
