import type { Finding } from "@kouetsu/core";

/** The findings of one article. */
export interface LintedArticle {
  readonly filePath: string;
  /** The text that the ranges count in, without a byte order mark; empty for a file that is no text. */
  readonly source: string;
  /** In the order of the article. */
  readonly findings: readonly Finding[];
}
