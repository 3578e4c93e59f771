import type { Article, Finding, Rule, Suppression } from "@kouetsu/core";
import { InMemoryCorpus, Linter, findSuppressions, suppressFindings } from "@kouetsu/core";
import { articleFromText, displayPath } from "@kouetsu/core/node";
import type { TextlintRuleContext } from "@textlint/types";
import { dirname, resolve } from "node:path";
import { articleAt } from "./textlint-home.js";
import type { Home, Homes } from "./textlint-home.js";
import type { DocumentNode } from "./textlint-report.js";
import type { TextlintSettings } from "./textlint-settings.js";

/** One document in one run of textlint, as all rules of ours share it. */
export class DocumentRun {
  readonly home: Promise<Home>;
  /** From the folder of the `.textlintrc`, with `/`, as our own hosts name articles. */
  readonly filePath: string;
  /** Where its file is, or would be. */
  readonly absolute: string;
  /** The text as textlint has read it, without byte order mark. */
  readonly source: string;
  /** The rules that judge it, and the suppressions that each of them found of use. */
  readonly judged = new Map<string, Promise<readonly Suppression[]>>();
  /** Rules across articles that see more than this one. */
  readonly compared = new Set<string>();
  readonly #said = new Set<string>();
  #article: Article | undefined;
  #suppressions: readonly Suppression[] | undefined;

  constructor(homes: Homes, context: Readonly<TextlintRuleContext>) {
    const base = resolve(context.getConfigBaseDir() ?? "");
    this.absolute = resolve(base, context.getFilePath() ?? "article.md");
    this.home = homes.at(base, dirname(this.absolute));
    this.filePath = displayPath(base, this.absolute);
    this.source = context.getSource();
  }

  /** Whether our hosts would judge such a text at all; a huge one they leave. */
  get isReadable(): boolean {
    return articleFromText(this.source, this.filePath, "ja").text !== undefined;
  }

  /** Parsed once, from what is known of an earlier version. */
  article(home: Home): Article {
    this.#article ??= articleAt(home, this.filePath, this.source);
    return this.#article;
  }

  suppressions(article: Article): readonly Suppression[] {
    this.#suppressions ??= findSuppressions(article);
    return this.#suppressions;
  }

  /** Whether this is the first to say so; what concerns all rules is said once. */
  isNews(problem: string): boolean {
    const isNew = !this.#said.has(problem);
    this.#said.add(problem);
    return isNew;
  }
}

/** The runs by the node that textlint made for each, which all rules receive and which goes with it. */
export function documentRuns(
  homes: Homes,
): (node: DocumentNode, context: Readonly<TextlintRuleContext>) => DocumentRun {
  const runs = new WeakMap<DocumentNode, DocumentRun>();
  return (node, context) => {
    const run = runs.get(node) ?? new DocumentRun(homes, context);
    runs.set(node, run);
    return run;
  };
}

/** Judges documents by one rule as our own hosts do. */
export function ruleJudge(
  rule: Rule,
  homes: Homes,
): (run: DocumentRun, home: Home, settings: TextlintSettings) => Judgement {
  const linter = new Linter([rule]);
  const nothing = new InMemoryCorpus({ collectors: [], withPassages: false });
  return (run, home, settings) => {
    const article = run.article(home);
    const fileSettings = settings.settingsFor(run.filePath);
    // From here to the findings nothing is awaited: the corpus holds this article until the next one comes.
    const corpus =
      rule.scope === "corpus" ? corpusOf(homes, home, settings).with(article) : nothing;
    if (settings.corpus.globs.length > 0) run.compared.add(rule.meta.id);
    const found = linter.lint(article, corpus, fileSettings);
    const { findings, used } = suppressFindings(found, run.suppressions(article));
    return { findings, used: [...used] };
  };
}

/** What a rule says of a document. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly used: readonly Suppression[];
}

function corpusOf(homes: Homes, home: Home, settings: TextlintSettings) {
  const { base, globs } = settings.corpus;
  const key = JSON.stringify([base, globs, settings.siteKey]);
  return homes.corpusAt(home, key, {
    base,
    globs,
    locale: settings.locale,
    siteOf: (filePath) => settings.settingsFor(filePath).site,
  });
}
