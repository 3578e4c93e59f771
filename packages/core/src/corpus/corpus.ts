import type { Article } from "../article/article.js";
import type { Location } from "../article/lines.js";
import type { TextRange } from "../text/range.js";
import type { PassageGroup } from "./passages/types.js";
import type { SiteSettings } from "../config/settings.js";
import type { Json } from "../finding/finding.js";

/** The name of a kind of fact; `T` is the shape of its value. */
export interface FactKind<T extends Json> {
  readonly name: string;
  /**
   * Looked up by an audit only: articles that share such a fact are not judged
   * again when one of them changes. For facts that nearly all articles share.
   */
  readonly isLoose?: boolean;
  /** Never set: carries the type. */
  readonly shape?: T;
}

/** Something true of one article that rules look up by key: a normalised title, a tag, a figure. */
export interface Fact<T extends Json = Json> {
  readonly kind: FactKind<T>;
  readonly key: string;
  readonly value: T;
}

/** A fact with the article that it is true of. */
export interface FactEntry<T extends Json> {
  readonly filePath: string;
  readonly value: T;
}

/** Reads facts off an article, for every rule that names it in `collectors`. Pure. */
export interface FactCollector {
  readonly name: string;
  collect(article: Article, site: SiteSettings): Iterable<Fact>;
}

/** What is known of all articles together. Rules see this interface and never the store behind it. */
export interface Corpus {
  /** Sorted by code unit. */
  readonly filePaths: readonly string[];
  /** The facts of one kind under one key, sorted by path, then in the order of the article. */
  entries<T extends Json>(kind: FactKind<T>, key: string): readonly FactEntry<T>[];
  /** Every key under which facts of the kind stand, in no order. */
  keys<T extends Json>(kind: FactKind<T>): Iterable<string>;
  /** Lines and columns of a range in any article of the corpus. */
  locate(filePath: string, range: TextRange): Location | undefined;
  /** Groups of passages that have a copy in the article, by the place of that copy. */
  passagesOf(filePath: string): readonly PassageGroup[];
}

/** The 1-based line where a range of an article begins; the first of an article that the corpus does not hold. */
export const startLineOf = (corpus: Corpus, filePath: string, range: TextRange): number =>
  corpus.locate(filePath, range)?.start.line ?? 1;
