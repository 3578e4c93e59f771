import { assetIndexOf, type AssetIndex } from "../config/asset-index.js";
import {
  noConfig,
  type HostFacts,
  type KouetsuConfig,
  type ResolvedConfig,
} from "../config/config.js";
import { compileSchema } from "../config/front-matter-schema.js";
// oxlint-disable-next-line no-restricted-imports -- a case is run as a host runs an article
import { guardedPattern } from "../node/guarded-pattern.js";
import { parseYamlConfig } from "../config/parse-yaml.js";
import { renderIssue } from "../config/problem.js";
import { settingsResolver } from "../config/resolve-settings.js";
import { basePresetOf, validateConfig } from "../config/validate-config.js";
import { Project } from "../engine/project.js";
import type { Finding } from "../finding/finding.js";
import type { Locale } from "../messages/text.js";
import type { Rule } from "../rule/define-rule.js";
import { CaseFileError, type Case } from "./case-file.js";
import { insertMarks, type Mark } from "./marks.js";

/** The instant at which every case runs, unless its config says `now`. */
export const CASE_NOW = "2026-04-01T00:00:00Z";

const OWNER = "kouetsu/";

export interface CaseRun {
  /** Id of the rule that the case belongs to. It alone runs, with the rules that the marks name. */
  readonly ruleId: string;
  /** Every rule that the configuration of the case may name. */
  readonly rules: readonly Rule[];
  readonly locale?: Locale;
}

/** The articles of a case with marks where findings stand, by path, and the messages if the case has any. */
export interface CaseOutcome {
  readonly articles: Readonly<Record<string, string>>;
  readonly messages?: string;
}

export interface CaseResult {
  /** What the case says; equal to `actual` when it holds. */
  readonly expected: CaseOutcome;
  readonly actual: CaseOutcome;
  readonly findings: readonly Finding[];
}

/**
 * Runs a case. Compare `expected` and `actual` with the test framework: both
 * are text with marks, so the difference can be read. Related places count as
 * soon as the case marks one.
 *
 * @throws {CaseFileError} when the configuration of the case does not hold
 */
export function runCase(tested: Case, run: CaseRun): CaseResult {
  const findings = findingsOf(tested, run);
  const marks = tested.articles.flatMap((article) => article.marks);
  const withRelated = marks.some((mark) => mark.role !== undefined);
  const articles = (marksOf: (filePath: string) => readonly Mark[]): Record<string, string> =>
    Object.fromEntries(
      tested.articles.map(({ filePath, source }) => [
        filePath,
        insertMarks(source, marksOf(filePath)),
      ]),
    );
  const named = (mark: Mark): Mark => ({
    ...mark,
    ruleId: mark.ruleId === run.ruleId ? undefined : mark.ruleId,
  });
  const expected = articles((filePath) =>
    tested.articles
      .filter((article) => article.filePath === filePath)
      .flatMap((article) => article.marks.map(named)),
  );
  const actual = articles((filePath) =>
    findings.flatMap((finding) => marksOfFinding(finding, filePath, withRelated)).map(named),
  );
  if (tested.messages === undefined)
    return { expected: { articles: expected }, actual: { articles: actual }, findings };
  return {
    expected: { articles: expected, messages: tested.messages },
    actual: { articles: actual, messages: findings.map((finding) => finding.message).join("\n") },
    findings,
  };
}

/** The findings of the rule, and of those that the marks name, in the articles of a case, article by article. */
function findingsOf(tested: Case, { ruleId, rules, locale = "ja" }: CaseRun): Finding[] {
  const marked = tested.articles.flatMap((article) =>
    article.marks.flatMap((mark) => mark.ruleId ?? []),
  );
  const only = [...new Set([ruleId, ...marked])];
  const index = assetIndexOf({ images: tested.images, pathOf: (filePath) => filePath });
  const assets = (): AssetIndex | undefined => index;
  const host: HostFacts = {
    preset: "none",
    locale,
    now: CASE_NOW,
    compileSchema: (schema) => compileSchema(schema, guardedPattern),
    assets,
  };
  const project = new Project({
    rules: rules.filter((rule) => only.includes(rule.meta.id)),
    settingsFor: settingsResolver(configOf(tested, rules), rules, host, { only }),
  });
  for (const { filePath, source } of tested.articles) project.set(filePath, source);
  const reported = new Set([...only, "internal-error"].map((id) => `${OWNER}${id}`));
  return tested.articles
    .flatMap(({ filePath }) => project.findings(filePath))
    .filter((finding) => reported.has(finding.ruleId));
}

function configOf(tested: Case, rules: readonly Rule[]): ResolvedConfig {
  if (tested.config === "") return noConfig;
  const { config, issues } = validateConfig(parseYamlConfig(tested.config), rules);
  if (!config) {
    const problems = issues.map((issue) => renderIssue(issue, "en"));
    throw new CaseFileError(`config of "${tested.name}": ${problems.join("; ")}`);
  }
  return { base: baseOf(config), layers: [config] };
}

function baseOf({ extends: names }: KouetsuConfig): ResolvedConfig["base"] {
  const bases = [names ?? []].flat().map((name) => basePresetOf(name));
  return bases.includes("all") ? "all" : "recommended";
}

function marksOfFinding(finding: Finding, filePath: string, withRelated: boolean): Mark[] {
  const ruleId = finding.ruleId.slice(OWNER.length);
  const { messageId } = finding;
  const own: Mark[] =
    finding.filePath === filePath
      ? [{ range: finding.range, ruleId, messageId, role: undefined }]
      : [];
  if (!withRelated) return own;
  const related = finding.related.filter((place) => place.filePath === filePath);
  return [...own, ...related.map(({ range, role }) => ({ range, ruleId, messageId, role }))];
}
