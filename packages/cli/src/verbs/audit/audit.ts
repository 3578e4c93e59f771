import path from "node:path";
import { compareFindings, renderText } from "@kouetsu/core";
import type { Finding, Locale } from "@kouetsu/core";
import { openProject, renderProblem } from "@kouetsu/core/node";
import type { OpenedProject } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { UsageError } from "../../command/usage-error.js";
import { cacheOptionsOf } from "../../facts-cache.js";
import { exitCodeOf, isInternalError } from "../../exit-code.js";
import { printProblem, reportConfigProblems, reportProblems } from "../../report-problems.js";
import { escapeJson } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import { Progress } from "../../terminal/progress.js";
import { ledgerRows } from "../figures/ledger-rows.js";
import type { JudgedArticle } from "./data/articles.js";
import { buildReport } from "./data/build-report.js";
import type { AuditReport } from "./data/report.js";
import { auditTexts as texts } from "./messages.js";
import type { AuditOptions, ReportForm } from "./options.js";
import { printSummary } from "./summary.js";
import { writeReport } from "./write-report.js";

/** Audits a site and writes the report; the exit code. */
export async function audit(
  options: AuditOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<number> {
  const cache = cacheOptionsOf(options, io);
  const opened = await openProject({
    cwd: io.cwd,
    paths: options.paths,
    rules,
    now: io.now(),
    ...(cache === undefined ? {} : { cache }),
    ...(options.config === undefined ? {} : { configPath: options.config }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(fallbackLocale === undefined ? {} : { fallbackLocale }),
  });
  if (opened.status === "failed") {
    reportConfigProblems(opened.configProblems, opened.locale, io);
    reportProblems(opened.problems, opened.locale, io);
    return 2;
  }
  const file = options.output === "-" ? undefined : path.resolve(io.cwd, options.output);
  if (file !== undefined && opened.targets.includes(opened.displayPath(file)))
    throw new UsageError(texts.outputIsArticle, { path: options.output });
  reportProblems(opened.notices, opened.locale, io);
  reportProblems(opened.problems, opened.locale, io);
  if (opened.targets.length === 0) return 2;
  const articles = judge(opened, io);
  const failed = failedRules(opened, articles);
  for (const sentence of failed) printProblem(sentence, io);
  const report = reportOf(opened, articles, failed);
  const text = await asText(report, options.form);
  if (file === undefined) io.stdout.write(text);
  else if (writeReport(file, text, opened, io)) printSummary(report, options, text, io);
  else return 2;
  opened.keepFacts();
  return exitCodeOf(
    articles.flatMap(({ findings }) => findings),
    { failOn: options.failOn, maxWarnings: undefined, isComplete: opened.problems.length === 0 },
  );
}

/** Everything that is found in every article. */
function judge(
  { project, targets, readingFindings, locale }: OpenedProject,
  io: Io,
): readonly JudgedArticle[] {
  const progress = new Progress(io, targets.length, (done, total) =>
    renderText(texts.progress, locale, { done, total }),
  );
  const articles = targets.map((filePath) => {
    progress.step();
    const findings = [...(readingFindings.get(filePath) ?? []), ...project.findings(filePath)];
    return {
      filePath,
      article: project.article(filePath),
      findings: findings.sort(compareFindings),
    };
  });
  progress.end();
  return articles;
}

/** Where a rule could not do its work, a sentence each. */
function failedRules({ locale }: OpenedProject, articles: readonly JudgedArticle[]): string[] {
  return articles
    .filter(({ findings }) => findings.some(isInternalError))
    .map(({ filePath }) => renderText(texts.ruleFailed, locale, { files: filePath }));
}

function reportOf(
  opened: OpenedProject,
  articles: readonly JudgedArticle[],
  failed: readonly string[],
): AuditReport {
  const { project, targets, locale, problems, settingsFor } = opened;
  const findings = new Map(articles.map((each) => [each.filePath, each.findings]));
  const { now, frontMatter } = settingsFor(targets[0] ?? "").site;
  return buildReport({
    articles,
    corpus: project.corpus,
    ledger: ledgerRows(opened, (filePath): readonly Finding[] => findings.get(filePath) ?? []),
    rules,
    locale,
    now,
    date: dayOf(now, frontMatter.timeZone),
    incomplete: [...problems.map((problem) => renderProblem(problem, locale)), ...failed],
  });
}

/** The day of an instant where the site is, or else where it is audited. */
function dayOf(now: string, timeZone: string | undefined): string {
  const format = (zone: string | undefined): string =>
    new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: zone }).format(new Date(now));
  try {
    return format(timeZone);
  } catch {
    // A zone that this machine does not know is a finding, not a reason to stop.
    return format(undefined);
  }
}

async function asText(report: AuditReport, form: ReportForm): Promise<string> {
  if (form === "json") return `${escapeJson(JSON.stringify(report, null, 1))}\n`;
  if (form === "markdown") return (await import("./markdown.js")).reportAsMarkdown(report);
  return (await import("./html/document.js")).reportPage(report);
}
