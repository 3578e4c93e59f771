import { renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import type { FormatContext } from "../../../formats/lint-result.js";
import { escapeJson, escapeText } from "../../../terminal/escape.js";
import type { FigureChange } from "../since.js";
import { figuresTexts as texts } from "../messages.js";
import type { LedgerForm } from "./index.js";
import { COLUMNS, csvCells, csvText, figureAsJson, figureLine, tableLines } from "./ledger.js";

type TableContext = Pick<FormatContext, "columns" | "style">;

/** What a change did to figures: a table, or the ledger's CSV or JSON with what happened and what was. */
export function changesAsText(
  changes: readonly FigureChange[],
  form: LedgerForm,
  locale: Locale,
  context: TableContext,
): string {
  if (form === "json") return changesAsJson(changes);
  if (form === "csv") return changesAsCsv(changes);
  return changesAsTable(changes, locale, context);
}

function changesAsJson(changes: readonly FigureChange[]): string {
  const figures = changes.map(({ change, row, before }) => ({
    change,
    ...figureAsJson(row),
    before: before === undefined ? null : figureAsJson(before),
  }));
  return `${escapeJson(JSON.stringify(figures, undefined, 2))}\n`;
}

function changesAsCsv(changes: readonly FigureChange[]): string {
  const lines = changes.map(({ change, row, before }) => [
    ...csvCells(row),
    change,
    before?.text ?? "",
    before?.status ?? "",
  ]);
  return csvText([...COLUMNS, "change", "figure_before", "status_before"], lines);
}

/** As diffs mark them. */
const marks = { added: "+", changed: "~", gone: "-" } as const;

function changesAsTable(
  changes: readonly FigureChange[],
  locale: Locale,
  { columns, style }: TableContext,
): string {
  if (changes.length === 0) return `${renderText(texts.sinceNothing, locale)}\n`;
  const lines = tableLines(changes, (change) => lineOf(change, locale, columns), style);
  const added = changes.filter(({ change }) => change === "added");
  const count = (kind: FigureChange["change"]): number =>
    changes.filter(({ change }) => change === kind).length;
  const summary = renderText(texts.sinceSummary, locale, {
    added: added.length,
    sources: added.filter(({ row }) => row.status === "supported").length,
    changed: count("changed"),
    gone: count("gone"),
  });
  return `${[...lines, "", summary].join("\n")}\n`;
}

function lineOf({ change, row, before }: FigureChange, locale: Locale, columns: number): string {
  const line = `${marks[change]}${figureLine(row, locale, columns - 1)}`;
  if (before === undefined || before.text === row.text) return line;
  return `${line}\n${" ".repeat(10)} ← ${escapeText(before.text)}`;
}
