import { renderText } from "@kouetsu/core";
import type { Article, Finding, Locale, Position, TextRange } from "@kouetsu/core";
import { openProject } from "@kouetsu/core/node";
import type { OpenedProject } from "@kouetsu/core/node";
import { ledgerOf } from "textlint-rule-preset-kouetsu/figures";
import type { LedgerFigure } from "textlint-rule-preset-kouetsu/figures";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { reportConfigProblems, reportProblems } from "../../report-problems.js";
import type { Io } from "../../terminal/io.js";
import { styler } from "../../terminal/style.js";
import type { LedgerForm } from "./formats/index.js";
import { figuresTexts as texts } from "./messages.js";
import { ledgerAsHtml } from "./formats/ledger-html.js";
import { ledgerAsCsv, ledgerAsJson, ledgerAsTable } from "./formats/ledger.js";

/** What `kouetsu figures` was asked for. */
export interface FiguresOptions {
  readonly paths: readonly string[];
  readonly form: LedgerForm;
  readonly config: string | undefined;
  readonly locale: Locale | undefined;
  readonly onlyUnsupported: boolean;
  readonly onlyConflicts: boolean;
}

/** A figure at its place, with what contradicts it. */
export interface LedgerRow extends LedgerFigure {
  readonly filePath: string;
  readonly start: Position;
  /** Other figures for the same thing, and where they stand. */
  readonly conflicts: readonly { readonly filePath: string; readonly line: number }[];
}

const CLAIMS = "unsupported-numeric-claim";
const CONFLICTS = "conflicting-figure";

/** Prints the ledger of figures; the exit code: 0, or 2 when not everything could be read. */
export async function figures(
  options: FiguresOptions,
  io: Io,
  fallbackLocale: Locale | undefined,
): Promise<number> {
  const opened = await openProject({
    cwd: io.cwd,
    paths: options.paths,
    rules,
    now: io.now(),
    only: [CLAIMS, CONFLICTS],
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
  const rows = ledger(opened).filter(
    (row) =>
      (!options.onlyUnsupported || row.status === "unsupported") &&
      (!options.onlyConflicts || row.conflicts.length > 0),
  );
  io.stdout.write(asText(rows, options, opened.locale, io));
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
  return ledgerAsTable(rows, locale, {
    columns: io.stdout.columns ?? 100,
    style: styler(io.stdout),
  });
}

/** The figures of all articles, sorted by path and place. */
function ledger(opened: OpenedProject): readonly LedgerRow[] {
  const { project, targets, settingsFor } = opened;
  const conflicts = conflictsByFile(opened);
  return targets.flatMap((filePath) => {
    const article = project.article(filePath);
    if (article === undefined) return [];
    const { site, rules: states } = settingsFor(filePath);
    const options = states.get(CLAIMS)?.options ?? {};
    return ledgerOf(article, site, options).map((figure) =>
      rowOf(article, figure, conflicts.get(filePath) ?? []),
    );
  });
}

/** A place of a conflict, with the other places. */
interface ConflictPlace {
  readonly range: TextRange;
  readonly others: LedgerRow["conflicts"];
}

function conflictsByFile({
  project,
  targets,
}: OpenedProject): ReadonlyMap<string, readonly ConflictPlace[]> {
  const byFile = new Map<string, ConflictPlace[]>();
  for (const finding of targets.flatMap((filePath) => project.findings(filePath))) {
    if (finding.ruleId !== `kouetsu/${CONFLICTS}`) continue;
    const places = placesOf(finding);
    for (const place of places) {
      const others = places
        .filter((other) => other !== place)
        .map(({ filePath, line }) => ({ filePath, line }));
      const known = byFile.get(place.filePath);
      if (known) known.push({ range: place.range, others });
      else byFile.set(place.filePath, [{ range: place.range, others }]);
    }
  }
  return byFile;
}

const placesOf = (
  finding: Finding,
): readonly { filePath: string; range: TextRange; line: number }[] =>
  [finding, ...finding.related.filter(({ role }) => role === "conflict")].map(
    ({ filePath, range, loc }) => ({ filePath, range, line: loc.start.line }),
  );

function rowOf(
  article: Article,
  figure: LedgerFigure,
  conflicts: readonly ConflictPlace[],
): LedgerRow {
  return {
    ...figure,
    filePath: article.filePath,
    start: article.lines.position(figure.range.start),
    conflicts: conflicts
      .filter(({ range }) => range.start < figure.range.end && figure.range.start < range.end)
      .flatMap(({ others }) => others),
  };
}
