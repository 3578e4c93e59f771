import path from "node:path";
import { compareFindings } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import { openProject } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { KouetsuError, configSentences, problemSentences } from "./errors.js";
import type { LintedArticle } from "./linted-article.js";

/** How files are judged. */
export interface LintFilesOptions {
  /** Paths count from here, and findings name files from here; the working directory by default. */
  readonly cwd?: string;
  /** A configuration file, instead of the nearest one above the files. */
  readonly configPath?: string;
  /** Language of the messages; stronger than the configuration's. */
  readonly locale?: Locale;
  /** ISO instant that dates are compared with; the clock by default. */
  readonly now?: string;
  /** Only these rules, by id without `kouetsu/`. */
  readonly rules?: readonly string[];
}

/** What came of files. */
export interface LintFilesResult {
  /** Sorted by path; paths are relative to the working directory. */
  readonly articles: readonly LintedArticle[];
  /** How many articles each one was compared with. */
  readonly compared: number;
  /** The configuration that was used, relative to the working directory; `undefined` for none. */
  readonly configPath: string | undefined;
  readonly locale: Locale;
  /** What could not be done, as sentences; everything else was checked. */
  readonly problems: readonly string[];
}

/**
 * The findings of files, compared with each other and with the corpus of the
 * configuration, by our own rules: what `kouetsu lint --no-textlint` prints.
 *
 * @param paths files, folders and globs
 * @throws {KouetsuError} when nothing could be checked: a configuration with a mistake, a rule that does not exist
 */
export async function lintFiles(
  paths: string | readonly string[],
  options: LintFilesOptions = {},
): Promise<LintFilesResult> {
  const list = typeof paths === "string" ? [paths] : paths;
  const opened = await openProject({
    cwd: path.resolve(options.cwd ?? "."),
    paths: list,
    rules,
    now: options.now ?? new Date().toISOString(),
    ...(options.configPath === undefined ? {} : { configPath: options.configPath }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.rules === undefined ? {} : { only: options.rules }),
  });
  if (opened.status === "failed")
    throw new KouetsuError([
      ...configSentences(opened.configProblems, opened.locale),
      ...problemSentences(opened.problems, opened.locale),
    ]);
  const { project, readingFindings, targets, locale, config } = opened;
  const articles = targets.map((filePath): LintedArticle => {
    const reading = readingFindings.get(filePath) ?? [];
    const findings = [...reading, ...project.findings(filePath)].sort(compareFindings);
    return { filePath, source: project.article(filePath)?.source ?? "", findings };
  });
  return {
    articles,
    compared: project.filePaths.length,
    configPath: config.path === undefined ? undefined : opened.displayPath(config.path),
    locale,
    problems: problemSentences(opened.problems, locale),
  };
}
