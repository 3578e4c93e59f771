import { renderText } from "@kouetsu/core";
import type { Finding, Locale } from "@kouetsu/core";
import { folderOf, openProject } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { changesSince } from "../../changes/changes-since.js";
import type { FormatContext } from "../../formats/lint-result.js";
import { reportConfigProblems, reportProblems } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { styler } from "../../terminal/style.js";
import type { LedgerForm } from "./formats/index.js";
import { figuresTexts as texts } from "./messages.js";
import { ledgerAsHtml } from "./formats/ledger-html.js";
import { CLAIMS_RULE, CONFLICTS_RULE, ledgerRows, readingInto } from "./ledger-rows.js";
import type { LedgerRow, PlacedFigure } from "./ledger-rows.js";
import { ledgerAsCsv, ledgerAsJson, ledgerAsTable } from "./formats/ledger.js";

/** What `kouetsu figures` was asked for. */
export interface FiguresOptions {
  readonly paths: readonly string[];
  readonly form: LedgerForm;
  readonly config: string | undefined;
  readonly locale: Locale | undefined;
  readonly onlyUnsupported: boolean;
  readonly onlyConflicts: boolean;
  /** Only what the change since this branch or commit did to figures. */
  readonly since: string | undefined;
}

/** Prints the ledger of figures; the exit code: 0, or 2 when not everything could be read. */
export async function figures(
  options: FiguresOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<number> {
  // Before everything is read: git may have nothing to say.
  const files =
    options.since === undefined
      ? undefined
      : await changesSince(options.since, folderOf(io.cwd, options.paths), io);
  const read = new Map<string, readonly PlacedFigure[]>();
  const opened = await openProject({
    cwd: io.cwd,
    paths: options.paths,
    rules,
    now: io.now(),
    only: [CLAIMS_RULE, CONFLICTS_RULE],
    // Of a change only its own articles are looked at.
    ...(files === undefined ? { whileParsed: readingInto(read) } : {}),
    ...(options.config === undefined ? {} : { configPath: options.config }),
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(fallbackLocale === undefined ? {} : { fallbackLocale }),
  });
  if (opened.status === "failed") {
    reportConfigProblems(opened.configProblems, opened.locale, io);
    reportProblems(opened.problems, opened.locale, io);
    return 2;
  }
  reportProblems(opened.notices, opened.locale, io);
  reportProblems(opened.problems, opened.locale, io);
  const found = (filePath: string): readonly Finding[] => opened.project.findings(filePath);
  const isWanted = (row: LedgerRow): boolean =>
    (!options.onlyUnsupported || row.status === "unsupported") &&
    (!options.onlyConflicts || row.conflicts.length > 0);
  if (files === undefined) {
    const rows = ledgerRows(opened, found, read).filter(isWanted);
    io.stdout.write(asText(rows, options, opened.locale, io));
  } else {
    const { figureChanges } = await import("./since.js");
    const { changesAsText } = await import("./formats/ledger-changes.js");
    const changes = (await figureChanges(opened, files, io.cwd)).filter(({ row }) => isWanted(row));
    io.stdout.write(changesAsText(changes, options.form, opened.locale, tableContext(io)));
  }
  return opened.problems.length === 0 ? 0 : 2;
}

function asText(
  rows: readonly LedgerRow[],
  { form }: FiguresOptions,
  locale: Locale,
  io: Io,
): string {
  if (form === "csv") return ledgerAsCsv(rows);
  if (form === "json") return ledgerAsJson(rows);
  if (form === "html") return ledgerAsHtml(rows, locale);
  if (rows.length === 0) return `${renderText(texts.noFigures, locale)}\n`;
  return ledgerAsTable(rows, locale, tableContext(io));
}

const tableContext = (io: Io): Pick<FormatContext, "columns" | "style"> => ({
  columns: io.stdout.columns ?? 100,
  style: styler(io.stdout),
});
