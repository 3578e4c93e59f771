import { LineIndex } from "../article/lines.js";
import type { Position } from "../article/lines.js";
import { renderText } from "../messages/text.js";
import type { Locale, Text, Values } from "../messages/text.js";
import type { TextRange } from "../text/range.js";

/** What fills a place of an issue's text; a `Text` where the words differ by language. */
export type IssueValue = string | number | Text;

/** Something in a configuration text that keeps it from being used. */
export interface ConfigIssue {
  readonly range: TextRange;
  readonly text: Text;
  readonly values: Readonly<Record<string, IssueValue>>;
}

/** An issue with its place in a file, ready to be shown. */
export interface ConfigProblem extends ConfigIssue {
  /** As the host names it. */
  readonly filePath: string;
  readonly position: Position;
}

/** Adds file, line and column to issues of one text. */
export function locateIssues(
  filePath: string,
  source: string,
  issues: readonly ConfigIssue[],
): readonly ConfigProblem[] {
  if (issues.length === 0) return [];
  const lines = new LineIndex(source);
  return issues.map((issue) => ({
    ...issue,
    filePath,
    position: lines.position(issue.range.start),
  }));
}

/** The sentence of an issue. */
export function renderIssue(issue: ConfigIssue, locale: Locale): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(issue.values)) {
    values[name] = typeof value === "object" ? value[locale] : value;
  }
  return renderText(issue.text, locale, values);
}

/** A text with its places filled, in both languages. */
export function fillText(text: Text, values: Values): Text {
  return { ja: renderText(text, "ja", values), en: renderText(text, "en", values) };
}

/** Words in a row. */
export function listText(words: readonly (string | Text)[]): Text {
  const inLocale = (locale: Locale): readonly string[] =>
    words.map((word) => (typeof word === "string" ? word : word[locale]));
  return { ja: inLocale("ja").join("、"), en: inLocale("en").join(", ") };
}
