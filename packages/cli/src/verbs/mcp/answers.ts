import type { AuditArticle, AuditReport, DuplicateGroup, FigureRow } from "../audit/data/report.js";

/** The most that one answer holds, in characters of JSON: a model reads it whole. */
const mostCharacters = 16_000;

/** Part of a list, and how to ask for the rest. */
export interface Page<T> {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly T[];
  /** The offset to ask for next; `null` at the end. */
  readonly next: number | null;
}

/** As many items from `offset` as were asked for and fit into an answer; at least one. */
export function pageOf<T>(all: readonly T[], offset: number, limit: number): Page<T> {
  let end = offset;
  let size = 0;
  while (end < all.length && end - offset < limit) {
    size += JSON.stringify(all[end]).length;
    if (size > mostCharacters && end > offset) break;
    end++;
  }
  return {
    total: all.length,
    offset,
    items: all.slice(offset, end),
    next: end < all.length ? end : null,
  };
}

/** How bad, where, what first: totals, kinds of damage, the plan, and what mends many places at once. */
export function overview({ totals, kinds, worklist, causes, incomplete }: AuditReport): object {
  return {
    totals,
    kinds: kinds.filter(({ findings }) => findings > 0),
    plan: pageOf(worklist.items, 0, worklist.items.length),
    shareMendedByPlan: worklist.share,
    causes: pageOf(causes, 0, 10),
    incomplete: pageOf(incomplete, 0, 10),
  };
}

/** The findings of one article. */
export function articleFindings(article: AuditArticle, offset: number, limit: number): object {
  const { findings, unlisted, ...about } = article;
  return { ...about, findings: pageOf(findings, offset, limit), unlisted };
}

/** Passages that stand in several places, the most spare characters first. */
export function duplicateGroups(report: AuditReport, offset: number, limit: number): object {
  const { groups, unlisted, spare, containments } = report.duplicates;
  return {
    spareCharacters: spare,
    groups: pageOf(groups.map(shortGroup), offset, limit),
    unlisted,
    articlesInsideArticles: pageOf(containments, 0, 10),
  };
}

function shortGroup(group: DuplicateGroup): DuplicateGroup {
  return {
    ...group,
    excerpt: group.excerpt.slice(0, 200),
    isWhole: group.isWhole && group.excerpt.length <= 200,
    copies: group.copies.slice(0, 8),
    differences: group.differences.slice(0, 5),
  };
}

/** Which figures of the ledger are asked for. */
export type FigureChoice = "unsupported" | "conflicting" | "recycled" | "all";

/** Figures of the ledger. */
export function ledgerFigures(
  { figures }: AuditReport,
  only: FigureChoice,
  offset: number,
  limit: number,
): object {
  const { total, unsupported, supported, rows, unlisted } = figures;
  const chosen = rows.filter((row) => isChosen(row, only));
  return { total, unsupported, supported, figures: pageOf(chosen, offset, limit), unlisted };
}

function isChosen(row: FigureRow, only: FigureChoice): boolean {
  if (only === "unsupported") return !row.isSupported;
  if (only === "conflicting") return row.conflicts.length > 0;
  return only === "all" || row.recycled > 0;
}
