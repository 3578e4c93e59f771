import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Article } from "../article/article.js";
import type { KouetsuConfig } from "../config/config.js";
import type { HostFacts } from "../config/config.js";
import { nearestWords } from "../config/nearest.js";
import type { ConfigProblem } from "../config/problem.js";
import { listText } from "../config/problem.js";
import { lastOf } from "../config/resolve-site.js";
import { settingsResolver } from "../config/resolve-settings.js";
import type { FileSettings } from "../config/settings.js";
import { presetSchema } from "../config/site-presets.js";
import { suggestionFor } from "../config/validate-node.js";
import { Project } from "../engine/project.js";
import type { Finding } from "../finding/finding.js";
import type { Locale } from "../messages/text.js";
import type { Rule } from "../rule/define-rule.js";
import type { ArticleCache, CacheCodec } from "./cache/article-cache.js";
import type { CacheOptions } from "./cache/open-cache.js";
import type { FactsCache } from "./cache/facts-cache.js";
import { detectSite } from "./detect-site.js";
import type { DetectedSite } from "./detect-site.js";
import { findConfig } from "./find-config.js";
import { guardedPattern } from "./guarded-pattern.js";
import type { HostProblem } from "./host-problem.js";
import { loadConfig, withoutConfig } from "./load-config.js";
import type { LoadedConfig } from "./load-config.js";
import { displayPath } from "./paths.js";
import { articleFromBytes, readArticleFile } from "./read-article.js";
import type { ArticleFile } from "./read-article.js";
import { folderOf, selectFiles } from "./select-files.js";
import { siteImages, siteRootOf } from "./site-images.js";
import { wouldSelect } from "./would-select.js";

/** What a run is asked for. */
export interface OpenOptions {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Files, folders and globs to lint. */
  readonly paths: readonly string[];
  readonly rules: readonly Rule[];
  /** A configuration file, instead of the nearest one. */
  readonly configPath?: string;
  /** Stronger than the configuration's. */
  readonly locale?: Locale;
  /** Weaker than the configuration's, from the environment. */
  readonly fallbackLocale?: Locale;
  /** ISO instant of the run; the configuration's `now` is stronger. */
  readonly now: string;
  /** Only these rules, by id. */
  readonly only?: readonly string[];
  /** A text that is not (yet) in its file. */
  readonly stdin?: { readonly filePath: string; readonly bytes: Buffer };
  /** Told before each file is read: how many were, and how many there are. */
  readonly onRead?: (done: number, total: number) => void;
  /** Told of each article that has to be parsed, while it is; also of those that are only compared with. */
  readonly whileParsed?: (article: Article, settings: FileSettings) => void;
  /** Keep what follows from single articles from run to run. */
  readonly cache?: CacheOptions;
}

/** Why a run cannot begin. */
export interface FailedOpening {
  readonly status: "failed";
  readonly locale: Locale;
  readonly configProblems: readonly ConfigProblem[];
  readonly problems: readonly HostProblem[];
}

/** Articles ready to be linted. */
export interface OpenedProject {
  readonly status: "open";
  readonly project: Project;
  /** Paths of the files to lint as findings name them, sorted; also those that could be read in part only. */
  readonly targets: readonly string[];
  /** What was found while reading, by path. */
  readonly readingFindings: ReadonlyMap<string, readonly Finding[]>;
  /** Of each target that begins with a byte order mark. */
  readonly withBom: ReadonlySet<string>;
  /** What could not be done. */
  readonly problems: readonly HostProblem[];
  /** What was left out on purpose. */
  readonly notices: readonly HostProblem[];
  readonly config: LoadedConfig;
  readonly site: DetectedSite;
  readonly locale: Locale;
  settingsFor(filePath: string): FileSettings;
  /**
   * Where a host keeps what it works out of single articles, each alone and under
   * its settings; `undefined` without a cache.
   * @param name of what is kept, that of its file
   */
  cacheBeside<Value>(name: string, codec: CacheCodec<Value>): ArticleCache<Value> | undefined;
  /** Writes what the next run need not work out again; nothing without a cache. To be called when the work is done. */
  keepFacts(): void;
  /** An absolute path as findings name it. */
  displayPath(absolute: string): string;
  /** Whether a file of this absolute path would be in the project if it were there. */
  wouldRead(absolute: string): boolean;
}

