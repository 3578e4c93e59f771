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
 * an article without findings one that passed. What kouetsu could not do is an
 * error, so that a report is never green for want of articles.
 */
export const formatJunit: Formatter = (result, context) => {
  const counts = countsOf(allFindings(result), result, result.problems.length);
  const suites = result.articles.flatMap((article) => suiteLines(article, result, context));
  const seconds = result.seconds.toFixed(3);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kouetsu" tests="${testsIn(result)}" ${counts} time="${seconds}">`,
    ...suites,
    ...problemLines(result),
    "</testsuites>",
  ].join("\n")}\n`;
};

function testsIn({ articles, problems }: LintResult): number {
  return articles.reduce(
    (sum, { findings }) => sum + Math.max(1, findings.length),
    problems.length,
  );
}

function countsOf(findings: readonly Finding[], result: LintResult, problems = 0): string {
  const errors = findings.filter(isInternalError).length + problems;
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
  const className = name.replace(/\.\w{1,10}$/, "");
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

function problemLines({ problems }: LintResult): readonly string[] {
  if (problems.length === 0) return [];
  const count = problems.length;
  return [
    `  <testsuite name="kouetsu" tests="${count}" failures="0" errors="${count}">`,
    ...problems.map((problem, index) => {
      const words = escapeHtml(problem);
      return `    <testcase name="${index + 1}" classname="kouetsu"><error type="kouetsu" message="${words}">${words}</error></testcase>`;
    }),
    "  </testsuite>",
  ];
}
