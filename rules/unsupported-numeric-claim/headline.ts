import {
  splitSentences,
  type Article,
  type FrontMatterScalar,
  type TextRange,
  type Profile,
} from "@kouetsu/core";
import { findClaims } from "./analyse.js";
import { type Claim, type Options, wordsKey } from "./claim.js";
import { meta } from "./meta.js";
import { mayHoldClaim } from "./trigger.js";

const HEADLINE_KEYS = new Set(["title", "excerpt", "description", "summary", "subtitle"]);

/** A claim of the title or the excerpt; `range` in the source. */
export interface HeadlineClaim {
  readonly claim: Claim;
  readonly range: TextRange;
}

/** 仕込みを8倍速くした台所の話: a title that promises what its writer did himself. */
const STORY =
  /^[^。]{0,24}た(?:(?![^、。]{0,13}(?:社|企業|店|町|市|村|人|者)の)[^、。が]{1,14}の)?(?:話|記録|日記|顛末|舞台裏|レポート|道のり|振り返り|試み|挑戦|工夫|くふう|体験記)/;

function asStory(claim: Claim, headline: string): Claim {
  const isStory = claim.setAside === undefined && STORY.test(headline.slice(claim.range.end));
  return isStory ? { ...claim, setAside: "own" } : claim;
}

/**
 * Where the title and the excerpt make claims, in the source: a claim that the
 * body lacks is for this rule to tell, once.
 */
export const claimsOfHeadlines = (article: Article, profile: Profile): readonly TextRange[] =>
  headlineClaims(article, meta.options.defaults, profile)
    .filter(({ claim }) => claim.setAside === undefined && claim.tier === "high")
    .map(({ range }) => range);

/** What was read of an article's headlines, and with which words. */
interface Reading {
  readonly key: string;
  readonly claims: readonly HeadlineClaim[];
}

/** The rule asks twice, and the rule of front-matter figures once more. */
const readings = new WeakMap<Article, Reading>();

/** The claims that the front matter makes where readers see it first. */
export function headlineClaims(
  article: Article,
  options: Options,
  profile: Profile,
): readonly HeadlineClaim[] {
  const key = wordsKey(options, profile);
  const known = readings.get(article);
  if (known?.key === key) return known.claims;
  const claims = readHeadlines(article, options, profile);
  readings.set(article, { key, claims });
  return claims;
}

function readHeadlines(article: Article, options: Options, profile: Profile): HeadlineClaim[] {
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
      found.push({ claim: asStory(claim, text), range });
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
