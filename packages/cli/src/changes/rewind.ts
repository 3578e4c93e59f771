import type { Project } from "@kouetsu/core";
import type { ChangedArticle } from "./changed-articles.js";

/** A project as it was before a change. */
export interface Rewound {
  /** Articles that stayed as they were, and whose findings may differ before and after. */
  readonly neighbours: readonly string[];
  /** Puts everything back. */
  restore(): void;
}

/**
 * Takes a change back in a project. Only what changed is compared with the others
 * again, so that asking what was found before costs little more than the change.
 */
export function rewind(project: Project, changed: readonly ChangedArticle[]): Rewound {
  const names = (one: "before" | "after"): readonly string[] =>
    changed.flatMap((article) => article[one] ?? []);
  const touched = new Set([...names("before"), ...names("after")]);
  const sources = new Map(
    names("after").map((name) => [name, project.article(name)?.source] as const),
  );
  const old = new Map(
    changed.flatMap(({ before, file }) =>
      before === undefined ? [] : [[before, file?.text] as const],
    ),
  );
  // Passages of an article count for its neighbours once somebody asked for them.
  for (const name of names("after")) project.corpus.passagesOf(name);
  const neighbours = new Set(exchange(project, sources, old));
  return {
    neighbours: [...neighbours].filter((name) => !touched.has(name)).sort(),
    restore: () => void exchange(project, old, sources),
  };
}

type Texts = ReadonlyMap<string, string | undefined>;

/** Puts texts in the place of others; the articles whose findings may change by it. */
function exchange(project: Project, from: Texts, to: Texts): readonly string[] {
  const affected: string[] = [];
  for (const name of from.keys())
    if (to.get(name) === undefined) affected.push(...project.remove(name));
  for (const [name, text] of to) {
    if (text === undefined) continue;
    affected.push(...project.set(name, text));
    if (!from.has(name)) affected.push(...project.neighbours(name));
  }
  return affected;
}
