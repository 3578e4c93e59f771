import type { Article } from "../article/article.js";
import type { Finding } from "./finding.js";
import { applyEdits, safeFixes } from "./safe-fixes.js";
import type { TextEdit } from "../text/range.js";

/** A text and what all rules find in it. */
export interface Judged {
  readonly article: Article;
  readonly findings: readonly Finding[];
}

/** A text after its fixes. */
export interface Mended {
  readonly text: string;
  /** How many edits were made, in all rounds. */
  readonly count: number;
  /** The edits, when one round was enough. */
  readonly edits: readonly TextEdit[] | undefined;
}

/** A fix may make room for another one that touched it; further rounds are not worth their time. */
const MOST_ROUNDS = 10;

/**
 * Makes the safe fixes of an article in rounds, each from what the rules find in
 * the text of the round before, so that no edit is ever made to another text
 * than the one that it was worked out for.
 *
 * @param judge looks at a text; `undefined` when nobody can tell, which ends it
 */
export async function mend(
  first: Judged,
  judge: (text: string) => Promise<Judged | undefined>,
): Promise<Mended> {
  let judged: Judged | undefined = first;
  let text = first.article.source;
  let count = 0;
  let edits: readonly TextEdit[] | undefined = [];
  const seen = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS && judged !== undefined; round++) {
    seen.add(text);
    const next = safeFixes(judged.article, judged.findings);
    const mended = applyEdits(text, next);
    // Two rules that take each other's fixes back would never come to an end.
    if (next.length === 0 || seen.has(mended)) break;
    edits = round === 0 ? next : undefined;
    count += next.length;
    text = mended;
    judged = await judge(text);
  }
  return { text, count, edits };
}
