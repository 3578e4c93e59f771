import {
  CELL_BOUNDARY,
  LINK_END,
  LINK_START,
  characterAt,
  characterBefore,
  isPunctuation,
  isWhiteSpace,
} from "./marked-text.js";

/** A run of `*` or `_`; the offset counts in the marked text. */
export interface DelimiterRun {
  readonly at: number;
  readonly length: number;
  readonly mark: "*" | "_";
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Runs pair only inside one scope: the text of one link, one cell, or what is around them. */
  readonly scope: number;
}

/** All runs of a marked text with their flanking by CommonMark 0.31, section 6.2. */
export function delimiterRuns(text: string): DelimiterRun[] {
  const runs: DelimiterRun[] = [];
  const outer: number[] = [];
  let scope = 0;
  let scopes = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === LINK_START) {
      outer.push(scope);
      scope = scopes++;
    } else if (character === LINK_END) scope = outer.pop() ?? scope;
    else if (character === CELL_BOUNDARY) {
      outer.length = 0;
      scope = scopes++;
    } else if (character === "*" || character === "_") {
      const run = readRun(text, at, character, scope);
      runs.push(run);
      at += run.length - 1;
    }
  }
  return runs;
}

function readRun(text: string, at: number, mark: "*" | "_", scope: number): DelimiterRun {
  let end = at + 1;
  while (text[end] === mark) end++;
  const before = characterBefore(text, at);
  const after = characterAt(text, end);
  const left = flanks(after, before);
  const right = flanks(before, after);
  return {
    at,
    length: end - at,
    mark,
    canOpen: left && (mark === "*" || !right || isPunctuation(before)),
    canClose: right && (mark === "*" || !left || isPunctuation(after)),
    scope,
  };
}

/** Whether a run belongs to what stands on its `inner` side: no space there, and punctuation only beside space or punctuation. */
const flanks = (inner: string, outer: string): boolean =>
  !isWhiteSpace(inner) && (!isPunctuation(inner) || isWhiteSpace(outer) || isPunctuation(outer));
