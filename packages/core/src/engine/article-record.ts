import type { ArticleKnowledge } from "../corpus/in-memory-corpus.js";
import type { Finding } from "../finding/finding.js";
import type { Suppression } from "../finding/suppression.js";

/**
 * What was worked out of one article alone: it follows from its path and text,
 * the rules and the settings, and from neither another article nor the clock.
 */
export interface ArticleRecord {
  readonly knowledge: ArticleKnowledge;
  /** Of the rules that judge an article by itself, but for those in `again`; unsorted and before suppressions. */
  readonly findings: readonly Finding[];
  /** Ids of the rules that looked at the clock or at other files, and must judge again. */
  readonly again: readonly string[];
  readonly suppressions: readonly Suppression[];
}