/** Finds the configuration, selects the files, reads them and puts them into one project. */
export async function openProject(options: OpenOptions): Promise<OpenedProject | FailedOpening> {
  const { cwd, rules } = options;
  const fallback = options.locale ?? options.fallbackLocale ?? "ja";
  const unknown = (options.only ?? []).filter((id) => !rules.some((rule) => rule.meta.id === id));
  if (unknown.length > 0) {
    const problems = unknown.map((id) => unknownRule(id, rules));
    return { status: "failed", locale: fallback, configProblems: [], problems };
  }
  const folder = folderOf(
    cwd,
    options.stdin === undefined ? options.paths : [...options.paths, options.stdin.filePath],
  );
  const file =
    options.configPath === undefined ? findConfig(folder) : path.resolve(cwd, options.configPath);
  const loaded =
    file === undefined
      ? { config: withoutConfig(cwd), problems: [] }
      : await loadConfig(file, rules, cwd);
  if (loaded.config === undefined) {
    return { status: "failed", locale: fallback, configProblems: loaded.problems, problems: [] };
  }
  const { config } = loaded;
  const { layers } = config.resolved;
  const locale = options.locale ?? lastOf(layers, (layer) => layer.locale) ?? fallback;
  const site = detectSite(folder);
  const ignore = {
    folder: config.base,
    by: nameOf(config),
    patterns: layers.flatMap((layer) => layer.ignore ?? []),
  };
  const settingsFor = settingsByPath(config, options, {
    ...(await hostFacts(site, locale, options.now, config)),
    assets: siteImages(imageRoot(options, folder, site, config), cwd, ignore).find,
  });
  const project = new Project({
    // What other rules would look up need not be collected.
    rules: options.only === undefined ? rules : rules.filter(isOneOf(options.only)),
    settingsFor,
    isBatch: true,
    ...(options.whileParsed === undefined ? {} : { whileParsed: options.whileParsed }),
  });
  const selection = selectFiles({ cwd, paths: options.paths, ignore });
  const problems =
    options.stdin !== undefined && options.paths.length === 0 ? [] : [...selection.problems];
  const readingFindings = new Map<string, readonly Finding[]>();
  const withBom = new Set<string>();
  const targets = new Set<string>();

  // With all that it needs of Node, which runs without a cache need not wait for.
  const { openCache } = mayUseCache(options) ? await import("./cache/open-cache.js") : {};
  const cache = openCache?.(options, siteRootOf(folder, site, config) ?? folder);

  const addArticle = (filePath: string, article: ArticleFile): void => {
    readingFindings.set(filePath, article.findings);
    if (article.hasBom) withBom.add(filePath);
    if (article.text !== undefined) enter(project, cache?.facts, filePath, article.text);
  };
  const compared = corpusFiles(config, layers, ignore);
  let read = 0;
  const addFile = (absolute: string): string | undefined => {
    options.onRead?.(read++, selection.files.length + compared.length);
    const filePath = displayPath(cwd, absolute);
    const article = readArticleFile(absolute, filePath, locale);
    if ("error" in article) {
      problems.push({ id: "not-readable", values: { path: filePath, reason: article.error } });
      return undefined;
    }
    addArticle(filePath, article);
    return filePath;
  };

  if (options.stdin !== undefined) {
    const filePath = displayPath(cwd, path.resolve(cwd, options.stdin.filePath));
    const { findings, text, hasBom } = articleFromBytes(options.stdin.bytes, filePath, locale);
    readingFindings.set(filePath, findings);
    if (hasBom) withBom.add(filePath);
    if (text !== undefined) project.set(filePath, text);
    targets.add(filePath);
  }
  for (const absolute of selection.files) {
    if (targets.has(displayPath(cwd, absolute))) continue;
    const filePath = addFile(absolute);
    if (filePath !== undefined) targets.add(filePath);
  }
  for (const absolute of compared) {
    if (!targets.has(displayPath(cwd, absolute))) addFile(absolute);
  }
  return {
    status: "open",
    project,
    targets: [...targets].sort(),
    readingFindings,
    withBom,
    problems,
    notices: selection.notices,
    config,
    site,
    locale,
    settingsFor,
    cacheBeside: (name, codec) => cache?.beside(name, codec),
    keepFacts: () => cache?.save(),
    displayPath: (absolute) => displayPath(cwd, absolute),
    wouldRead: (absolute) =>
      wouldSelect({ cwd, paths: options.paths, ignore }, absolute) ||
      wouldSelect({ cwd: config.base, paths: corpusGlobs(layers), ignore }, absolute),
  };
}

