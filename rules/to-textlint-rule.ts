import {
  InMemoryCorpus,
  Linter,
  createArticle,
  findSuppressions,
  suppressFindings,
} from "@kouetsu/core";
import type { Article, Finding, Rule, Suggestion, TextEdit, TextRange } from "@kouetsu/core";
import type {
  TextlintFixableRuleModule,
  TextlintRuleContext,
  TextlintRuleErrorPaddingLocation,
  TextlintRuleReporter,
  TextlintRuleSuggestion,
} from "@textlint/types";
import { textlintSettings } from "./textlint-settings.js";
import type { TextlintSettings } from "./textlint-settings.js";

/** The root of a document as textlint hands it to every rule of one run. */
type DocumentNode = Parameters<TextlintRuleContext["report"]>[0];

/** The article of a run. Rules that share a reader share the article. */
export type ArticleReader = (node: DocumentNode, context: Readonly<TextlintRuleContext>) => Article;

/**
 * Parses a document once for all rules. The article is kept by the node that
 * textlint made for this run, which all its rules receive, and goes with it: a
 * later run of the same text has a node of its own, so nothing piles up.
 */
export function createArticleReader(): ArticleReader {
  const articles = new WeakMap<DocumentNode, Article>();
  return (node, context) => {
    const known = articles.get(node);
    if (known) return known;
    const article = createArticle(articlePath(context), context.getSource());
    articles.set(node, article);
    return article;
  };
}

const OTHER_FORMAT = /\.(?:html?|xhtml|xml|tex|rst|adoc|asciidoc|re|org|typ|po)$/i;

/**
 * A rule of ours as a rule module of textlint, with the same findings for the
 * same text. The severity is textlint's, one for the whole rule.
 *
 * @param rule of block or article scope
 * @param now the clock of the run, an ISO instant
 */
export function toTextlintRule(
  rule: Rule,
  readArticle: ArticleReader,
  now: () => string,
): TextlintFixableRuleModule {
  const linter = new Linter([rule]);
  const corpus = new InMemoryCorpus({ collectors: [], withPassages: false });
  const settingsOf = rememberLast<TextlintSettings>();
  const reporter: TextlintRuleReporter = (context, options = {}) => {
    // An editor runs for days: the clock is read anew every hour.
    const key = `${now().slice(0, "2025-12-20T09".length)} ${JSON.stringify(options)}`;
    const run = settingsOf(key, () => textlintSettings(rule, options, now()));
    // A plugin for another format parses it into the same kinds of node; its source is still no Markdown.
    if (OTHER_FORMAT.test(context.getFilePath() ?? "")) return {};
    return {
      [context.Syntax.Document](node: DocumentNode) {
        for (const problem of run.problems) {
          context.report(
            node,
            new context.RuleError(problem, { padding: paddingOf({ start: 0, end: 0 }, node) }),
          );
        }
        const article = readArticle(node, context);
        const findings = linter.lint(article, corpus, run.settings);
        for (const finding of suppressFindings(findings, findSuppressions(article)).findings) {
          reportFinding(finding, article, node, context);
        }
      },
    };
  };
  return { linter: reporter, fixer: reporter };
}

function reportFinding(
  finding: Finding,
  article: Article,
  node: DocumentNode,
  context: Readonly<TextlintRuleContext>,
): void {
  const { RuleError, fixer, report } = context;
  // textlint counts everything that is reported from the start of the node.
  const [origin] = node.range;
  const replacement = ({ range, text }: TextEdit) =>
    fixer.replaceTextRange([range.start - origin, range.end - origin], text);
  const suggestions = (finding.suggestions ?? []).flatMap(
    (suggestion): TextlintRuleSuggestion[] => {
      const edit = singleEdit(suggestion, article);
      return edit
        ? [{ id: suggestion.id, message: suggestion.message, fix: replacement(edit) }]
        : [];
    },
  );
  report(
    node,
    new RuleError(finding.message, {
      padding: paddingOf(finding.range, node),
      ...(finding.fix && { fix: replacement(finding.fix) }),
      ...(suggestions.length > 0 && { suggestions }),
    }),
  );
}

/** textlint's `locator.range` refuses an empty range, which says "something is missing here". */
function paddingOf(
  { start, end }: TextRange,
  node: DocumentNode,
): TextlintRuleErrorPaddingLocation {
  const [origin] = node.range;
  return {
    type: "TextlintRuleErrorPaddingLocation",
    isAbsolute: false,
    range: [start - origin, end - origin],
  };
}

/** The edits of a suggestion as the one that textlint can hold; `undefined` when they reach into other files. */
function singleEdit({ edits }: Suggestion, article: Article): TextEdit | undefined {
  if (
    edits.length === 0 ||
    edits.some(({ filePath }) => filePath !== undefined && filePath !== article.filePath)
  ) {
    return undefined;
  }
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  const start = Math.min(...sorted.map(({ range }) => range.start));
  const end = Math.max(...sorted.map(({ range }) => range.end));
  let text = "";
  let from = start;
  for (const edit of sorted) {
    text += article.source.slice(from, edit.range.start) + edit.text;
    from = edit.range.end;
  }
  return { range: { start, end }, text: text + article.source.slice(from, end) };
}

/** From the folder of the configuration, with `/`, as our own hosts name articles. */
function articlePath(context: Readonly<TextlintRuleContext>): string {
  const path = (context.getFilePath() ?? "article.md").replaceAll("\\", "/");
  const base = (context.getConfigBaseDir() ?? "").replaceAll("\\", "/").replace(/\/$/, "");
  return base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length + 1) : path;
}

/** Works out a value once for as long as the key stays: the options of a rule rarely differ from file to file. */
function rememberLast<Value>(): (key: string, compute: () => Value) => Value {
  let last: { readonly key: string; readonly value: Value } | undefined;
  return (key, compute) => {
    if (last?.key !== key) last = { key, value: compute() };
    return last.value;
  };
}
