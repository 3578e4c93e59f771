import path from "node:path";
import type { Locale } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { UsageError } from "../../command/usage-error.js";
import { cacheOptionsOf } from "../../facts-cache.js";
import { exitCodeOf } from "../../exit-code.js";
import { MemoryBound } from "../../memory-bound.js";
import { printProblem, reportConfigProblems, reportProblems } from "../../report-problems.js";
import { escapeJson } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import type { AuditReport } from "./data/report.js";
import { judgeSite, openSite } from "./judge-site.js";
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
  const file = options.output === "-" ? undefined : path.resolve(io.cwd, options.output);
  const audited = await auditSite(options, file, io, fallbackLocale);
  if (audited === undefined) return 2;
  const { report, exitCode } = audited;
  // What the site was read to is dead by now.
  new MemoryBound().step();
  const text = await asText(report, options.form);
  if (file === undefined) io.stdout.write(text);
  else if (writeReport(file, text, report.locale, io)) printSummary(report, options, text, io);
  else return 2;
  return exitCode;
}

/** What is written, when nothing else is in memory any more. */
interface AuditedSite {
  readonly report: AuditReport;
  readonly exitCode: number;
}

/**
 * Reads and judges the site; `undefined` when there is nothing to judge, which has been said then.
 * @param file absolute path of the report
 * @throws UsageError when the report would be written over an article
 */
async function auditSite(
  options: AuditOptions,
  file: string | undefined,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<AuditedSite | undefined> {
  const cache = cacheOptionsOf(options, io);
  const site = await openSite({
    cwd: io.cwd,
    paths: options.paths,
    rules,
    now: io.now(),
    ...(cache === undefined ? {} : { cache }),
    ...(options.config === undefined ? {} : { configPath: options.config }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(fallbackLocale === undefined ? {} : { fallbackLocale }),
  });
  if ("status" in site) {
    reportConfigProblems(site.configProblems, site.locale, io);
    reportProblems(site.problems, site.locale, io);
    return undefined;
  }
  const { opened } = site;
  if (file !== undefined && opened.targets.includes(opened.displayPath(file)))
    throw new UsageError(texts.outputIsArticle, { path: options.output });
  reportProblems(opened.notices, opened.locale, io);
  reportProblems(opened.problems, opened.locale, io);
  if (opened.targets.length === 0) return undefined;
  const { articles, failed, report } = judgeSite(site, io);
  for (const sentence of failed) printProblem(sentence, io);
  opened.keepFacts();
  const exitCode = exitCodeOf(
    articles.flatMap(({ findings }) => findings),
    { failOn: options.failOn, maxWarnings: undefined, isComplete: opened.problems.length === 0 },
  );
  return { report, exitCode };
}

async function asText(report: AuditReport, form: ReportForm): Promise<string> {
  if (form === "json") return `${escapeJson(JSON.stringify(report, null, 1))}\n`;
  if (form === "markdown") return (await import("./markdown.js")).reportAsMarkdown(report);
  return (await import("./html/document.js")).reportPage(report);
}
