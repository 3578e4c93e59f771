import { renderText, suppressFindings, findSuppressions } from "@kouetsu/core";
import type { Finding, Locale } from "@kouetsu/core";
import { openProject } from "@kouetsu/core/node";
import type { OpenedProject, OpenOptions } from "@kouetsu/core/node";
import type { RawTextlintConfig } from "@kouetsu/core/textlint";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { exitCodeOf, isInternalError } from "../exit-code.js";
import { loadFormatter } from "../formats/index.js";
import type { ArticleResult, LintResult } from "../lint-result.js";
import { cliTexts as texts } from "../messages.js";
import { printProblem, reportConfigProblems, reportProblems } from "../report-problems.js";
import type { Io } from "../terminal/io.js";
import { Progress } from "../terminal/progress.js";
import { styler } from "../terminal/style.js";
import type { LintOptions } from "./lint-options.js";

/** Checks articles and prints what was found; the exit code. */
export async function lint(
  options: LintOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<number> {
  const opened = await openProject(await openOptionsOf(options, io, fallbackLocale));
  if (opened.status === "failed") {
    reportConfigProblems(opened.configProblems, opened.locale, io);
    reportProblems(opened.problems, opened.locale, io);
    return 2;
  }
  if (options.printConfig) {
    const { printConfig } = await import("./print-config.js");
    return printConfig(opened, io);
  }
  reportProblems(opened.notices, opened.locale, io);
  reportProblems(opened.problems, opened.locale, io);
  let isComplete = opened.problems.length === 0;
  if (options.fix) {
    const { fixArticles } = await import("../fixes/fix-articles.js");
    isComplete = fixArticles(opened, io) && isComplete;
  }
  const hosted = await hostedFindings(opened, options, io);
  isComplete = hosted.isComplete && isComplete;
  const result = resultOf(opened, hosted.findings, options, io);
  if (result.articles.length > 0 || options.format === "json") {
    const format = await loadFormatter(options.format);
    io.stdout.write(format(result, contextOf(options, io)));
  }
  reportFailedRules(result, io);
  return exitCodeOf(
    result.articles.flatMap((article) => article.findings),
    { ...options, isComplete },
  );
}

function reportFailedRules({ articles, locale }: LintResult, io: Io): void {
  const failed = articles.filter(({ findings }) => findings.some(isInternalError));
  if (failed.length === 0) return;
  const files = failed.map((article) => article.filePath).join(" ");
  printProblem(renderText(texts.ruleFailed, locale, { files }), io);
}

async function openOptionsOf(
  options: LintOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<OpenOptions> {
  const stdin = options.stdin
    ? { filePath: options.stdinFilename, bytes: await io.readStdin() }
    : undefined;
  return {
    cwd: io.cwd,
    paths: options.paths,
    rules,
    now: io.now(),
    ...(options.config === undefined ? {} : { configPath: options.config }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(fallbackLocale === undefined ? {} : { fallbackLocale }),
    ...(options.rules.length > 0 ? { only: options.rules } : {}),
    ...(stdin === undefined ? {} : { stdin }),
  };
}

interface HostedFindings {
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly isComplete: boolean;
}

/** What textlint's rules find, if the articles have a configuration of textlint beside them. */
async function hostedFindings(
  opened: OpenedProject,
  options: LintOptions,
  io: Io,
): Promise<HostedFindings> {
  const setting = opened.config.resolved.layers
    .map((layer) => layer.textlint)
    .findLast((value) => value !== undefined);
  if (!options.textlint || setting === false || options.rules.length > 0)
    return { findings: new Map(), isComplete: true };
  const { lintWithTextlint } = await import("../textlint-lane.js");
  // The schema has let through what textlint reads.
  const config = typeof setting === "object" ? (setting as RawTextlintConfig) : undefined;
  return lintWithTextlint(opened, { trust: options.trust, config }, io);
}

function resultOf(
  opened: OpenedProject,
  hosted: ReadonlyMap<string, readonly Finding[]>,
  options: LintOptions,
  io: Io,
): LintResult {
  const { project, readingFindings, targets, locale, config, site } = opened;
  const progress = new Progress(io, targets.length, (done, total) =>
    renderText(texts.progress, locale, { done, total }),
  );
  const articles = targets.map((filePath): ArticleResult => {
    progress.step();
    const article = project.article(filePath);
    const fromTextlint = hosted.get(filePath) ?? [];
    const kept =
      article === undefined
        ? fromTextlint
        : suppressFindings(fromTextlint, findSuppressions(article)).findings;
    const findings = [
      ...(readingFindings.get(filePath) ?? []),
      ...project.findings(filePath),
      ...kept,
    ];
    return {
      filePath,
      source: article?.source ?? "",
      findings: findings.sort((a, b) => a.range.start - b.range.start),
    };
  });
  progress.end();
  return {
    articles,
    locale,
    compared: project.filePaths.length,
    configPath: config.path === undefined ? undefined : opened.displayPath(config.path),
    site: site.preset === "none" ? undefined : site.preset,
    seconds: io.elapsed() / 1000,
    paths: options.paths,
  };
}

function contextOf(
  options: LintOptions,
  io: Io,
): { columns: number; style: ReturnType<typeof styler>; showAll: boolean } {
  return { columns: io.stdout.columns ?? 100, style: styler(io.stdout), showAll: options.all };
}
