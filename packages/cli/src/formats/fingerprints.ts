import { createHash } from "node:crypto";
import { findingKeys } from "@kouetsu/core";
import type { ArticleResult } from "./lint-result.js";

/**
 * A check sum of each finding of an article, in their order, no two the same: of
 * its rule, the sentence that it stands in and how many like it stand before it.
 * It stays when lines move, and differs between articles only by what they say.
 */
export function fingerprintsOf({ article, findings }: ArticleResult): readonly string[] {
  const keys =
    article === undefined
      ? findings.map((_finding, occurrence) => ({ sentence: "", occurrence }))
      : findingKeys(article, findings);
  return findings.map(({ ruleId, messageId }, index) => {
    const key = keys[index];
    return checksum(JSON.stringify([ruleId, messageId, key?.sentence, key?.occurrence]));
  });
}

/** 128 bits in hexadecimal; for telling apart, not for security. */
export function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
