import type { Article, Finding } from "@kouetsu/core";

/** An article with all that is found in it. */
export interface JudgedArticle {
  readonly filePath: string;
  /** `undefined` when it could not be read. */
  readonly article: Article | undefined;
  readonly findings: readonly Finding[];
}

/** A finding that is to be reported. */
export interface Reported {
  readonly finding: Finding;
  /** The finding of an article that it comes from; another one when it is told at another place. */
  readonly origin: Finding;
}

/** What a run found. */
export interface Judgement {
  /** The articles that were judged, with everything in them. */
  readonly judged: readonly JudgedArticle[];
  /** Paths of the articles that a report lists, clean ones too. */
  readonly listed: readonly string[];
  readonly reported: readonly Reported[];
  /** What the summary adds, a sentence each. */
  readonly notes: readonly string[];
}
