import type { BlockContent, MarkdownRenderer } from "@kouetsu/core";
import { commonMarkEmphasis } from "./commonmark-emphasis.js";
import { delimiterRuns, type DelimiterRun } from "./delimiters.js";
import { intendedPairs, type IntendedPair } from "./intended-pairs.js";
import { characterAt, characterBefore, isWhiteSpace, markedText } from "./marked-text.js";
import { repaired, repairs } from "./repair.js";

/** An emphasis of which a reader sees the asterisks; offsets count from the start of the block. */
export interface UnrenderedEmphasis extends IntendedPair {
  /** White space inside the marks, not the characters around them, keeps it from rendering. */
  readonly hasInnerSpace: boolean;
  /** What stands in its place so that it renders; missing when nothing an editor would accept does. */
  readonly replacement?: string;
}

/** Whether a renderer shows the pair of runs at these offsets as strong. */
type Renders = (text: string, open: number, close: number, length: number) => boolean;

/** How far back an open run may reach for a later one, in UTF-16 code units. */
const REACH = 2000;

/** Pairs of one block that are judged: above that nobody wrote the text, and each may cost a look at its surroundings. */
const MOST_PAIRS = 200;

const rendersCommonMark: Renders = (text, open, close, length) => {
  // What follows the closing run decides nothing; far before, only in texts that nobody writes.
  const from = Math.max(0, open - REACH);
  const near = text.slice(from, close + length + 2);
  return commonMarkEmphasis(delimiterRuns(near)).some(
    ({ opener, closer, size }) =>
      size === 2 && opener.at === open - from && closer.at === close - from,
  );
};

/** kramdown looks inside the marks only: no white space after the first, none before the last. */
const rendersKramdown: Renders = (text, open, close, length) =>
  !isWhiteSpace(characterAt(text, open + length)) && !isWhiteSpace(characterBefore(text, close));

const RENDERS: Readonly<Record<MarkdownRenderer, Renders>> = {
  commonmark: rendersCommonMark,
  // goldmark follows CommonMark 0.31 in what flanks a run.
  goldmark: rendersCommonMark,
  kramdown: rendersKramdown,
};

/**
 * The pairs of `**` in a block of which its renderer shows the asterisks. A pair
 * that fails only because of one before it is not listed: mending the first
 * mends both, so the pairs are judged from left to right with those before
 * them mended.
 */
export function findUnrendered(
  content: BlockContent,
  renderer: MarkdownRenderer,
): UnrenderedEmphasis[] {
  let text = markedText(content);
  const runs = delimiterRuns(text);
  const pairs = intendedPairs(text, runs);
  const suspects = renderer === "kramdown" ? pairs : withLiteralMarks(pairs, runs);
  if (suspects.length === 0) return [];
  const renders = RENDERS[renderer];
  const found: UnrenderedEmphasis[] = [];
  let shift = 0;
  for (const pair of suspects.slice(0, MOST_PAIRS)) {
    const now = { ...pair, open: pair.open + shift, close: pair.close + shift };
    if (renders(text, now.open, now.close, now.length)) continue;
    const hasInnerSpace = !rendersKramdown(text, now.open, now.close, now.length);
    const mended = mend(text, now, renders);
    if (mended) {
      const { start, end, before, after } = mended.repair;
      const moved = { start: start - shift, end: end - shift, before, after };
      found.push({ ...pair, hasInnerSpace, replacement: repaired(content.raw, pair, moved) });
      shift += mended.text.length - text.length;
      text = mended.text;
    } else {
      found.push({ ...pair, hasInnerSpace });
    }
  }
  return found;
}

/**
 * The pairs beside which a `**` stays literal: in the same paragraph, cell or
 * text of a link. Where every run found some partner no asterisk shows, though
 * the bold may fall on other words.
 */
function withLiteralMarks(
  pairs: readonly IntendedPair[],
  runs: readonly DelimiterRun[],
): readonly IntendedPair[] {
  const used = new Map<DelimiterRun, number>();
  const use = (run: DelimiterRun, size: number): unknown => used.set(run, usedOf(run) + size);
  const usedOf = (run: DelimiterRun): number => used.get(run) ?? 0;
  for (const { opener, closer, size } of commonMarkEmphasis(runs)) {
    use(opener, size);
    use(closer, size);
  }
  const literal = new Set(
    runs.filter((run) => run.length - usedOf(run) >= 2).map(({ scope }) => scope),
  );
  return pairs.filter(({ scope }) => literal.has(scope));
}

function mend(text: string, pair: IntendedPair, renders: Renders) {
  for (const repair of repairs(text, pair)) {
    const replacement = repaired(text, pair, repair);
    const changed = text.slice(0, pair.open) + replacement + text.slice(pair.close + pair.length);
    const open = pair.open + repair.before.length + repair.start - pair.open - pair.length;
    const close = open + pair.length + repair.end - repair.start;
    if (renders(changed, open, close, pair.length)) return { repair, text: changed };
  }
  return undefined;
}
