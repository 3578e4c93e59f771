import type { Article } from "../article/article.js";
import { createArticle, restArticle } from "../article/create-article.js";
import type { FileSettings } from "../config/settings.js";
import type { Corpus, FactCollector } from "../corpus/corpus.js";
import { InMemoryCorpus, type ArticleKnowledge } from "../corpus/in-memory-corpus.js";
import type { Finding } from "../finding/finding.js";
import { compareFindings } from "../finding/order.js";
import { suppressFindings } from "../finding/suppress.js";
import { findSuppressions, type Suppression } from "../finding/suppression.js";
import type { Rule } from "../rule/define-rule.js";
import type { ArticleRecord } from "./article-record.js";
import { INTERNAL_ERROR, Linter } from "./linter.js";
import { checkSuppressions } from "./unused-suppressions.js";
import { watchSettings, type WatchedSettings } from "./watched-settings.js";

/** How a project is run. */
export interface ProjectOptions {
  readonly rules: readonly Rule[];
  /** The settings of a file. Equal settings are the same objects, so that what was worked out under them can be kept. */
  settingsFor(filePath: string): FileSettings;
  /**
   * Whether articles come once, many of them: each is then judged by itself as it
   * comes and what it was parsed to is forgotten. For a run over a whole site.
   */
  readonly isBatch?: boolean;
  /** Told of each article of a batch that is new, while it is parsed: to look at it later costs a second parsing. */
  readonly whileParsed?: (article: Article, settings: FileSettings) => void;
}

/** What depends on one article alone and is kept until it changes. */
interface ArticleJudgement {
  readonly article: Article;
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
  /** By path, of the version that stands: a weak map by article would keep those of earlier ones until a full collection. */
  readonly #judgements = new Map<string, ArticleJudgement>();
  readonly #ownRules: readonly Rule[];
  readonly #isBatch: boolean;
  readonly #whileParsed: ProjectOptions["whileParsed"];
  /** Articles of which the facts hold at this time, or with these other files, only. */
  readonly #fleeting = new WeakSet<Article>();
  readonly #watched = new WeakMap<FileSettings, WatchedSettings>();

  constructor(options: ProjectOptions) {
    this.#settingsFor = options.settingsFor;
    this.#isBatch = options.isBatch ?? false;
    this.#whileParsed = options.whileParsed;
    this.#linter = new Linter(options.rules, !this.#isBatch);
    this.#ownRules = options.rules.filter(({ scope }) => scope !== "corpus");
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
    if (this.#isBatch && previous === undefined) {
      this.#fill(article);
      return [];
    }
    const { settings, wasVolatile } = this.#watch(this.#settingsFor(filePath));
    const affected = this.#corpus.set(article, settings.site);
    if (wasVolatile()) this.#fleeting.add(article);
    return [...affected];
  }

  /** `set` of an article of which is known what the corpus needs: it is not parsed for now. */
  setKnown(filePath: string, source: string, knowledge: ArticleKnowledge): readonly string[] {
    if (this.#corpus.article(filePath)?.source === source) return [];
    const article = createArticle(filePath, source);
    return [...this.#corpus.setKnown(article, knowledge)];
  }

  /**
   * What another run may be given to `setKnown` for the article of this text, under the
   * same settings; `undefined` when the article has another one, is being edited or
   * compared, or what is known depends on the clock or on other files.
   */
  knowledge(filePath: string, source: string): ArticleKnowledge | undefined {
    const article = this.#corpus.article(filePath);
    if (article?.source !== source || this.#fleeting.has(article)) return undefined;
    return this.#corpus.knownOf(filePath);
  }

  /** `set` in a batch, of an article of which everything that follows from it alone is known. */
  restore(filePath: string, source: string, record: ArticleRecord): void {
    const article = createArticle(filePath, source);
    const settings = this.#settingsFor(filePath);
    this.#corpus.add(article, record.knowledge);
    const again = this.#ownRules.filter(({ meta }) => record.again.includes(meta.id));
    const findings = again.flatMap((rule) =>
      this.#linter.lintBy(rule, article, this.#corpus, settings),
    );
    this.#judgements.set(filePath, {
      article,
      settings,
      findings: [...record.findings, ...findings],
      suppressions: record.suppressions,
    });
    restArticle(article);
  }

  /** `set` in a batch; what another run may be given to `restore`, or `undefined` when that would not be sound. */
  enter(filePath: string, source: string): ArticleRecord | undefined {
    return this.#fill(createArticle(filePath, source));
  }

  #watch(settings: FileSettings): WatchedSettings {
    const watched = this.#watched.get(settings) ?? watchSettings(settings);
    this.#watched.set(settings, watched);
    return watched;
  }

  #fill(article: Article): ArticleRecord | undefined {
    const plain = this.#settingsFor(article.filePath);
    const { settings, wasVolatile } = this.#watch(plain);
    const knowledge = this.#corpus.knowledgeOf(article, settings.site);
    const isSound = !wasVolatile();
    this.#corpus.add(article, knowledge);
    const lasting: Finding[] = [];
    const fleeting: Finding[] = [];
    const again: string[] = [];
    for (const rule of this.#ownRules) {
      const findings = this.#linter.lintBy(rule, article, this.#corpus, settings);
      const isVolatile = wasVolatile();
      if (isVolatile) again.push(rule.meta.id);
      (isVolatile ? fleeting : lasting).push(...findings);
    }
    const suppressions = findSuppressions(article);
    const findings = [...lasting, ...fleeting];
    const { filePath } = article;
    this.#judgements.set(filePath, { article, settings: plain, findings, suppressions });
    this.#whileParsed?.(article, plain);
    restArticle(article);
    const hasFailed = findings.some(({ ruleId }) => ruleId === INTERNAL_ERROR);
    return isSound && !hasFailed
      ? { knowledge, findings: lasting, again, suppressions }
      : undefined;
  }

  /** Forgets what an article was parsed to, as nobody looks at it for now; asked for, it is parsed again. */
  rest(filePath: string): void {
    const article = this.#corpus.article(filePath);
    if (article) restArticle(article);
  }

  /** Removes an article; the other articles whose findings may change by it. */
  remove(filePath: string): readonly string[] {
    this.#judgements.delete(filePath);
    return [...this.#corpus.delete(filePath)];
  }

  /** From now on articles are only compared with each other once their findings are asked for, until `comparing` has ended. */
  hold(): void {
    this.#corpus.hold();
  }

  /**
   * Compares all articles with each other, a few milliseconds at a time. In
   * between the project may be asked and changed; what is held does not count yet,
   * and nobody is named as affected: in the end all findings may have changed.
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
    if (this.#isBatch) restArticle(article);
    const left = suppressFindings([...findings, ...across], suppressions);
    return [
      ...left.findings,
      ...checkSuppressions(article, settings.site.locale, suppressions, left.used),
    ].sort(compareFindings);
  }

  #judge(article: Article, settings: FileSettings): ArticleJudgement {
    const known = this.#judgements.get(article.filePath);
    if (known?.article === article && known.settings === settings) return known;
    const judgement = {
      article,
      settings,
      findings: this.#linter.lint(
        article,
        this.#corpus,
        settings,
        (rule) => rule.scope !== "corpus",
      ),
      suppressions: findSuppressions(article),
    };
    this.#judgements.set(article.filePath, judgement);
    return judgement;
  }
}
