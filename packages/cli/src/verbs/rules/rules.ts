import { statSync } from "node:fs";
import path from "node:path";
import type { FileSettings, Locale, Rule, RuleFamily, Severity } from "@kouetsu/core";
import {
  detectSite,
  findConfig,
  hostFacts,
  loadConfig,
  ruleOrigins,
  settingsByPath,
  withoutConfig,
} from "@kouetsu/core/node";
import type { LoadedConfig, RuleOrigin } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { severities } from "../../formats/lint-result.js";
import { reportConfigProblems } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { rulesAsJson, rulesAsTable } from "./formats.js";

/** What `kouetsu rules` was asked for. */
export interface RulesOptions {
  readonly file: string | undefined;
  readonly form: "table" | "json";
  readonly config: string | undefined;
  readonly locale: Locale | undefined;
}

/** A rule with how it stands. */
export interface RuleRow {
  readonly rule: Rule;
  readonly family: RuleFamily;
  /** Of the conditions that are on; strongest first, empty when the rule is off. */
  readonly levels: readonly Severity[];
  readonly settings: ReturnType<FileSettings["rules"]["get"]>;
  /** The line that decided it; `undefined` when the defaults did. */
  readonly origin: RuleOrigin | undefined;
}

/** The rules as they stand for one article. */
export interface RulesReport {
  readonly rows: readonly RuleRow[];
  /** As it was found, relative to the working directory. */
  readonly configPath: string | undefined;
}

/** Prints every rule with its state for an article; the exit code: 0, or 2 when the configuration cannot be used. */
export async function listRules(
  options: RulesOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<number> {
  const locale = options.locale ?? fallbackLocale ?? "ja";
  const file = articleIn(io.cwd, options.file ?? ".");
  const folder = path.dirname(path.resolve(io.cwd, file));
  const configPath =
    options.config === undefined ? findConfig(folder) : path.resolve(io.cwd, options.config);
  const loaded =
    configPath === undefined
      ? { config: withoutConfig(io.cwd), problems: [] }
      : await loadConfig(configPath, rules, io.cwd);
  if (loaded.config === undefined) {
    reportConfigProblems(loaded.problems, locale, io);
    return 2;
  }
  const report = await reportOf(loaded.config, folder, file, locale, io);
  const print = options.form === "json" ? rulesAsJson : rulesAsTable;
  io.stdout.write(print(report, locale, io));
  return 0;
}

/** A folder stands for any article in it. */
function articleIn(cwd: string, file: string): string {
  const stat = statSync(path.resolve(cwd, file), { throwIfNoEntry: false });
  return stat?.isDirectory() === true ? path.join(file, "article.md") : file;
}

async function reportOf(
  config: LoadedConfig,
  folder: string,
  file: string,
  locale: Locale,
  io: Io,
): Promise<RulesReport> {
  const host = await hostFacts(detectSite(folder), locale, io.now(), config);
  const settings = settingsByPath(config, { cwd: io.cwd, rules }, host)(file);
  const origins = await ruleOrigins(config, io.cwd, file);
  const rows = rules.map((rule): RuleRow => {
    const state = settings.rules.get(rule.meta.id);
    const on = new Set(state?.conditions.values());
    return {
      rule,
      family: rule.meta.family,
      levels: severities.filter((severity) => on.has(severity)),
      settings: state,
      origin: origins.get(rule.meta.id),
    };
  });
  const { path: configPath } = config;
  return {
    rows,
    configPath: configPath === undefined ? undefined : path.relative(io.cwd, configPath),
  };
}
