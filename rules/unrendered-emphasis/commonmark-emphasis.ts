import type { DelimiterRun } from "./delimiters.js";

/** Two runs that CommonMark shows as emphasis, by the offsets of the marks used. */
export interface EmphasisMatch {
  readonly opener: DelimiterRun;
  readonly closer: DelimiterRun;
  /** 2 for strong, 1 for plain emphasis. */
  readonly size: 1 | 2;
}

interface OpenRun {
  readonly run: DelimiterRun;
  left: number;
}

/**
 * The pairs that CommonMark makes of `runs` ("process emphasis" in the appendix
 * of CommonMark 0.31), each scope by itself.
 */
export function commonMarkEmphasis(runs: readonly DelimiterRun[]): EmphasisMatch[] {
  const scopes = new Map<number, DelimiterRun[]>();
  for (const run of runs) {
    const scope = scopes.get(run.scope);
    if (scope) scope.push(run);
    else scopes.set(run.scope, [run]);
  }
  return [...scopes.values()].flatMap(pairRuns);
}

function pairRuns(runs: readonly DelimiterRun[]): EmphasisMatch[] {
  const matches: EmphasisMatch[] = [];
  const open: OpenRun[] = [];
  // Below these depths no opener matches a closer of the same kind: what keeps the search linear.
  const bottoms = new Map<string, number>();
  for (const closer of runs) {
    let left = closer.length;
    while (closer.canClose && left > 0) {
      const kind = `${closer.mark}${closer.canOpen}${closer.length % 3}`;
      const index = openerFor(closer, open, Math.min(bottoms.get(kind) ?? 0, open.length));
      if (index < 0) {
        bottoms.set(kind, open.length);
        break;
      }
      const opener = open[index] as OpenRun;
      const size = opener.left >= 2 && left >= 2 ? 2 : 1;
      matches.push({ opener: opener.run, closer, size });
      open.length = index + 1;
      opener.left -= size;
      left -= size;
      if (opener.left === 0) open.pop();
      for (const [key, bottom] of bottoms) {
        if (bottom > open.length) bottoms.set(key, open.length);
      }
    }
    if (closer.canOpen && left > 0) open.push({ run: closer, left });
  }
  return matches;
}

function openerFor(closer: DelimiterRun, open: readonly OpenRun[], bottom: number): number {
  for (let index = open.length - 1; index >= bottom; index--) {
    const { run } = open[index] as OpenRun;
    if (run.mark === closer.mark && !isOddMatch(run, closer)) return index;
  }
  return -1;
}

/** "If one of the delimiters can both open and close …": the rule of three. */
const isOddMatch = (opener: DelimiterRun, closer: DelimiterRun): boolean =>
  (opener.canClose || closer.canOpen) &&
  (opener.length + closer.length) % 3 === 0 &&
  (opener.length % 3 !== 0 || closer.length % 3 !== 0);
