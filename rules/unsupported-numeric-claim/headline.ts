import {
  splitSentences,
  type Article,
  type FrontMatterScalar,
  type TextRange,
  type Profile,
} from "@kouetsu/core";
import { findClaims } from "./analyse.js";
import type { Claim, Options } from "./claim.js";
import { mayHoldClaim } from "./trigger.js";

const HEADLINE_KEYS = new Set(["title", "excerpt", "description", "summary", "subtitle"]);

/** A claim of the title or the excerpt; `range` in the source. */
export interface HeadlineClaim {
  readonly claim: Claim;
  readonly range: TextRange;
}

/** The claims that the front matter makes where readers see it first. */
export function headlineClaims(
  article: Article,
  options: Options,
  profile: Profile,
): HeadlineClaim[] {
  const found: HeadlineClaim[] = [];
  for (const { key, value } of article.frontMatter?.root?.entries ?? []) {
    if (!HEADLINE_KEYS.has(key) || value.kind !== "scalar" || typeof value.value !== "string")
      continue;
    const text = value.value;
    if (!mayHoldClaim(text)) continue;
    let from = value.range.start;
    for (const claim of findClaims(text, splitSentences(text), options, profile)) {
      const range = locate(
        article.source,
        value,
        text.slice(claim.range.start, claim.range.end),
        from,
      );
      from = range.end;
      found.push({ claim, range });
    }
  }
  return found;
}

/** Where the words of a value stand in the source; the whole value when escapes hide them. */
function locate(source: string, scalar: FrontMatterScalar, words: string, from: number): TextRange {
  const start = source.indexOf(words, from);
  return start < 0 || start + words.length > scalar.range.end
    ? scalar.range
    : { start, end: start + words.length };
}
