import type { Article, Finding } from "@kouetsu/core";
import type { LedgerRow } from "../../figures/ledger-rows.js";
import type { JudgedArticle } from "./articles.js";
import { cut, EXAMPLES, FIGURES, MESSAGE, NAME } from "./limits.js";
import type { ShortPaths } from "./paths.js";
import type { FigureConflict, FigureLedger, FigureRow, RecycledFigure } from "./report.js";

/** The figures of all articles: those in conflict first, then recycled ones, then by place. */
export function figureLedger(
  ledger: readonly LedgerRow[],
  articles: readonly JudgedArticle[],
  paths: ShortPaths,
): FigureLedger {
  const findings = articles.flatMap((each) => each.findings);
  const recycled = findings.filter(({ ruleId }) => ruleId === "kouetsu/recycled-figure");
  const isClaim = ({ status, conflicts }: LedgerRow): boolean =>
    status !== "set-aside" || conflicts.length > 0;
  const storiesAt = recycledPlaces(recycled);
  const rows = ledger
    .filter(isClaim)
    .map((row) => rowOf(row, storiesAt, paths))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const count = (status: LedgerRow["status"]): number =>
    ledger.filter((row) => row.status === status).length;
  return {
    total: ledger.length,
    unsupported: count("unsupported"),
    supported: count("supported"),
    setAside: count("set-aside"),
    rows: rows.slice(0, FIGURES),
    unlisted: Math.max(0, rows.length - FIGURES),
    conflicts: findings
      .filter(({ ruleId }) => ruleId === "kouetsu/conflicting-figure")
      .map((finding) => conflictOf(finding, paths)),
    recycled: recycledFigures(recycled, articles, paths),
  };
}

const rankOf = ({ conflicts, recycled, isSupported }: FigureRow): number =>
  conflicts.length > 0 ? 0 : recycled > 0 ? 1 : isSupported ? 3 : 2;

/** In how many articles a figure is told of different things, by the places of its findings. */
function recycledPlaces(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { filePath, range, related, data } of findings) {
    const articles = Number(data["articles"] ?? 0);
    places.set(`${filePath}:${range.start}`, articles);
    for (const place of related)
      if (place.role === "repeat") places.set(`${place.filePath}:${place.range.start}`, articles);
  }
  return places;
}

function rowOf(row: LedgerRow, stories: ReadonlyMap<string, number>, paths: ShortPaths): FigureRow {
  return {
    path: paths.path(row.filePath),
    line: row.start.line,
    figure: cut(row.text, NAME),
    subject: cut(row.subject, NAME),
    predicate: row.predicate,
    isSupported: row.status === "supported",
    source: cut(row.source?.text ?? "", NAME),
    conflicts: row.conflicts
      .slice(0, EXAMPLES)
      .map(({ filePath, line }) => `${paths.path(filePath)}:${line}`),
    recycled: stories.get(`${row.filePath}:${row.range.start}`) ?? 0,
  };
}

function conflictOf({ filePath, loc, message }: Finding, paths: ShortPaths): FigureConflict {
  const [what = "", ...more] = paths.text(message).split("\n");
  return {
    path: paths.path(filePath),
    line: loc.start.line,
    what: cut(what, MESSAGE),
    more: more.map((line) => cut(line, MESSAGE)).join("\n"),
  };
}

/** Recycled figures, each once, those in the most articles first. */
function recycledFigures(
  findings: readonly Finding[],
  articles: readonly JudgedArticle[],
  paths: ShortPaths,
): RecycledFigure[] {
  const texts = new Map(articles.map(({ filePath, article }) => [filePath, article]));
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify(finding.data["value"]);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .flatMap((group): RecycledFigure[] => {
      const [first] = group;
      const article = first && texts.get(first.filePath);
      if (first === undefined || article === undefined) return [];
      return [
        {
          figure: cut(article.source.slice(first.range.start, first.range.end), NAME),
          articles: Number(first.data["articles"] ?? 0),
          stories: Number(first.data["stories"] ?? 0),
          examples: group.slice(0, EXAMPLES).map(({ filePath, range, loc }) => ({
            path: paths.path(filePath),
            line: loc.start.line,
            said: saidAt(texts.get(filePath), range.start),
          })),
        },
      ];
    })
    .sort((a, b) => b.articles - a.articles || (a.figure < b.figure ? -1 : 1));
}

/** Characters of what is said of a figure. */
const SAID = 48;

function saidAt(article: Article | undefined, start: number): string {
  const [line = ""] = (article?.source.slice(start, start + 4 * SAID) ?? "").split("\n", 1);
  return cut(line, SAID);
}
