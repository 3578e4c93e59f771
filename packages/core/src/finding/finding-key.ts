import type { Article } from "../article/article.js";
import type { Finding } from "./finding.js";
import { normalisedSentenceAt } from "./sentence-key.js";

/** What a finding is known by when lines shift and other sentences change. */
export interface FindingKey {
  /** The sentence, heading, cell or line that it begins in, without marks; empty at the end of a text. */
  readonly sentence: string;
  /** How many findings of the same condition stand before it in the same words. */
  readonly occurrence: number;
}

/** The keys of the findings of an article, in their order. */
export function findingKeys(article: Article, findings: readonly Finding[]): readonly FindingKey[] {
  const counts = new Map<string, number>();
  return findings.map(({ ruleId, messageId, range }) => {
    const sentence = normalisedSentenceAt(article, range.start);
    const key = `${ruleId} ${messageId}\n${sentence}`;
    const occurrence = counts.get(key) ?? 0;
    counts.set(key, occurrence + 1);
    return { sentence, occurrence };
  });
}
