import type { Locale, Rule } from "@kouetsu/core";
import { renderIssue } from "@kouetsu/core";
import type {
  TextlintFixableRuleModule,
  TextlintRuleContext,
  TextlintRuleReporter,
} from "@textlint/types";
import type { Home, Homes } from "./textlint-home.js";
import { reportFinding, reportProblem } from "./textlint-report.js";
import type { DocumentNode } from "./textlint-report.js";
import { ruleJudge } from "./textlint-run.js";
import type { DocumentRun } from "./textlint-run.js";
import { textlintSettings } from "./textlint-settings.js";
import type { TextlintOptions, TextlintSettings } from "./textlint-settings.js";

/** What the rules of one preset share. */
export interface TextlintHosting {
  readonly homes: Homes;
  readonly runOf: (node: DocumentNode, context: Readonly<TextlintRuleContext>) => DocumentRun;
  /** An ISO instant, read from the clock. */
  readonly now: () => string;
  /** Where neither options nor configuration say it. */
  readonly locale: Locale;
}

const OTHER_FORMAT = /\.(?:html?|xhtml|xml|tex|rst|adoc|asciidoc|re|org|typ|po)$/i;

/** A plugin for another format parses it into the same kinds of node; its source is still no Markdown. */
export function isMarkdown(context: Readonly<TextlintRuleContext>): boolean {
  return !OTHER_FORMAT.test(context.getFilePath() ?? "");
}

/**
 * A rule of ours as a rule module of textlint, with the same findings for the
 * same text. The severity is textlint's, one for the whole rule.
 */
export function toTextlintRule(rule: Rule, hosting: TextlintHosting): TextlintFixableRuleModule {
  const { id } = rule.meta;
  const judge = ruleJudge(rule, hosting.homes);
  const settingsOf = rememberedSettings(rule, hosting);
  const reporter: TextlintRuleReporter = (context, options = {}) => {
    if (!isMarkdown(context)) return {};
    const check = async (run: DocumentRun, node: DocumentNode) => {
      const home = await run.home;
      const settings = settingsOf(home, options);
      const ofConfig = home.problems.map((problem) => renderProblem(problem, settings.locale));
      for (const problem of [...ofConfig.filter((one) => run.isNews(one)), ...settings.problems])
        reportProblem(problem, node, context);
      if (!run.isReadable) return [];
      const { findings, used } = judge(run, home, settings);
      for (const finding of findings) reportFinding(finding, run.source, node, context);
      return used;
    };
    return {
      [context.Syntax.Document](node: DocumentNode) {
        const run = hosting.runOf(node, context);
        const checked = check(run, node);
        run.judged.set(id, checked);
        return checked.then(() => undefined);
      },
    };
  };
  return { linter: reporter, fixer: reporter };
}

function renderProblem(problem: Home["problems"][number], locale: Locale): string {
  const { line, column } = problem.position;
  return `${problem.filePath}:${line}:${column}: ${renderIssue(problem, locale)}`;
}

/** Settings are worked out once for as long as they hold: they rarely differ from file to file. */
function rememberedSettings(
  rule: Rule,
  { now, locale }: TextlintHosting,
): (home: Home, options: TextlintOptions) => TextlintSettings {
  const byHome = new WeakMap<Home, { readonly key: string; readonly value: TextlintSettings }>();
  return (home, options) => {
    // An editor runs for days: the clock is read anew every hour.
    const key = `${now().slice(0, "2025-12-20T09".length)} ${JSON.stringify(options)}`;
    const known = byHome.get(home);
    if (known?.key === key) return known.value;
    const value = textlintSettings(rule, options, home, { now: now(), locale });
    byHome.set(home, { key, value });
    return value;
  };
}
