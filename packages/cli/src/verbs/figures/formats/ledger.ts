import { renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import type { FormatContext } from "../../../formats/lint-result.js";
import { escapeJson, escapeText } from "../../../terminal/escape.js";
import { displayWidth, graphemes } from "../../../terminal/width.js";
import type { LedgerRow } from "../ledger-rows.js";
import { figuresTexts as texts } from "../messages.js";

/** The columns of the CSV file. */
export const COLUMNS = [
  "file",
  "line",
  "column",
  "figure",
  "value",
  "unit",
  "subject",
  "predicate",
  "tier",
  "status",
  "reason",
  "source_kind",
  "source",
  "conflicts",
] as const;

/** One object per figure; a superset may follow, fields are never renamed. */
export function ledgerAsJson(rows: readonly LedgerRow[]): string {
  return `${escapeJson(JSON.stringify(rows.map(figureAsJson), undefined, 2))}\n`;
}

/** A figure as the JSON has it. */
export function figureAsJson(row: LedgerRow): object {
  return {
    filePath: row.filePath,
    line: row.start.line,
    column: row.start.column,
    range: [row.range.start, row.range.end],
    figure: row.text,
    value: row.value,
    unit: row.unit,
    subject: row.subject,
    predicate: row.predicate,
    tier: row.tier,
    status: row.status,
    reason: row.setAside ?? null,
    source: row.source ?? null,
    conflicts: row.conflicts,
  };
}

/** Without it, Excel takes Japanese in a CSV file for the code page of the machine. */
const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180, with a header, behind a byte order mark. */
export function ledgerAsCsv(rows: readonly LedgerRow[]): string {
  return csvText(COLUMNS, rows.map(csvCells));
}

/** Lines of cells under the names of their columns. */
export function csvText(
  columns: readonly string[],
  lines: readonly (readonly (string | number)[])[],
): string {
  const text = [columns, ...lines].map((cells) => cells.map(csvCell).join(","));
  return `${BYTE_ORDER_MARK}${text.join("\r\n")}\r\n`;
}

/** The cells of a figure, in the order of `COLUMNS`. */
export function csvCells(row: LedgerRow): readonly (string | number)[] {
  return [
    row.filePath,
    row.start.line,
    row.start.column,
    row.text,
    valueCell(row),
    row.unit,
    row.subject,
    row.predicate,
    row.tier,
    row.status,
    row.setAside ?? "",
    row.source?.kind ?? "",
    row.source?.text ?? "",
    row.conflicts.map(({ filePath, line }) => `${filePath}:${line}`).join(" "),
  ];
}

/**
 * A cell that no spreadsheet takes for a formula: text that begins like one gets
 * an apostrophe (OWASP, CSV Injection), and control characters are escaped.
 */
function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = escapeText(value);
  const plain = /^\s{0,20}[=+\-@＝＋－＠]/.test(safe) ? `'${safe}` : safe;
  return /[",\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A number stays one, so that a negative value is not taken for a formula. */
function valueCell({ value }: LedgerRow): string | number {
  if (value === null) return "";
  return typeof value === "number" ? value : `${value[0]}–${value[1]}`;
}

/** Columns for figure and subject; the rest of the line is for what is said and for the source. */
const FIGURE = 18;
const SUBJECT = 14;
const PLACE = 9;
/** Columns that the support keeps when the predicate stands before it. */
const SUPPORT = 22;
const LEAST_PREDICATE = 16;

/** For people: by article, one line per figure. */
export function ledgerAsTable(
  rows: readonly LedgerRow[],
  locale: Locale,
  { columns, style }: Pick<FormatContext, "columns" | "style">,
): string {
  const lines = tableLines(rows, (row) => figureLine(row, locale, columns), style);
  const count = (status: LedgerRow["status"]): number =>
    rows.filter((row) => row.status === status).length;
  lines.push(
    "",
    renderText(texts.summary, locale, {
      figures: rows.length,
      unsupported: count("unsupported"),
      supported: count("supported"),
      aside: count("set-aside"),
      conflicts: rows.filter((row) => row.conflicts.length > 0).length,
    }),
  );
  return `${lines.join("\n")}\n`;
}

/** The lines of rows under the names of their articles. */
export function tableLines<Row extends { readonly filePath: string }>(
  rows: readonly Row[],
  lineOf: (row: Row) => string,
  style: FormatContext["style"],
): string[] {
  const lines: string[] = [];
  let filePath: string | undefined;
  for (const row of rows) {
    if (row.filePath !== filePath) {
      if (filePath !== undefined) lines.push("");
      filePath = row.filePath;
      lines.push(style("bold", escapeText(filePath)));
    }
    lines.push(lineOf(row));
  }
  return lines;
}

/** A figure in one line of so many columns. */
export function figureLine(row: LedgerRow, locale: Locale, columns: number): string {
  const mark = row.status === "unsupported" ? "✖" : row.status === "supported" ? "✔" : "·";
  const place = `${row.start.line}:${row.start.column}`.padStart(PLACE);
  const rest = columns - PLACE - FIGURE - SUBJECT - 6;
  const predicate = rest - SUPPORT - 1;
  const said = predicate < LEAST_PREDICATE ? "" : `${fit(row.predicate, predicate)} `;
  const support = fit(supportOf(row, locale), said === "" ? Math.max(16, rest) : SUPPORT);
  return `${place} ${mark} ${fit(row.text, FIGURE)} ${fit(row.subject, SUBJECT)} ${said}${support.trimEnd()}`;
}

function supportOf(row: LedgerRow, locale: Locale): string {
  // In its own article, a place is named by its line alone: the column is narrow.
  const conflicts = row.conflicts
    .map(({ filePath, line }) => `${filePath === row.filePath ? "" : filePath}:${line}`)
    .join(" ");
  const conflict = conflicts === "" ? "" : `↔ ${conflicts} `;
  if (row.status === "unsupported") return conflict + texts.unsupported[locale];
  if (row.status === "set-aside") return conflict + texts.setAside[locale];
  const source = row.source?.text === "" ? texts.nearby[locale] : (row.source?.text ?? "");
  return conflict + source;
}

/** The text in exactly so many columns. */
function fit(text: string, columns: number): string {
  const safe = escapeText(text);
  if (displayWidth(safe) <= columns) return safe + " ".repeat(columns - displayWidth(safe));
  let kept = "";
  let width = 0;
  for (const cluster of graphemes(safe)) {
    if (width + displayWidth(cluster) > columns - 1) break;
    kept += cluster;
    width += displayWidth(cluster);
  }
  return `${kept}…${" ".repeat(columns - 1 - width)}`;
}
