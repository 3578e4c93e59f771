import type { Article } from "../article/article.js";
import type { BlockContent } from "../article/block.js";
import type { FileSettings, RuleState, SiteSettings } from "../config/settings.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Finding } from "../finding/finding.js";
import { renderText } from "../messages/text.js";
import type { BlockRule, AnyOptions, CheckContext, Report, Rule } from "../rule/define-rule.js";
import type { TextRange } from "../text/range.js";
import { finishReport } from "./finish-report.js";
import { RuleMemory } from "./memory.js";
import { engineMessages } from "./messages.js";
import { shiftReport } from "./shift-report.js";

type Context = CheckContext<AnyOptions, string>;

/** The finding that says of a rule that it stopped. */
export const INTERNAL_ERROR = "kouetsu/internal-error";

interface Failure {
  readonly range: TextRange;
  readonly reason: string;
}

interface RuleRun {
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
}

const NO_RUN: RuleRun = { reports: [], failures: [] };

/** Runs `check` to its end or to where it throws; what it reported before stays. */
function runCheck(check: () => Iterable<Report>, range: TextRange): RuleRun {
  const reports: Report[] = [];
  try {
    for (const report of check()) reports.push(report);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reports, failures: [{ range, reason }] };
  }
  return { reports, failures: [] };
}

function runOnBlock(
  rule: BlockRule<AnyOptions, string>,
  context: Context,
  block: BlockContent,
): RuleRun {
  const whole = { start: 0, end: block.raw.length };
  const run = runCheck(() => rule.check({ ...context, block }), whole);
  return run.reports.length + run.failures.length > 0 ? run : NO_RUN;
}

/** Runs rules on articles. Each rule by itself: one that throws costs nobody else a finding. */
export class Linter {
  readonly #rules: readonly Rule[];
  readonly #memories = new WeakMap<RuleState, WeakMap<SiteSettings, RuleMemory>>();
  readonly #blockRuns = new WeakMap<RuleMemory, WeakMap<BlockContent, RuleRun>>();
  readonly #keepsRuns: boolean;

  /** @param keepsRuns whether blocks may come again, so that what was said of them is kept */
  constructor(rules: readonly Rule[], keepsRuns = true) {
    this.#rules = rules;
    this.#keepsRuns = keepsRuns;
  }

  /** Findings of the rules that `includes` names, unsorted and before suppressions. */
  lint(
    article: Article,
    corpus: Corpus,
    settings: FileSettings,
    includes: (rule: Rule) => boolean = () => true,
  ): readonly Finding[] {
    return this.#rules.flatMap((rule) =>
      includes(rule) ? this.lintBy(rule, article, corpus, settings) : [],
    );
  }

  /** Findings of one rule, unsorted and before suppressions. */
  lintBy(rule: Rule, article: Article, corpus: Corpus, settings: FileSettings): readonly Finding[] {
    const state = settings.rules.get(rule.meta.id);
    if (!state || state.conditions.size === 0) return [];
    const { reports, failures } = this.#run(rule, state, settings.site, article, corpus);
    const context = { rule, state, site: settings.site, article, corpus };
    return [
      ...reports.flatMap((report) => finishReport(context, report) ?? []),
      ...failures.map((failure) => internalError(rule.meta.id, failure, article, settings.site)),
    ];
  }

  #run(
    rule: Rule,
    state: RuleState,
    site: SiteSettings,
    article: Article,
    corpus: Corpus,
  ): RuleRun {
    const memory = this.#memory(state, site);
    const context: Context = {
      options: state.options,
      site,
      isOn: (messageId) => state.conditions.has(messageId),
      remember: (key, compute) => memory.remember(key, compute, state.options, site),
    };
    const whole = { start: article.body.start, end: article.body.start };
    if (rule.scope === "block") return this.#runBlocks(rule, memory, context, article);
    if (rule.scope === "article") return runCheck(() => rule.check({ ...context, article }), whole);
    return runCheck(() => rule.check({ ...context, article, corpus }), whole);
  }

  #runBlocks(
    rule: BlockRule<AnyOptions, string>,
    memory: RuleMemory,
    context: Context,
    article: Article,
  ): RuleRun {
    const runs = this.#blockRuns.get(memory) ?? new WeakMap<BlockContent, RuleRun>();
    this.#blockRuns.set(memory, runs);
    const reports: Report[] = [];
    const failures: Failure[] = [];
    for (const { content, range } of article.blocks) {
      let run = this.#keepsRuns ? runs.get(content) : undefined;
      if (run === undefined) {
        run = runOnBlock(rule, context, content);
        if (this.#keepsRuns) runs.set(content, run);
      }
      if (run === NO_RUN) continue;
      for (const report of run.reports) reports.push(shiftReport(report, range.start));
      for (const { reason } of run.failures) failures.push({ range, reason });
    }
    return { reports, failures };
  }

  /** Equal settings are one object, by the promise of `resolveSettings`. */
  #memory(state: RuleState, site: SiteSettings): RuleMemory {
    const bySite = this.#memories.get(state) ?? new WeakMap<SiteSettings, RuleMemory>();
    this.#memories.set(state, bySite);
    const memory = bySite.get(site) ?? new RuleMemory();
    bySite.set(site, memory);
    return memory;
  }
}

function internalError(
  rule: string,
  failure: Failure,
  article: Article,
  site: SiteSettings,
): Finding {
  return {
    ruleId: INTERNAL_ERROR,
    filePath: article.filePath,
    messageId: "rule-failed",
    severity: "error",
    message: renderText(engineMessages["internal-error"]["rule-failed"], site.locale, {
      rule,
      reason: failure.reason,
    }),
    range: failure.range,
    loc: article.lines.location(failure.range),
    related: [],
    data: { rule },
  };
}
