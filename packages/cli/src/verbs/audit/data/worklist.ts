import { DAMAGE_KINDS } from "textlint-rule-preset-kouetsu/audit";
import type { WeighedArticle } from "./articles.js";
import { REASONS, WORKLIST } from "./limits.js";
import type { AuditFinding, WorkItem, Worklist, WorkReason } from "./report.js";
import { shareOf } from "./totals.js";

/**
 * What to mend first. The weight of the site is the sum over its articles, so
 * the heaviest articles are those whose mending takes most away, and their own
 * weight is what is gone then; copies of their passages in other articles are
 * not counted as mended.
 *
 * @param articles the heaviest first
 */
export function worklistOf(articles: readonly WeighedArticle[], whole: number): Worklist {
  const first = articles.filter(({ weight }) => weight > 0).slice(0, WORKLIST);
  return {
    items: first.map((article) => itemOf(article, whole)),
    share: shareOf(
      first.reduce((sum, { weight }) => sum + weight, 0),
      whole,
    ),
  };
}

function itemOf({ path, title, weight, all }: WeighedArticle, whole: number): WorkItem {
  return {
    path,
    title,
    weight,
    share: shareOf(weight, whole),
    findings: all.length,
    reasons: DAMAGE_KINDS.flatMap(({ id }) =>
      reasonOf(all.filter(({ kind }) => kind === id)),
    ).slice(0, REASONS),
  };
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** The gravest finding of a kind, the first of them in the article. */
function reasonOf(findings: readonly AuditFinding[]): readonly WorkReason[] {
  const [gravest] = findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  if (gravest === undefined) return [];
  return [
    {
      kind: gravest.kind,
      findings: findings.length,
      line: gravest.line,
      why: gravest.what,
      // The last line of a message is the way out.
      todo: gravest.more.slice(gravest.more.lastIndexOf("\n") + 1),
    },
  ];
}
