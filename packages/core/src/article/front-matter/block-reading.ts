import type { TextRange } from "../../text/range.js";
import type { FrontMatterEntry, FrontMatterMap, FrontMatterProblem } from "./types.js";

/** What a format's reader makes of the text between the fences; offsets are already those of the article. */
export interface BlockReading {
  readonly root: FrontMatterMap | undefined;
  readonly problems: readonly FrontMatterProblem[];
  readonly comments: readonly TextRange[];
}

/** Problems for every key that stands twice in one map, at the second, related to the first. */
export function duplicateKeys(entries: readonly FrontMatterEntry[]): FrontMatterProblem[] {
  const first = new Map<string, FrontMatterEntry>();
  const problems: FrontMatterProblem[] = [];
  for (const entry of entries) {
    const known = first.get(entry.key);
    if (known)
      problems.push({
        code: "duplicate-key",
        range: entry.keyRange,
        related: known.keyRange,
        values: { key: entry.key },
      });
    else first.set(entry.key, entry);
  }
  return problems;
}
