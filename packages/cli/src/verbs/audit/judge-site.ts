import { compareFindings, renderText } from "@kouetsu/core";
import { openProject, renderProblem } from "@kouetsu/core/node";
import type { FailedOpening, OpenedProject, OpenOptions } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { MemoryBound } from "../../memory-bound.js";
import { isInternalError } from "../../exit-code.js";
import type { Io } from "../../terminal/io.js";
import { Progress } from "../../terminal/progress.js";
import { figureCodec } from "../figures/figure-codec.js";
import { placedFigures, readingInto, withConflicts } from "../figures/ledger-rows.js";
import type { PlacedFigure, ReadFigures } from "../figures/ledger-rows.js";
import type { JudgedArticle } from "./data/articles.js";
import { buildReport } from "./data/build-report.js";
import type { AuditReport } from "./data/report.js";
import { auditTexts as texts } from "./messages.js";

/** What came of a site. */
export interface JudgedSite {
  readonly articles: readonly JudgedArticle[];
  /** Where a rule could not do its work, a sentence each. */
  readonly failed: readonly string[];
  readonly report: AuditReport;
}

/** A site that is open, and what was read of its figures while its articles were parsed. */
export interface OpenedSite {
  readonly opened: OpenedProject;
  readonly figures: ReadFigures;
}

/** Opens a project for `judgeSite`. */
export async function openSite(options: OpenOptions): Promise<OpenedSite | FailedOpening> {
  const figures = new Map<string, readonly PlacedFigure[]>();
  const opened = await openProject({ ...options, whileParsed: readingInto(figures) });
  return opened.status === "failed" ? opened : { opened, figures };
}

/** Judges every article and makes the report. */
export function judgeSite({ opened, figures: read }: OpenedSite, io: Io): JudgedSite {
  const { articles, figures } = judge(opened, read, io);
  const failed = failedRules(opened, articles);
  return { articles, failed, report: reportOf(opened, articles, figures, failed) };
}

/** Everything that is found in every article, and its figures. */
function judge(
  opened: OpenedProject,
  read: ReadFigures,
  io: Io,
): { readonly articles: readonly JudgedArticle[]; readonly figures: readonly PlacedFigure[] } {
  const { project, targets, readingFindings, locale } = opened;
  const progress = new Progress(io, targets.length, (done, total) =>
    renderText(texts.progress, locale, { done, total }),
  );
  const memory = new MemoryBound();
  const figures: PlacedFigure[] = [];
  const cache = opened.cacheBeside("figures", figureCodec);
  const articles = targets.map((filePath) => {
    progress.step();
    const findings = [...(readingFindings.get(filePath) ?? []), ...project.findings(filePath)];
    const article = project.article(filePath);
    // While it is parsed, if it had to be; all articles parsed at a time would be most of the memory.
    for (const figure of placedFigures(opened, filePath, cache, read)) figures.push(figure);
    project.rest(filePath);
    memory.step();
    return { filePath, article, findings: findings.sort(compareFindings) };
  });
  progress.end();
  return { articles, figures };
}

/** Where a rule could not do its work, a sentence each. */
function failedRules({ locale }: OpenedProject, articles: readonly JudgedArticle[]): string[] {
  return articles
    .filter(({ findings }) => findings.some(isInternalError))
    .map(({ filePath }) => renderText(texts.ruleFailed, locale, { files: filePath }));
}

function reportOf(
  opened: OpenedProject,
  articles: readonly JudgedArticle[],
  figures: readonly PlacedFigure[],
  failed: readonly string[],
): AuditReport {
  const { project, targets, locale, problems, settingsFor } = opened;
  const findings = articles.flatMap((each) => each.findings);
  const { now, frontMatter } = settingsFor(targets[0] ?? "").site;
  return buildReport({
    articles,
    corpus: project.corpus,
    ledger: withConflicts(figures, findings),
    rules,
    locale,
    now,
    date: dayOf(now, frontMatter.timeZone),
    incomplete: [...problems.map((problem) => renderProblem(problem, locale)), ...failed],
  });
}

/** The day of an instant where the site is, or else where it is audited. */
function dayOf(now: string, timeZone: string | undefined): string {
  const format = (zone: string | undefined): string =>
    new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: zone }).format(new Date(now));
  try {
    return format(timeZone);
  } catch {
    // A zone that this machine does not know is a finding, not a reason to stop.
    return format(undefined);
  }
}
