import type { Article, Finding, Locale, Rule, Severity } from "@kouetsu/core";

/** The findings of one article. */
export interface ArticleResult {
  readonly filePath: string;
  /** The text that the ranges count in; empty when it could not be read. */
  readonly source: string;
  /** `undefined` when it could not be read. */
  readonly article?: Article | undefined;
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
  /** From which severity on a finding fails the run. */
  readonly failOn: Severity | "never";
  /** What the process will end with. */
  readonly exitCode: 0 | 1 | 2;
  /** What could not be done, a sentence each. Values in them come from outside: escape what is printed. */
  readonly problems: readonly string[];
  /** What the summary adds, a sentence each, ready to be printed: what a change or a baseline left out. */
  readonly notes?: readonly string[];
}

/** How a formatter prints. */
export interface FormatContext {
  readonly columns: number;
  /** The columns of a terminal, where lines are parted between words; nowhere else, for programs read lines. */
  readonly wrapAt?: number;
  /** Paints text for a terminal, or leaves it. */
  style(name: StyleName, text: string): string;
  /** Makes text lead to a URI where a terminal can, or leaves it. */
  link(uri: string, text: string): string;
  readonly showAll: boolean;
  /** Of kouetsu. */
  readonly version: string;
  /** All rules, for formats that describe them. */
  readonly rules: readonly Rule[];
  /** Absolute path of the folder that the paths of findings count from. */
  readonly cwd: string;
  /** Absolute path of the folder that the paths in a report count from: that of the repository in CI, else `cwd`. */
  readonly root: string;
}

export type StyleName = "red" | "yellow" | "cyan" | "green" | "bold" | "dim" | "underline";

/** Pure: the same result gives the same text. */
export type Formatter = (result: LintResult, context: FormatContext) => string;

/** Strongest first. */
export const severities = ["error", "warning", "info"] as const;

/** Every finding with its article, in the order of the run. */
export function allFindings(result: LintResult): readonly Finding[] {
  return result.articles.flatMap((article) => article.findings);
}

/** What to mend first: by severity, then by how many places hang on it, then in the order of the run. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function rank(finding: Finding): number {
  return severities.indexOf(finding.severity) - Math.min(finding.related.length, 999) / 1000;
}

/** The name of a rule as people type it: ours without `kouetsu/`. */
export function shortRuleId(ruleId: string): string {
  return ruleId.replace(/^kouetsu\//, "");
}
