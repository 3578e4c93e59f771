import {
  rangesOverlap,
  type BlockContent,
  type Inline,
  type InlineKind,
  type TextRange,
} from "@kouetsu/core";
import { PATTERNS, type ResidueKind, type ResiduePattern } from "./phrases.js";
import { isQuoted } from "./quotation.js";
import { mayHoldResidue } from "./trigger.js";

/** Residue in a block; the range counts from the start of the block. */
export interface Residue {
  readonly kind: ResidueKind | "broken-character" | "phrase";
  readonly range: TextRange;
}

/** Inlines whose source is no text of the writer. */
const NEVER_TEXT: ReadonlySet<InlineKind> = new Set([
  "code",
  "math",
  "html",
  "comment",
  "template-tag",
  "image",
  "autolink",
]);

const BROKEN = /\uFFFD{1,200}(?:[^\uFFFD\n]{0,4}\uFFFD{1,200}){0,20}/g;

/**
 * Finds residue in one block, in the order of the text; of two that overlap the first pattern wins.
 *
 * @param isLink whether an inline leads somewhere, so that its text says what a reader can do
 * @param opensArticle whether the block is the first paragraph
 */
export function findResidue(
  content: BlockContent,
  isLink: (inline: Inline) => boolean,
  opensArticle: boolean,
): Residue[] {
  const found: Residue[] = [];
  const links = content.inlines.filter(isLink).map((inline) => inline.range);
  for (const { pattern, core, range } of matchesOf(content)) {
    if (pattern.opensArticle && !opensArticle) continue;
    if (pattern.kind === "site-chrome" && content.kind === "heading") continue;
    if (pattern.covers === "match" && links.some((link) => rangesOverlap(link, core))) continue;
    if (found.some((other) => rangesOverlap(other.range, core))) continue;
    found.push({ kind: pattern.kind, range: withoutOthers(range, core, found, content.raw) });
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** A sentence without the residue on the lines before and after it that has been found already. */
function withoutOthers(
  range: TextRange,
  core: TextRange,
  found: readonly Residue[],
  raw: string,
): TextRange {
  const before = found.map((other) => other.range.end).filter((end) => end <= core.start);
  const after = found.map((other) => other.range.start).filter((start) => start >= core.end);
  return trimmed(raw, Math.max(range.start, ...before), Math.min(range.end, ...after));
}

/** Characters that a wrong decoding left as U+FFFD; close ones are one place. */
export function findBrokenCharacters(content: BlockContent): Residue[] {
  return sourceMatches(content, BROKEN).map((range) => ({ kind: "broken-character", range }));
}

/** The same in the front matter, whose source has no inlines. */
export function findBrokenIn(source: string, { start, end }: TextRange): TextRange[] {
  return [...source.slice(start, end).matchAll(BROKEN)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** What follows it tells a reader what the article says about the words before. */
const SUBTITLE = /[:：|｜—–]|[?!] \S| - /;

/**
 * Whether a title is what a tool answered instead of one. A published title is
 * short, so it is judged as the beginning of an article would be.
 */
export function titleResidue(title: string): Residue["kind"] | undefined {
  if (SUBTITLE.test(title) || !mayHoldResidue(title, "prose")) return undefined;
  const found = PATTERNS.find(
    ({ kind, pattern }) =>
      (kind === "refusal" || kind === "answer-leak") && title.search(pattern) === 0,
  );
  return found?.kind;
}

/** The phrases that the site itself lists, wherever a reader would see them. */
export function findPhrases(content: BlockContent, phrases: readonly string[]): Residue[] {
  const found: Residue[] = [];
  const { text } = content.prose;
  for (const phrase of phrases) {
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
      const end = at + phrase.length;
      if (!isQuoted(text, at, end))
        found.push({ kind: "phrase", range: content.prose.blockRange(at, end) });
    }
  }
  return found;
}

/** Where a pattern matched, and what of the text is to be reported for it. */
interface Match {
  readonly pattern: ResiduePattern;
  readonly core: TextRange;
  readonly range: TextRange;
}

const NO_MATCHES: readonly Match[] = [];

/** Follows from the block alone, so it is worked out once for as long as the block stands. */
const known = new WeakMap<BlockContent, readonly Match[]>();

function matchesOf(content: BlockContent): readonly Match[] {
  let all = known.get(content);
  if (!all) {
    const inSource = mayHoldResidue(content.raw, "source");
    const inProse = mayHoldResidue(content.prose.text, "prose");
    all =
      inSource || inProse
        ? PATTERNS.flatMap((pattern) =>
            (pattern.in === "source" ? inSource : inProse)
              ? matchesOfPattern(content, pattern)
              : NO_MATCHES,
          )
        : NO_MATCHES;
    known.set(content, all);
  }
  return all;
}

function matchesOfPattern(content: BlockContent, pattern: ResiduePattern): readonly Match[] {
  if (pattern.in === "source") {
    return sourceMatches(content, pattern.pattern).map((range) => ({
      pattern,
      core: range,
      range,
    }));
  }
  const { text } = content.prose;
  const found: Match[] = [];
  for (const match of text.matchAll(pattern.pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isQuoted(text, start, end)) continue;
    const core = content.prose.blockRange(start, end);
    if (pattern.covers === "sentence") {
      const around = sentenceAround(content, { start, end });
      found.push({ pattern, core, range: content.prose.blockRange(around.start, around.end) });
    } else if (!touchesNonText(content, core)) {
      found.push({ pattern, core, range: core });
    }
  }
  return found;
}

function sourceMatches(content: BlockContent, pattern: RegExp): TextRange[] {
  const found: TextRange[] = [];
  for (const match of content.raw.matchAll(pattern)) {
    const range = trimmed(content.raw, match.index, match.index + match[0].length);
    if (!isQuoted(content.raw, range.start, range.end) && !touchesNonText(content, range))
      found.push(range);
  }
  return found;
}

const touchesNonText = (content: BlockContent, range: TextRange): boolean =>
  content.inlines.some(
    (inline) => NEVER_TEXT.has(inline.kind) && rangesOverlap(inline.range, range),
  );

/** From the start of the sentence where the range begins to the end of the one where it ends, within its lines. */
function sentenceAround({ sentences, prose }: BlockContent, { start, end }: TextRange): TextRange {
  const first = sentences.find(({ range }) => range.start <= start && start < range.end);
  const last = sentences.find(({ range }) => range.start < end && end <= range.end);
  return {
    start: Math.max(first?.range.start ?? start, lineStart(prose.text, start)),
    end: Math.min(last?.range.end ?? end, lineEnd(prose.text, end)),
  };
}

/** A Japanese writer breaks a line to begin anew; in Latin script a sentence runs on over it. */
const LATIN_BREAK = /^[ -~]\n[ -~]$/;

function lineStart(text: string, at: number): number {
  const lineBreak = text.lastIndexOf("\n", at - 1);
  return LATIN_BREAK.test(text.slice(lineBreak - 1, lineBreak + 2)) ? 0 : lineBreak + 1;
}

function lineEnd(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", at);
  if (lineBreak < 0) return text.length;
  return LATIN_BREAK.test(text.slice(lineBreak - 1, lineBreak + 2)) ? text.length : lineBreak;
}

function trimmed(text: string, start: number, end: number): TextRange {
  const space = (at: number): boolean => /\s/.test(text.charAt(at));
  while (start < end && space(start)) start++;
  while (end > start && space(end - 1)) end--;
  return { start, end };
}
