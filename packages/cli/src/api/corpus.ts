import {
  Project,
  parseJsonConfig,
  renderIssue,
  settingsResolver,
  validateConfig,
} from "@kouetsu/core";
import type { FileSettings, Finding, KouetsuConfig, Locale } from "@kouetsu/core";
import { guardedPattern, unknownRule } from "@kouetsu/core/node";
import { compileSchema } from "@kouetsu/core/schema";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { KouetsuError, problemSentences } from "./errors.js";

/** How texts are judged that come from no folder. */
export interface CorpusOptions {
  /** As in a `kouetsu.config.json`; `extends` may name `kouetsu:recommended` and `kouetsu:all` only. */
  readonly config?: KouetsuConfig;
  /** Language of the messages; stronger than the configuration's. The default is Japanese. */
  readonly locale?: Locale;
  /** ISO instant that dates are compared with; the clock by default. The configuration's is stronger. */
  readonly now?: string;
  /** Only these rules, by id without `kouetsu/`. */
  readonly rules?: readonly string[];
}

/** Articles in memory that are judged together. An edit costs what it changed, not what is there. */
export interface ArticleCorpus {
  /** Of all articles, sorted. */
  readonly filePaths: readonly string[];
  /**
   * Adds an article, or a new text of one.
   * @param filePath any name; globs of the configuration are matched with it
   * @returns the other articles whose findings may be different now
   */
  set(filePath: string, text: string): readonly string[];
  /** Removes an article; the other articles whose findings may be different now. */
  delete(filePath: string): readonly string[];
  /** The findings of one article in its order, compared with all others; none for one that is not there. */
  findings(filePath: string): readonly Finding[];
}

/**
 * An empty corpus.
 * @throws {KouetsuError} when the configuration has a mistake or names no rule that exists
 */
export function createCorpus(options: CorpusOptions = {}): ArticleCorpus {
  const project = new Project({ rules, settingsFor: settingsOf(options) });
  return {
    get filePaths() {
      return project.filePaths;
    },
    set: (filePath, text) => {
      const changed = project.set(filePath, withoutBom(text));
      return [...new Set([...changed, ...project.neighbours(filePath)])].sort();
    },
    delete: (filePath) => project.remove(filePath),
    findings: (filePath) => project.findings(filePath),
  };
}

/** Positions count from after a byte order mark, as in editors. */
export function withoutBom(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function settingsOf(options: CorpusOptions): (filePath: string) => FileSettings {
  const locale = options.locale ?? options.config?.locale ?? "ja";
  const config = checkedConfig(options.config ?? {}, locale);
  const unknown = (options.rules ?? []).filter((id) => !rules.some((rule) => rule.meta.id === id));
  if (unknown.length > 0) {
    const problems = unknown.map((id) => unknownRule(id, rules));
    throw new KouetsuError(problemSentences(problems, locale));
  }
  const base = [config.extends ?? []].flat().includes("kouetsu:all") ? "all" : "recommended";
  const preset = config.frontMatter?.preset ?? "none";
  const now = options.now ?? new Date().toISOString();
  return settingsResolver(
    { base, layers: [config] },
    rules,
    { preset, locale, now, compileSchema: (schema) => compileSchema(schema, guardedPattern) },
    options.rules === undefined ? {} : { only: options.rules },
  );
}

function checkedConfig(config: KouetsuConfig, locale: Locale): KouetsuConfig {
  const checked = validateConfig(parseJsonConfig(JSON.stringify(config)), rules);
  if (checked.config === undefined)
    throw new KouetsuError(checked.issues.map((issue) => renderIssue(issue, locale)));
  const files = [checked.config.extends ?? []]
    .flat()
    .filter((name) => !name.startsWith("kouetsu:"));
  if (files.length > 0) throw new KouetsuError(files.map((name) => `extends: ${name}`));
  return checked.config;
}