/** A run over single files is quicker without. */
const mayUseCache = ({ cwd, paths, cache }: OpenOptions): boolean =>
  cache?.isForced === true ||
  (cache !== undefined &&
    paths.some((one) =>
      statSync(path.resolve(cwd, one), { throwIfNoEntry: false })?.isDirectory(),
    ));

function enter(
  project: Project,
  cache: FactsCache | undefined,
  filePath: string,
  source: string,
): void {
  if (cache === undefined) {
    project.set(filePath, source);
    return;
  }
  const input = { filePath, source, settings: project.settings(filePath) };
  cache.recall(
    input,
    (record) => project.restore(filePath, source, record),
    () => project.enter(filePath, source),
  );
}

function isOneOf(ids: readonly string[]): (rule: Rule) => boolean {
  return (rule) => ids.includes(rule.meta.id);
}

/** A text that has no place yet cannot tell what its paths lead to. */
function imageRoot(
  { cwd, stdin }: OpenOptions,
  folder: string,
  site: DetectedSite,
  config: LoadedConfig,
): string | undefined {
  const isPlaced = stdin === undefined || existsSync(path.resolve(cwd, stdin.filePath));
  return isPlaced ? siteRootOf(folder, site, config) : undefined;
}

/** What is known without a configuration. */
export async function hostFacts(
  site: DetectedSite,
  locale: Locale,
  now: string,
  config: LoadedConfig,
): Promise<HostFacts> {
  const facts: HostFacts = {
    preset: site.preset,
    locale,
    now,
    ...(site.timeZone === undefined ? {} : { timeZone: site.timeZone }),
  };
  if (!usesSchema(site, config)) return facts;
  // The validator is large, and not every run has a schema to check.
  const { compileSchema } = await import("../config/front-matter-schema.js");
  // Schemas of configurations were judged when they were loaded, those of presets are ours.
  return { ...facts, compileSchema: (schema) => compileSchema(schema, guardedPattern, true) };
}

function usesSchema(site: DetectedSite, { resolved }: LoadedConfig): boolean {
  const parts = resolved.layers.flatMap((layer) => [layer, ...(layer.overrides ?? [])]);
  const presets = parts.flatMap((part) => part.frontMatter?.preset ?? []);
  return (
    parts.some((part) => part.frontMatter?.schema !== undefined) ||
    [site.preset, ...presets].some((preset) => presetSchema(preset) !== undefined)
  );
}

/** The settings of a file by its path from the working directory. */
export function settingsByPath(
  config: LoadedConfig,
  options: Pick<OpenOptions, "cwd" | "rules" | "only">,
  host: HostFacts,
): (filePath: string) => FileSettings {
  const only = options.only === undefined ? {} : { only: options.only };
  const resolve = settingsResolver(config.resolved, options.rules, host, only);
  return (filePath) => resolve(displayPath(config.base, path.resolve(options.cwd, filePath)));
}

/** Articles that are compared with and not linted. */
function corpusFiles(
  config: LoadedConfig,
  layers: readonly KouetsuConfig[],
  ignore: { readonly folder: string; readonly by: string; readonly patterns: readonly string[] },
): readonly string[] {
  const globs = corpusGlobs(layers);
  // A corpus that is not there yet is no mistake of this run.
  return globs.length === 0 ? [] : selectFiles({ cwd: config.base, paths: globs, ignore }).files;
}

const corpusGlobs = (layers: readonly KouetsuConfig[]): readonly string[] =>
  layers.flatMap((layer) => layer.corpus ?? []);

function nameOf(config: LoadedConfig): string {
  return config.path === undefined ? "" : path.basename(config.path);
}

/** A rule that is asked for and does not exist. */
export function unknownRule(id: string, rules: readonly Rule[]): HostProblem {
  const known = rules.map((rule) => rule.meta.id);
  const near = nearestWords(id, known, 3);
  const accepted = listText(near.length > 0 ? near : known);
  return {
    id: "unknown-rule",
    values: { rule: id, suggestion: suggestionFor(id, known), accepted },
  };
}
