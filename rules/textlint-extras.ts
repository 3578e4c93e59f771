import type { Locale, Rule } from "@kouetsu/core";
import { checkSuppressions } from "@kouetsu/core";
import { articleFromText, readArticleFile, readingMessages } from "@kouetsu/core/node";
import type { TextlintFixableRuleModule, TextlintRuleReporter } from "@textlint/types";
import { isMarkdown } from "./to-textlint-rule.js";
import type { TextlintHosting } from "./to-textlint-rule.js";
import { reportFinding } from "./textlint-report.js";
import type { DocumentNode } from "./textlint-report.js";
import type { DocumentRun } from "./textlint-run.js";

const localeOf = (options: object, hosting: TextlintHosting): Locale => {
  const locale = "locale" in options ? options.locale : undefined;
  return locale === "ja" || locale === "en" ? locale : hosting.locale;
};

/** What our hosts say of a text before any rule looks at it: that it is too large, or holds NUL characters. */
export function readingRules(
  hosting: TextlintHosting,
): readonly (readonly [string, TextlintFixableRuleModule])[] {
  return Object.keys(readingMessages).map((id) => {
    const reporter: TextlintRuleReporter = (context, options = {}) => ({
      async [context.Syntax.Document](node: DocumentNode) {
        if (!isMarkdown(context)) return;
        const run = hosting.runOf(node, context);
        const locale = await configuredLocale(run, localeOf(options, hosting));
        const findings = readingFindings(run, locale);
        for (const finding of findings.filter(({ ruleId }) => ruleId === `kouetsu/${id}`))
          reportFinding(finding, run.source, node, context);
      },
    });
    return [id, { linter: reporter, fixer: reporter }];
  });
}

/** A character that was broken may have been so in the file: its bytes say where, as long as they are of this text. */
function readingFindings({ source, filePath, absolute }: DocumentRun, locale: Locale) {
  if (source.includes("\uFFFD")) {
    const file = readArticleFile(absolute, filePath, locale);
    if (!("error" in file) && file.text === source) return file.findings;
  }
  return articleFromText(source, filePath, locale).findings;
}

/**
 * Suppressions that nothing needs, or that give no reason. Knows them only once
 * every other rule has judged, and only where all the rules that a suppression
 * names did: one that textlint was told to leave out may need it elsewhere.
 */
export function suppressionRule(
  rules: readonly Rule[],
  hosting: TextlintHosting,
): TextlintRuleReporter {
  const across = new Set(
    rules.filter(({ scope }) => scope === "corpus").map(({ meta }) => meta.id),
  );
  return (context, options = {}) => ({
    async [`${context.Syntax.Document}:exit`](node: DocumentNode) {
      if (!isMarkdown(context)) return;
      const run = hosting.runOf(node, context);
      const home = await run.home;
      const used = new Set((await Promise.all(run.judged.values())).flat());
      if (!run.isReadable) return;
      const article = run.article(home);
      const isJudged = (id: string): boolean =>
        run.judged.has(id) && (!across.has(id) || run.compared.has(id));
      const known = run
        .suppressions(article)
        .filter((suppression) => used.has(suppression) || suppression.rules.every(isJudged));
      const locale = await configuredLocale(run, localeOf(options, hosting));
      for (const finding of checkSuppressions(article, locale, known, used))
        reportFinding(finding, run.source, node, context);
    },
  });
}

async function configuredLocale(run: DocumentRun, otherwise: Locale): Promise<Locale> {
  const { config } = await run.home;
  return config.resolved.layers.findLast(({ locale }) => locale !== undefined)?.locale ?? otherwise;
}
