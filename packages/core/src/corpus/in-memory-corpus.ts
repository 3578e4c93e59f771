import type { Article } from "../article/article.js";
import type { Location } from "../article/lines.js";
import type { SiteSettings } from "../config/settings.js";
import type { Json } from "../finding/finding.js";
import type { TextRange } from "../text/range.js";
import type { Corpus, Fact, FactCollector, FactEntry, FactKind } from "./corpus.js";
import { FactStore } from "./fact-store.js";
import { ArticleReader } from "./passages/article-reader.js";
import { createPassageIndex, type PassageIndex } from "./passages/index.js";
import type { PassageText } from "./passages/read-text.js";
import type { PassageGroup } from "./passages/types.js";

/** What the corpus knows of an article; it follows from the article and the settings of its site. */
export interface ArticleKnowledge {
  readonly facts: readonly Fact[];
  /** Missing where no rule asks for passages. */
  readonly passages?: PassageText;
}

/** The corpus of one process: articles, their facts and, where a rule asks for them, their passages. */
export class InMemoryCorpus implements Corpus {
  readonly #articles = new Map<string, Article>();
  readonly #collectors: readonly FactCollector[];
  readonly #facts = new FactStore();
  #passages: PassageIndex | undefined;
  /** What was read of articles that the index does not know yet, while many are coming. */
  #held: Map<string, PassageText> | undefined;
  /** Articles that changed while an index of all is being built. */
  #changed: Set<string> | undefined;
  /** Whether anybody looked at anything; before that, nothing can be stale. */
  #isRead = false;
  /** Articles whose passages somebody looks at. */
  readonly #asked = new Set<string>();
  #filePaths: readonly string[] | undefined;
  readonly #reader = new ArticleReader();

  constructor(options: {
    readonly collectors: readonly FactCollector[];
    readonly withPassages: boolean;
  }) {
    this.#collectors = options.collectors;
    this.#passages = options.withPassages ? createPassageIndex() : undefined;
  }

  get filePaths(): readonly string[] {
    this.#filePaths ??= [...this.#articles.keys()].sort();
    return this.#filePaths;
  }

  article(filePath: string): Article | undefined {
    return this.#articles.get(filePath);
  }

  /**
   * Adds an article or replaces its earlier version; the other articles whose
   * findings may change by it: none before anybody asked the corpus anything, nor while many are coming.
   * Passages count once `passagesOf` was asked for this article, so that filling
   * the corpus stays cheap.
   */
  set(article: Article, site: SiteSettings): ReadonlySet<string> {
    const facts = this.#collectors.flatMap((collector) => [...collector.collect(article, site)]);
    return this.#put(article, { facts });
  }

  /** `set` with what is known of the article already: it is not read. */
  setKnown(article: Article, knowledge: ArticleKnowledge): ReadonlySet<string> {
    return this.#put(article, knowledge);
  }

