import { LineIndex } from "@kouetsu/core";
import type { Location, TextEdit } from "@kouetsu/core";
import { escapeUriPath } from "../terminal/escape.js";
import type { FormatContext, LintResult } from "./lint-result.js";
import { reportPath } from "./report-path.js";

/** How places are written in SARIF. */
export interface SarifPlaces {
  /** A `physicalLocation`. */
  at(filePath: string, loc: Location): object;
  /** A `fix` with edits of one or more articles; `undefined` when one of them was not read. */
  fix(description: string, edits: readonly FileEdit[]): object | undefined;
}

export type FileEdit = TextEdit & { readonly filePath: string };

export function sarifPlaces(result: LintResult, context: FormatContext): SarifPlaces {
  const articles = new Map(result.articles.map((article) => [article.filePath, article]));
  const known = new Map<string, LineIndex>();
  /** An article with a fix has many. */
  const linesOf = (filePath: string): LineIndex | undefined => {
    const article = articles.get(filePath);
    const lines = known.get(filePath) ?? (article && new LineIndex(article.source));
    if (lines !== undefined) known.set(filePath, lines);
    return lines;
  };
  const artifact = (filePath: string): object => ({
    uri: escapeUriPath(reportPath(filePath, context)),
    uriBaseId: "SRCROOT",
  });
  return {
    at: (filePath, loc) => ({ artifactLocation: artifact(filePath), region: regionOf(loc) }),
    fix: (description, edits) => {
      const changes = [...new Set(edits.map((edit) => edit.filePath))].map((filePath) => {
        const lines = linesOf(filePath);
        const own = edits.filter((edit) => edit.filePath === filePath);
        return lines === undefined
          ? undefined
          : { artifactLocation: artifact(filePath), replacements: replacementsOf(lines, own) };
      });
      if (changes.includes(undefined) || changes.length === 0) return undefined;
      return { description: { text: description }, artifactChanges: changes };
    },
  };
}

function replacementsOf(lines: LineIndex, edits: readonly FileEdit[]): readonly object[] {
  return edits.map(({ range, text }) => ({
    deletedRegion: regionOf(lines.location(range)),
    insertedContent: { text },
  }));
}

function regionOf({ start, end }: Location): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}
