import { compareTexts, placeBefore } from "@kouetsu/core";
import type { Article } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { changedArticles } from "../../changes/changed-articles.js";
import type { ChangedFile } from "../../changes/changed-files.js";
import { rewind } from "../../changes/rewind.js";
import { ledgerRows } from "./ledger-rows.js";
import type { LedgerRow } from "./ledger-rows.js";

/** What a change did to a figure. */
export interface FigureChange {
  readonly change: "added" | "changed" | "gone";
  readonly filePath: string;
  /** As it is; as it was, when it is gone. */
  readonly row: LedgerRow;
  /** What it was, when it changed. */
  readonly before?: LedgerRow;
}

/** The figures of an article before and after, as far as neither is known from the other. */
interface Sides {
  readonly before: LedgerRow[];
  readonly after: LedgerRow[];
}

/** The figures that a change added, changed and took away, by article and place; one that was only moved is none. */
export async function figureChanges(
  opened: OpenedProject,
  files: readonly ChangedFile[],
  cwd: string,
): Promise<readonly FigureChange[]> {
  const { project } = opened;
  const isTarget = new Set(opened.targets);
  const changed = (await changedArticles(opened, files, cwd)).filter(
    ({ after }) => after === undefined || isTarget.has(after),
  );
  const names = (side: "before" | "after"): readonly string[] =>
    changed.flatMap((article) => article[side] ?? []);
  const { neighbours, restore } = rewind(project, changed);
  const rowsOf = (side: "before" | "after"): ReadonlyMap<string, readonly LedgerRow[]> => {
    const own = names(side);
    const targets = [...own, ...neighbours];
    const rows = ledgerRows({ ...opened, targets }, (name) => project.findings(name));
    return new Map(own.map((name) => [name, rows.filter((row) => row.filePath === name)]));
  };
  const rowsBefore = rowsOf("before");
  const old = new Map(names("before").map((name) => [name, project.article(name)] as const));
  restore();
  const rowsAfter = rowsOf("after");
  const changes: FigureChange[] = [];
  const left: Sides[] = changed.map(({ before, after }) => {
    const sides = {
      before: [...(rowsBefore.get(before ?? "") ?? [])],
      after: [...(rowsAfter.get(after ?? "") ?? [])],
    };
    const now = after === undefined ? undefined : project.article(after);
    changes.push(...stayed(sides, old.get(before ?? ""), now));
    changes.push(...paired(sides, sides, isMoved));
    return sides;
  });
  for (const from of left) for (const to of left) changes.push(...paired(from, to, isMoved));
  for (const sides of left) changes.push(...paired(sides, sides, isSameMatter));
  for (const { before, after } of left) {
    changes.push(...after.map((row) => changeOf("added", row)));
    changes.push(...before.map((row) => changeOf("gone", row)));
  }
  return changes.sort(
    (a, b) =>
      (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0) ||
      a.row.range.start - b.row.range.start,
  );
}

const changeOf = (change: "added" | "gone", row: LedgerRow): FigureChange => ({
  change,
  filePath: row.filePath,
  row,
});

/** Takes away figures that stand, to the letter, where they stood; those that got or lost a source changed. */
function stayed(
  sides: Sides,
  before: Article | undefined,
  after: Article | undefined,
): readonly FigureChange[] {
  if (before === undefined || after === undefined) return [];
  const change = compareTexts(before.source, after.source);
  return paired(sides, sides, (old, now) => {
    const place = placeBefore(change, now.range);
    return place !== undefined && place.start === old.range.start && place.end === old.range.end;
  });
}

/** Takes away pairs of which `isPair` is true, first ones first; what changed between the two. */
function paired(
  { before }: Pick<Sides, "before">,
  { after }: Pick<Sides, "after">,
  isPair: (before: LedgerRow, after: LedgerRow) => boolean,
): readonly FigureChange[] {
  const changes: FigureChange[] = [];
  const rows = [...after];
  for (const row of rows) {
    const old = before.find((one) => isPair(one, row));
    if (old === undefined) continue;
    before.splice(before.indexOf(old), 1);
    after.splice(after.indexOf(row), 1);
    if (old.text !== row.text || old.status !== row.status)
      changes.push({ change: "changed", filePath: row.filePath, row, before: old });
  }
  return changes;
}

const isMoved = (before: LedgerRow, after: LedgerRow): boolean =>
  before.text === after.text &&
  before.subject === after.subject &&
  before.predicate === after.predicate;

/** The same thing with another value. */
const isSameMatter = (before: LedgerRow, after: LedgerRow): boolean =>
  before.unit === after.unit &&
  before.subject === after.subject &&
  (before.subject !== "" || before.predicate === after.predicate);
