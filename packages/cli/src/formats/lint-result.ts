import type { Finding, Locale } from "@kouetsu/core";

/** The findings of one article. */
export interface ArticleResult {
  readonly filePath: string;
  /** The text that the ranges count in; empty when it could not be read. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** What a run came to, for a formatter. */
export interface LintResult {
  readonly articles: readonly ArticleResult[];
  readonly locale: Locale;
  /** How many articles each one was compared with. */
  readonly compared: number;
  /** As it was found, relative to the working directory, or `undefined` when there is none. */
  readonly configPath: string | undefined;
  /** The kind of site that was recognised. */
  readonly site: string | undefined;
  readonly seconds: number;
  /** The paths of the command line, for the commands that are proposed. */
  readonly paths: readonly string[];
}

/** How a formatter prints. */
export interface FormatContext {
  readonly columns: number;
  /** Paints text for a terminal, or leaves it. */
  style(name: StyleName, text: string): string;
  readonly showAll: boolean;
}

export type StyleName = "red" | "yellow" | "cyan" | "green" | "bold" | "dim" | "underline";

export type Formatter = (result: LintResult, context: FormatContext) => string;

/** Strongest first. */
export const severities = ["error", "warning", "info"] as const;

/** Every finding with its article, in the order of the run. */
export function allFindings(result: LintResult): readonly Finding[] {
  return result.articles.flatMap((article) => article.findings);
}

/** The name of a rule as people type it: ours without `kouetsu/`. */
export function shortRuleId(ruleId: string): string {
  return ruleId.replace(/^kouetsu\//, "");
}
