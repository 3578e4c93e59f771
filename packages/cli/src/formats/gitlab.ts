import { escapeJson } from "../terminal/escape.js";
import { findingWords } from "./finding-words.js";
import { checksum, fingerprintsOf } from "./fingerprints.js";
import type { ArticleResult, FormatContext, Formatter, LintResult } from "./lint-result.js";
import { reportPath } from "./report-path.js";

/** GitLab's words; `blocker` and `critical` are for what breaks a program. */
const severityWords = { error: "major", warning: "minor", info: "info" } as const;

/** A Code Quality report of GitLab: what a merge request brings and takes away is told by the fingerprints. */
export const formatGitlab: Formatter = (result, context) => {
  const issues = result.articles.flatMap((article) => issuesOf(article, result, context));
  return `${escapeJson(JSON.stringify(issues))}\n`;
};

function issuesOf(
  article: ArticleResult,
  { locale }: LintResult,
  context: FormatContext,
): readonly object[] {
  const path = reportPath(article.filePath, context);
  const fingerprints = fingerprintsOf(article);
  return article.findings.map((finding, index) => ({
    description: findingWords(finding, locale).join(" "),
    check_name: finding.ruleId,
    // The same sentence may stand in several articles.
    fingerprint: checksum(`${path}\n${fingerprints[index] ?? ""}`),
    severity: severityWords[finding.severity],
    location: { path, lines: { begin: finding.loc.start.line, end: finding.loc.end.line } },
  }));
}
