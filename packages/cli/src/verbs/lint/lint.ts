import path from "node:path";
import { joinHosted, renderText } from "@kouetsu/core";
import type { Finding, Locale } from "@kouetsu/core";
import { openProject, renderProblem } from "@kouetsu/core/node";
import type { OpenedProject, OpenOptions } from "@kouetsu/core/node";
import type { RawTextlintConfig } from "@kouetsu/core/textlint";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { UsageError } from "../../command/usage-error.js";
import { exitCodeOf, isInternalError } from "../../exit-code.js";
import type { Gate } from "../../exit-code.js";
import { cacheOptionsOf } from "../../facts-cache.js";
import type { ArticleResult, LintResult } from "../../formats/lint-result.js";
import { printProblem, reportConfigProblems, reportProblems } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { judgeAll, resultsOf } from "./judge.js";
import type { Judgement } from "./judged.js";
import { Progress } from "../../terminal/progress.js";
import { formatContext, isGithubActions } from "./format-context.js";
import { lintTexts as texts } from "./messages.js";
import { printResult } from "./outputs.js";
import type { TextlintLane } from "./textlint-lane.js";
import type { LintOptions } from "./options.js";

/** Checks articles and prints what was found; the exit code. */
export async function lint(
  options: LintOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<number> {
  const stdin = options.stdin ? await io.readStdin() : undefined;
  // Before everything is read: git may have nothing to say.
  const change =
    options.since === undefined
      ? undefined
      : await (await import("./since.js")).filesSince(options.since, options.paths, io);
  const reading = readingProgress(options.locale ?? fallbackLocale ?? "ja", io);
  const opened = await openProject({
    ...openOptionsOf(options, stdin, io, fallbackLocale),
    onRead: (done, total) => reading.at(done, total),
  });
  reading.end();
  if (opened.status === "failed") {
    reportConfigProblems(opened.configProblems, opened.locale, io);
    reportProblems(opened.problems, opened.locale, io);
    return 2;
  }
  if (options.printConfig) {
    const { printConfig } = await import("./print-config.js");
    return printConfig(opened, io);
  }
  checkOutputs(options, opened);
  const baseline =
    options.baseline && (await import("./hold-back.js")).openBaseline(options.baseline, opened, io);
  if (baseline === "damaged") return 2;
  reportProblems(opened.notices, opened.locale, io);
  reportProblems(opened.problems, opened.locale, io);
  const lane = await laneOf(opened, options, io);
  const findingsOf = (filePath: string): Promise<readonly Finding[]> =>
    findingsOfArticle(opened, lane, filePath);
  let isComplete = opened.problems.length === 0;
  let judgement: Judgement;
  try {
    isComplete = (await fix(opened, findingsOf, stdin, options, io)) && isComplete;
    judgement =
      change === undefined
        ? await judgeAll(opened, findingsOf, io)
        : await (await import("./since.js")).judgeChange(opened, change, findingsOf, io);
  } finally {
    await lane?.close();
  }
  isComplete = (lane?.isComplete ?? true) && isComplete;
  const held = baseline?.(judgement, {
    rules: options.rules,
    hosted: lane !== undefined && options.trust !== "none",
    isComplete,
  });
  const isStale = held?.isStale ?? false;
  const { articles, notes } = resultsOf(held?.judgement ?? judgement, opened);
  const gate = { ...options, isComplete, isStale };
  const result = { ...resultOf(opened, articles, gate, options, io), notes };
  isComplete = (await show(result, options, io)) && isComplete;
  opened.keepFacts();
  reportFailedRules(result, io);
  return exitCodeOf(
    articles.flatMap((article) => article.findings),
    { ...gate, isComplete },
  );
}

/** The configuration may say another language; it is not read yet. */
function readingProgress(locale: Locale, io: Io): Progress {
  return new Progress(io, 0, (done, total) => renderText(texts.reading, locale, { done, total }));
}

/** Makes or shows the safe fixes that were asked for; whether all could be written. */
async function fix(
  opened: OpenedProject,
  findingsOf: (filePath: string) => Promise<readonly Finding[]>,
  stdin: Buffer | undefined,
  options: LintOptions,
  io: Io,
): Promise<boolean> {
  if (options.fix === "no") return true;
  if (options.fix === "show") {
    const { showFixes } = await import("./show-fixes.js");
    await showFixes(opened, findingsOf, formatContext(io, options), io);
    return true;
  }
  const { fixArticles, fixStdin } = await import("./fix-articles.js");
  if (stdin === undefined) return fixArticles(opened, findingsOf, io);
  await fixStdin(opened, findingsOf, stdin, io);
  return true;
}

/** Prints the result where it was asked for; whether every file could be written. */
async function show(result: LintResult, options: LintOptions, io: Io): Promise<boolean> {
  const context = formatContext(io, options);
  // A diff or a mended text has the standard output for itself; what is left of a mended text is still told.
  const isTaken = options.fix === "show" || (options.fix === "write" && options.stdin);
  const format = isTaken ? undefined : (options.format ?? "stylish");
  let isComplete = await printResult(result, { format, files: options.outputs }, context, io);
  if (options.fix === "write" && options.stdin) {
    const { formatCompact } = await import("../../formats/compact.js");
    io.stderr.write(formatCompact(result, context));
  }
  if (isGithubActions(io) && !isTaken && (options.format ?? "github") === "github") {
    const { showOnGithub } = await import("./github-actions.js");
    const withAnnotations = options.format === undefined;
    isComplete = showOnGithub(result, context, io, { withAnnotations }) && isComplete;
  }
  return isComplete;
}

/** A slip of the hand must not cost an article. */
function checkOutputs({ outputs }: LintOptions, opened: OpenedProject): void {
  for (const { filePath } of outputs)
    if (opened.targets.includes(path.normalize(filePath)))
      throw new UsageError(texts.outputIsArticle, { word: filePath });
}

function reportFailedRules({ articles, locale }: LintResult, io: Io): void {
  const failed = articles.filter(({ findings }) => findings.some(isInternalError));
  if (failed.length === 0) return;
  const files = failed.map((article) => article.filePath).join(" ");
  printProblem(renderText(texts.ruleFailed, locale, { files }), io);
}

function openOptionsOf(
  options: LintOptions,
  stdin: Buffer | undefined,
  io: Io,
  fallbackLocale: Locale | undefined,
): OpenOptions {
  // Fixes are made of what this run read, and a stranger's folder may hold a cache of its own.
  const isTrusted = options.fix === "no" && options.trust !== "none";
  const cache = isTrusted ? cacheOptionsOf(options, io) : undefined;
  return {
    cwd: io.cwd,
    paths: options.paths,
    rules,
    now: io.now(),
    ...(cache === undefined ? {} : { cache }),
    ...(options.config === undefined ? {} : { configPath: options.config }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(fallbackLocale === undefined ? {} : { fallbackLocale }),
    ...(options.rules.length > 0 ? { only: options.rules } : {}),
    ...(stdin === undefined ? {} : { stdin: { filePath: options.stdinFilename, bytes: stdin } }),
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

function resultOf(
  opened: OpenedProject,
  articles: readonly ArticleResult[],
  gate: Gate,
  options: LintOptions,
  io: Io,
): LintResult {
  const { project, locale, config, site } = opened;
  const findings = articles.flatMap((article) => article.findings);
  return {
    articles,
    locale,
    compared: project.filePaths.length,
    configPath: config.path === undefined ? undefined : opened.displayPath(config.path),
    site: site.preset === "none" ? undefined : site.preset,
    seconds: io.elapsed() / 1000,
    paths: options.paths,
    failOn: options.failOn,
    exitCode: exitCodeOf(findings, gate),
    problems: opened.problems.map((problem) => renderProblem(problem, locale)),
  };
}
