import type { Article } from "../article/article.js";
import { createArticle } from "../article/create-article.js";
import type { FileSettings } from "../config/settings.js";
import type { Corpus, FactCollector } from "../corpus/corpus.js";
import { InMemoryCorpus } from "../corpus/in-memory-corpus.js";
import type { Finding } from "../finding/finding.js";
import { compareFindings } from "../finding/order.js";
import { suppressFindings } from "../finding/suppress.js";
import { findSuppressions, type Suppression } from "../finding/suppression.js";
import type { Rule } from "../rule/define-rule.js";
import { Linter } from "./linter.js";
import { checkSuppressions } from "./unused-suppressions.js";

/** How a project is run. */
export interface ProjectOptions {
  readonly rules: readonly Rule[];
  /** The settings of a file. Equal settings are the same objects, so that what was worked out under them can be kept. */
  settingsFor(filePath: string): FileSettings;
}

/** What depends on one article alone and is kept until it changes. */
interface ArticleJudgement {
  readonly settings: FileSettings;
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

function collectorsOf(rules: readonly Rule[]): readonly FactCollector[] {
  const byName = new Map(
    rules.flatMap((rule) => rule.collectors ?? []).map((collector) => [collector.name, collector]),
  );
  return [...byName.values()];
}

/** Articles that are judged together: what a command line run or an editor workspace holds. */
export class Project {
  readonly #settingsFor: (filePath: string) => FileSettings;
  readonly #linter: Linter;
  readonly #corpus: InMemoryCorpus;
  readonly #judgements = new WeakMap<Article, ArticleJudgement>();

  constructor(options: ProjectOptions) {
    this.#settingsFor = options.settingsFor;
    this.#linter = new Linter(options.rules);
    this.#corpus = new InMemoryCorpus({
      collectors: collectorsOf(options.rules),
      withPassages: options.rules.some((rule) => rule.usesPassages === true),
    });
  }

  /** Sorted by code unit. */
  get filePaths(): readonly string[] {
    return this.#corpus.filePaths;
  }

  /** What is known of all articles together, for hosts that complete and explain from it. */
  get corpus(): Corpus {
    return this.#corpus;
  }

  article(filePath: string): Article | undefined {
    return this.#corpus.article(filePath);
  }

  settings(filePath: string): FileSettings {
    return this.#settingsFor(filePath);
  }

  /**
   * Adds an article or a new version of one; what did not change is not parsed
   * or judged again. Returns the other articles whose findings may change by it;
   * before its own findings were ever asked for, ask `neighbours` instead.
   * @param source the text without a leading byte order mark
   */
  set(filePath: string, source: string): readonly string[] {
    const previous = this.#corpus.article(filePath);
    if (previous?.source === source) return [];
    const article = createArticle(filePath, source, previous);
    return [...this.#corpus.set(article, this.#settingsFor(filePath).site)];
  }

  /** Removes an article; the other articles whose findings may change by it. */
  remove(filePath: string): readonly string[] {
    return [...this.#corpus.delete(filePath)];
  }

  /** From now on articles are only compared with each other once their findings are asked for, until `comparing` has ended. */
  hold(): void {
    this.#corpus.hold();
  }

  /**
   * Compares all articles with each other, a few milliseconds at a time. In
   * between the project may be asked and changed; what is held does not count yet.
   */
  comparing(): Generator<undefined, void> {
    return this.#corpus.comparing();
  }

  /** Other articles that share a fact or a passage with this one. */
  neighbours(filePath: string): readonly string[] {
    return [...this.#corpus.neighbours(filePath)];
  }

  /** The findings of an article in its order, suppressions applied; none for a path that is not there. */
  findings(filePath: string): readonly Finding[] {
    const article = this.#corpus.article(filePath);
    if (!article) return [];
    const settings = this.#settingsFor(filePath);
    const { findings, suppressions } = this.#judge(article, settings);
    const across = this.#linter.lint(
      article,
      this.#corpus,
      settings,
      (rule) => rule.scope === "corpus",
    );
    const left = suppressFindings([...findings, ...across], suppressions);
    return [
      ...left.findings,
      ...checkSuppressions(article, settings.site.locale, suppressions, left.used),
    ].sort(compareFindings);
  }

  #judge(article: Article, settings: FileSettings): ArticleJudgement {
    const known = this.#judgements.get(article);
    if (known?.settings === settings) return known;
    const judgement = {
      settings,
      findings: this.#linter.lint(
        article,
        this.#corpus,
        settings,
        (rule) => rule.scope !== "corpus",
      ),
      suppressions: findSuppressions(article),
    };
    this.#judgements.set(article, judgement);
    return judgement;
  }
}
