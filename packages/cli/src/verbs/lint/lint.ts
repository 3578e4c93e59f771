import { compareFindings, joinHosted, renderText } from "@kouetsu/core";
import type { Finding, Locale } from "@kouetsu/core";
import { openProject } from "@kouetsu/core/node";
import type { OpenedProject, OpenOptions } from "@kouetsu/core/node";
import type { RawTextlintConfig } from "@kouetsu/core/textlint";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { exitCodeOf, isInternalError } from "../../exit-code.js";
import { loadFormatter } from "../../formats/index.js";
import type { ArticleResult, LintResult } from "../../formats/lint-result.js";
import { printProblem, reportConfigProblems, reportProblems } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { Progress } from "../../terminal/progress.js";
import { styler } from "../../terminal/style.js";
import { lintTexts as texts } from "./messages.js";
import type { TextlintLane } from "./textlint-lane.js";
import type { LintOptions } from "./options.js";

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
  const lane = await laneOf(opened, options, io);
  const findingsOf = (filePath: string): Promise<readonly Finding[]> =>
    findingsOfArticle(opened, lane, filePath);
  let result: LintResult;
  try {
    if (options.fix) {
      const { fixArticles } = await import("./fix-articles.js");
      isComplete = (await fixArticles(opened, findingsOf, io)) && isComplete;
    }
    result = await resultOf(opened, findingsOf, options, io);
  } finally {
    await lane?.close();
  }
  isComplete = (lane?.isComplete ?? true) && isComplete;
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

/** The rules of textlint, unless nobody wants them; what they need is loaded with the first article that has a configuration of theirs. */
async function laneOf(
  opened: OpenedProject,
  options: LintOptions,
  io: Io,
): Promise<TextlintLane | undefined> {
  const setting = opened.config.resolved.layers
    .map((layer) => layer.textlint)
    .findLast((value) => value !== undefined);
  if (!options.textlint || setting === false || options.rules.length > 0) return undefined;
  const { TextlintLane } = await import("./textlint-lane.js");
  // The schema has let through what textlint reads.
  const config = typeof setting === "object" ? (setting as RawTextlintConfig) : undefined;
  return new TextlintLane(opened, { trust: options.trust, config }, io);
}

async function findingsOfArticle(
  { project }: OpenedProject,
  lane: TextlintLane | undefined,
  filePath: string,
): Promise<readonly Finding[]> {
  // The worker has begun before our own rules do.
  const hosted = lane?.findings(filePath);
  const own = project.findings(filePath);
  const article = project.article(filePath);
  if (hosted === undefined || article === undefined) return own;
  return joinHosted(own, await hosted, article, project.settings(filePath));
}

async function resultOf(
  opened: OpenedProject,
  findingsOf: (filePath: string) => Promise<readonly Finding[]>,
  options: LintOptions,
  io: Io,
): Promise<LintResult> {
  const { project, readingFindings, targets, locale, config, site } = opened;
  const progress = new Progress(io, targets.length, (done, total) =>
    renderText(texts.progress, locale, { done, total }),
  );
  const articles: ArticleResult[] = [];
  for (const filePath of targets) {
    progress.step();
    const findings = [...(readingFindings.get(filePath) ?? []), ...(await findingsOf(filePath))];
    articles.push({
      filePath,
      source: project.article(filePath)?.source ?? "",
      findings: findings.sort(compareFindings),
    });
  }
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