  #put(article: Article, { facts, passages }: ArticleKnowledge): ReadonlySet<string> {
    const { filePath } = article;
    if (!this.#articles.has(filePath)) this.#filePaths = undefined;
    this.#articles.set(filePath, article);
    const before = this.#passageNeighbours(filePath);
    this.#changed?.add(filePath);
    // Read now, as the article may be forgotten until all are compared.
    if (this.#held !== undefined && this.#passages?.has(filePath) === false)
      this.#held.set(filePath, passages ?? this.#reader.read(article));
    else if (passages) this.#passages?.setRead(passages);
    else this.#passages?.set(article);
    const changed = this.#facts.replace(filePath, facts);
    // While many are coming the end of that affects everybody.
    if (!this.#isRead || this.#held !== undefined) return new Set();
    return new Set([
      ...this.#facts.othersAt(changed, filePath),
      ...before,
      ...this.#passageNeighbours(filePath),
    ]);
  }

  /** What is known of an article that stands, for `setKnown`; `undefined` while it is held, waits to be compared, or is being edited. */
  knownOf(filePath: string): ArticleKnowledge | undefined {
    if (!this.#articles.has(filePath) || this.#held !== undefined) return undefined;
    const facts = [...this.#facts.factsOf(filePath)];
    if (this.#passages === undefined) return { facts };
    const passages = this.#passages.textOf(filePath);
    return passages && { facts, passages };
  }

  /** Everything that the corpus needs of an article; reads it. */
  knowledgeOf(article: Article, site: SiteSettings): ArticleKnowledge {
    const facts = this.#collectors.flatMap((collector) => [...collector.collect(article, site)]);
    return this.#passages ? { facts, passages: this.#reader.read(article) } : { facts };
  }

  /** `set` with what is known of the article already: it is not read. For a corpus that is being filled. */
  add(article: Article, { facts, passages }: ArticleKnowledge): void {
    const { filePath } = article;
    if (!this.#articles.has(filePath)) this.#filePaths = undefined;
    this.#articles.set(filePath, article);
    this.#changed?.add(filePath);
    if (passages) this.#passages?.setRead(passages);
    this.#facts.replace(filePath, facts);
  }

  /** Removes an article; the other articles whose findings may change by it. */
  delete(filePath: string): ReadonlySet<string> {
    const before = this.neighbours(filePath);
    if (this.#articles.delete(filePath)) this.#filePaths = undefined;
    this.#facts.replace(filePath, []);
    this.#passages?.delete(filePath);
    this.#held?.delete(filePath);
    this.#changed?.add(filePath);
    this.#asked.delete(filePath);
    return before;
  }

  /**
   * From now on articles that come are compared with others only once somebody
   * asks for their passages, or `comparing` has come to its end: many are coming.
   */
  hold(): void {
    this.#held ??= new Map();
  }

  /**
   * Compares all articles in steps of a few milliseconds. In between the corpus
   * may be asked and changed as ever; it answers without those that are held.
   * After the last step it answers as if they had never been held, and everybody may be affected.
   */
  *comparing(): Generator<undefined, void> {
    if (this.#passages !== undefined && this.#held !== undefined) {
      const changed = (this.#changed = new Set<string>());
      const index = createPassageIndex({ matchesOnDemand: true });
      for (const [filePath, article] of this.#articles) {
        const read = this.#held.get(filePath);
        if (read === undefined) index.set(article);
        else index.setRead(read);
      }
      yield* index.settling();
      for (const filePath of this.#asked) yield* index.approaching(filePath);
      for (const filePath of changed) {
        const article = this.#articles.get(filePath);
        if (article === undefined) index.delete(filePath);
        else index.set(article);
      }
      this.#passages = index;
      this.#changed = undefined;
    }
    this.#held = undefined;
  }

  entries<T extends Json>(kind: FactKind<T>, key: string): readonly FactEntry<T>[] {
    this.#isRead = true;
    return this.#facts.entries(kind, key);
  }

  keys<T extends Json>(kind: FactKind<T>): Iterable<string> {
    this.#isRead = true;
    return this.#facts.keys(kind);
  }

  locate(filePath: string, range: TextRange): Location | undefined {
    return this.#articles.get(filePath)?.lines.location(range);
  }

  passagesOf(filePath: string): readonly PassageGroup[] {
    this.#isRead = true;
    this.#asked.add(filePath);
    const held = this.#held?.get(filePath);
    if (held !== undefined) this.#passages?.setRead(held);
    this.#held?.delete(filePath);
    return this.#passages?.groupsOf(filePath) ?? [];
  }

  /** Other articles that share a fact or a passage with this one. */
  neighbours(filePath: string): ReadonlySet<string> {
    this.#isRead = true;
    return new Set([
      ...this.#facts.neighbours(filePath),
      ...(this.#passages?.neighbours(filePath) ?? []),
    ]);
  }

  #passageNeighbours(filePath: string): readonly string[] {
    return this.#passages && this.#asked.has(filePath) ? this.#passages.neighbours(filePath) : [];
  }
}
