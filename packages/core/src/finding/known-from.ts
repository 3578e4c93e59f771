import type { Article } from "../article/article.js";
import { partsBefore, placeBefore } from "../text/changes/text-change.js";
import type { TextChange } from "../text/changes/text-change.js";
import type { TextRange } from "../text/range.js";
import type { Finding } from "./finding.js";
import { keyOf, keyText } from "./sentence-key.js";

/** An article and what is found in it; no article where the text could not be read. */
export interface JudgedVersion {
  readonly article: Article | undefined;
  readonly findings: readonly Finding[];
}

/** An article before and after a change. */
export interface ArticleChange {
  /** Path after the change. */
  readonly filePath: string;
  /** Path before it, other than `filePath` for a file that was moved; `undefined` for a new one. */
  readonly pathBefore: string | undefined;
  readonly before: JudgedVersion;
  readonly after: JudgedVersion;
  readonly text: TextChange;
}

/** What was found before, and how the texts changed since. */
export interface History {
  /** By path after the change; also articles that stayed as they were. */
  readonly changes: ReadonlyMap<string, ArticleChange>;
  /** Findings of articles that are gone; what they say may have been moved elsewhere. */
  readonly gone: readonly JudgedVersion[];
}

/** A flagged text this long is a passage; it may change a little and stay the same matter. */
const PASSAGE = 60;
/** Share of a passage that must have stood in a flagged place before. */
const MOST = 0.8;

/**
 * For every finding after the change the one that said the same before it. A
 * finding goes with its words: what stands, to the letter, where the same was
 * found before is known although its line or another word of its sentence
 * changed; so is a sentence that was moved, within the article or to another.
 */
export function knownFrom(history: History): ReadonlyMap<Finding, Finding> {
  const known = new Map<Finding, Finding>();
  const taken = new Set<Finding>();
  for (const change of history.changes.values()) {
    for (const finding of change.after.findings) {
      const old = change.before.findings.find((one) => isSamePlace(finding, one, change));
      if (old === undefined) continue;
      known.set(finding, old);
      taken.add(old);
    }
  }
  for (const [finding, old] of moved(history, known, taken)) known.set(finding, old);
  return known;
}

function isSamePlace(finding: Finding, old: Finding, change: ArticleChange): boolean {
  if (finding.ruleId !== old.ruleId) return false;
  const length = finding.range.end - finding.range.start;
  const isPassage = length >= PASSAGE;
  // How often a passage stands decides what it is called; nothing changed here.
  const isUntouched = change.text.differences.length === 0;
  if (finding.messageId !== old.messageId && !isPassage && !isUntouched) return false;
  const places = [old, ...old.related.filter(({ filePath }) => filePath === old.filePath)];
  const place = placeBefore(change.text, finding.range);
  if (place !== undefined && places.some(({ range }) => isEqual(range, place))) return true;
  if (!isPassage) return false;
  const parts = partsBefore(change.text, finding.range);
  return places.some(({ range }) => overlap(parts, range) >= MOST * length);
}

const isEqual = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

function overlap(parts: readonly TextRange[], range: TextRange): number {
  return parts.reduce(
    (sum, part) =>
      sum + Math.max(0, Math.min(part.end, range.end) - Math.max(part.start, range.start)),
    0,
  );
}

/** Pairs what is left by its sentence: first within an article, then across those of the change. */
function moved(
  { changes, gone }: History,
  known: ReadonlyMap<Finding, Finding>,
  taken: ReadonlySet<Finding>,
): ReadonlyMap<Finding, Finding> {
  const pairs = new Map<Finding, Finding>();
  const left = [...changes.values()]
    .filter(({ text }) => text.differences.length > 0)
    .map(({ before, after }) => ({
      pool: poolOf([before], taken),
      words: wordsOf(before, taken),
      fresh: after.findings.filter((finding) => !known.has(finding)),
      article: after.article,
    }));
  const away = poolOf(gone, taken);
  for (const { pool, fresh, article } of left) take(pool, fresh, article, pairs);
  for (const { words, fresh, article } of left) {
    const others = fresh.filter((finding) => !pairs.has(finding));
    takeByWords(words, new Set(pairs.values()), others, article, pairs);
  }
  const gotten = new Set(pairs.values());
  const everywhere = merge([...left.map(({ pool }) => pool), away], gotten);
  for (const { fresh, article } of left) {
    const ofSubstance = fresh.filter((finding) => isOfSubstance(finding, article));
    take(everywhere, ofSubstance, article, pairs);
  }
  return pairs;
}

/** Flagged words so long are the same matter wherever they stand in an article; a figure alone is not. */
const SHORTEST_WORDS = 5;

/** Findings by condition and flagged words: a sentence that was rewritten around them says them no more often. */
function wordsOf({ article, findings }: JudgedVersion, taken: ReadonlySet<Finding>): Pool {
  const pool: Pool = new Map();
  for (const finding of findings) {
    const key = wordsKey(finding, article);
    if (key === undefined || taken.has(finding)) continue;
    const known = pool.get(key);
    if (known) known.push(finding);
    else pool.set(key, [finding]);
  }
  return pool;
}

function wordsKey(
  { ruleId, messageId, range }: Finding,
  article: Article | undefined,
): string | undefined {
  if (article === undefined || range.end - range.start < SHORTEST_WORDS) return undefined;
  return `${ruleId} ${messageId}\n${article.source.slice(range.start, range.end)}`;
}

function takeByWords(
  pool: Pool,
  taken: ReadonlySet<Finding>,
  fresh: readonly Finding[],
  article: Article | undefined,
  pairs: Map<Finding, Finding>,
): void {
  const used = new Set(taken);
  for (const finding of fresh) {
    const known = pool.get(wordsKey(finding, article) ?? "")?.find((one) => !used.has(one));
    if (known === undefined) continue;
    used.add(known);
    pairs.set(finding, known);
  }
}

/** A sentence so long is no chance: that it went there and came here is one move. */
const SUBSTANCE = 20;

function isOfSubstance(finding: Finding, article: Article | undefined): boolean {
  if (article === undefined || finding.range.start < article.body.start) return false;
  return keyOf(finding, article).sentence.length >= SUBSTANCE;
}

type Pool = Map<string, Finding[]>;

function poolOf(versions: readonly JudgedVersion[], taken: ReadonlySet<Finding>): Pool {
  const pool: Pool = new Map();
  for (const { article, findings } of versions) {
    for (const finding of findings) {
      const { condition, sentence } = keyOf(finding, article);
      if (taken.has(finding) || sentence === "") continue;
      const key = keyText({ condition, sentence });
      const known = pool.get(key);
      if (known) known.push(finding);
      else pool.set(key, [finding]);
    }
  }
  return pool;
}

function merge(pools: readonly Pool[], taken: ReadonlySet<Finding>): Pool {
  const merged: Pool = new Map();
  for (const pool of pools) {
    for (const [key, findings] of pool) {
      const left = findings.filter((finding) => !taken.has(finding));
      merged.set(key, [...(merged.get(key) ?? []), ...left]);
    }
  }
  return merged;
}

function take(
  pool: Pool,
  fresh: readonly Finding[],
  article: Article | undefined,
  pairs: Map<Finding, Finding>,
): void {
  for (const finding of fresh) {
    if (pairs.has(finding)) continue;
    const old = pool.get(keyText(keyOf(finding, article)))?.shift();
    if (old !== undefined) pairs.set(finding, old);
  }
}
