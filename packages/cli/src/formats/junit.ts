import type { Finding } from "@kouetsu/core";
import { isInternalError, reaches } from "../exit-code.js";
import { escapeHtml, escapeXmlLines } from "../terminal/escape.js";
import { findingWords } from "./finding-words.js";
import { allFindings, shortRuleId } from "./lint-result.js";
import type { ArticleResult, FormatContext, Formatter, LintResult } from "./lint-result.js";
import { reportPath } from "./report-path.js";

/**
 * JUnit's XML: an article is a suite, a finding a test. What fails the run
 * (`--fail-on`) is a failure, what is weaker a test that passed with words, and
 * an article without findings one that passed.
 */
export const formatJunit: Formatter = (result, context) => {
  const counts = countsOf(allFindings(result), result);
  const suites = result.articles.flatMap((article) => suiteLines(article, result, context));
  const seconds = result.seconds.toFixed(3);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kouetsu" tests="${testsIn(result)}" ${counts} time="${seconds}">`,
    ...suites,
    "</testsuites>",
  ].join("\n")}\n`;
};

function testsIn({ articles }: LintResult): number {
  return articles.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
}

function countsOf(findings: readonly Finding[], result: LintResult): string {
  const errors = findings.filter(isInternalError).length;
  const failures = findings.filter((finding) => isFailure(finding, result)).length;
  return `failures="${failures}" errors="${errors}"`;
}

function isFailure(finding: Finding, { failOn }: LintResult): boolean {
  return !isInternalError(finding) && reaches(finding.severity, failOn);
}

function suiteLines(
  { filePath, findings }: ArticleResult,
  result: LintResult,
  context: FormatContext,
): readonly string[] {
  const name = escapeHtml(reportPath(filePath, context));
  // Readers of JUnit take what stands before the last dot for a package.
  const className = name.replace(/\.(?:md|markdown|mdx)$/, "");
  const tests = Math.max(1, findings.length);
  return [
    `  <testsuite name="${name}" tests="${tests}" ${countsOf(findings, result)}>`,
    ...(findings.length === 0
      ? [`    <testcase name="${name}" classname="${className}"/>`]
      : findings.flatMap((finding) => testLines(finding, className, result))),
    "  </testsuite>",
  ];
}

function testLines(finding: Finding, className: string, result: LintResult): readonly string[] {
  const { line, column } = finding.loc.start;
  const rule = escapeHtml(shortRuleId(finding.ruleId));
  const [first, ...rest] = findingWords(finding, result.locale);
  const words = escapeXmlLines([`${line}:${column} ${first}`, ...rest]);
  const element = isInternalError(finding) ? "error" : "failure";
  const outcome =
    element === "error" || isFailure(finding, result)
      ? `<${element} type="${escapeHtml(finding.ruleId)}" message="${escapeHtml(first)}">${words}</${element}>`
      : `<system-out>${words}</system-out>`;
  return [
    `    <testcase name="${line}:${column} ${rule}" classname="${className}">`,
    `      ${outcome}`,
    "    </testcase>",
  ];
}
