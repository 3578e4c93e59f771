import type { Article, FileSettings, Finding, Position, TextRange } from "@kouetsu/core";
import type { ArticleCache, OpenedProject } from "@kouetsu/core/node";
import { ledgerOf } from "textlint-rule-preset-kouetsu/figures";
import type { LedgerFigure } from "textlint-rule-preset-kouetsu/figures";

/** A figure at its place, with what contradicts it. */
export interface LedgerRow extends LedgerFigure {
  readonly filePath: string;
  readonly start: Position;
  /** Other figures for the same thing, and where they stand. */
  readonly conflicts: readonly { readonly filePath: string; readonly line: number }[];
}

/** The rules that the ledger is read off. */
export const CLAIMS_RULE = "unsupported-numeric-claim";
export const CONFLICTS_RULE = "conflicting-figure";

/** A figure at its place. */
export type PlacedFigure = Omit<LedgerRow, "conflicts">;

/** Kept from run to run, where articles are. */
export type FigureCache = ArticleCache<readonly PlacedFigure[]>;

/** What is asked of a run. */
interface Opened extends Pick<OpenedProject, "targets" | "settingsFor"> {
  readonly project: Pick<OpenedProject["project"], "article">;
}

/**
 * The figures of all articles, sorted by path and place.
 * @param found the findings of an article; conflicts are read off them
 * @param read figures that are known
 */
export function ledgerRows(
  opened: Opened & Pick<OpenedProject, "project">,
  found: (filePath: string) => readonly Finding[],
  read?: ReadFigures,
): readonly LedgerRow[] {
  const { project, targets } = opened;
  const figures = targets.flatMap((filePath) => {
    const placed = placedFigures(opened, filePath, undefined, read);
    // The next article needs the memory.
    project.rest(filePath);
    return placed;
  });
  return withConflicts(figures, targets.flatMap(found));
}

/** Figures that were read while their articles were parsed anyway, by path. */
export type ReadFigures = ReadonlyMap<string, readonly PlacedFigure[]>;

/** What to do while an article is parsed, so that its figures are read then. */
export const readingInto =
  (read: Map<string, readonly PlacedFigure[]>) =>
  (article: Article, settings: FileSettings): void => {
    read.set(article.filePath, figuresOf(article, settings));
  };

/** The figures of an article, in order; one of which they are known is not parsed. */
export function placedFigures(
  { project, settingsFor }: Opened,
  filePath: string,
  cache?: FigureCache,
  read?: ReadFigures,
): readonly PlacedFigure[] {
  const article = project.article(filePath);
  if (article === undefined) return [];
  const settings = settingsFor(filePath);
  const input = { filePath, source: article.source, settings };
  const known = cache?.find(input);
  if (known !== undefined) return known;
  const figures = read?.get(filePath) ?? figuresOf(article, settings);
  cache?.keep(input, () => figures);
  return figures;
}

function figuresOf(
  article: Article,
  { site, rules: states }: FileSettings,
): readonly PlacedFigure[] {
  const options = states.get(CLAIMS_RULE)?.options ?? {};
  return ledgerOf(article, site, options).map((figure) => ({
    ...figure,
    filePath: article.filePath,
    start: article.lines.position(figure.range.start),
  }));
}

/** Figures with what contradicts them, by the findings of all articles. */
export function withConflicts(
  figures: readonly PlacedFigure[],
  findings: readonly Finding[],
): readonly LedgerRow[] {
  const conflicts = conflictsByFile(findings);
  return figures.map((figure) => ({
    ...figure,
    conflicts: (conflicts.get(figure.filePath) ?? [])
      .filter(({ range }) => range.start < figure.range.end && figure.range.start < range.end)
      .flatMap(({ others }) => others),
  }));
}

/** A place of a conflict, with the other places. */
interface ConflictPlace {
  readonly range: TextRange;
  readonly others: LedgerRow["conflicts"];
}

function conflictsByFile(
  findings: readonly Finding[],
): ReadonlyMap<string, readonly ConflictPlace[]> {
  const byFile = new Map<string, ConflictPlace[]>();
  for (const finding of findings) {
    if (finding.ruleId !== `kouetsu/${CONFLICTS_RULE}`) continue;
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
