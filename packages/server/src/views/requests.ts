import type { Range } from "vscode-languageserver";

/** Where something stands, for a client to go to. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
  /** The name of the article: its path from the root of the site. */
  readonly name: string;
}

/** `kouetsu/figures`: the ledger of one article. */
export interface FiguresParams {
  readonly uri: string;
}

export interface FigureRow {
  /** As its writer put it. */
  readonly text: string;
  readonly subject: string;
  readonly predicate: string;
  readonly status: "supported" | "unsupported" | "set-aside";
  /** The address or the words that support it; empty for none. */
  readonly source: string;
  readonly place: Place;
}

/** `kouetsu/duplicates`: the repeated passages of one article, or of the workspace when it names none. */
export interface DuplicatesParams {
  readonly uri?: string;
}

export interface DuplicateRow {
  /** The beginning of the passage. */
  readonly text: string;
  /** How many copies there are, and in how many places they differ. */
  readonly summary: string;
  readonly characters: number;
  readonly copies: readonly (Place & {
    /** Whether it looks like the first. */
    readonly isOriginal: boolean;
  })[];
}

/** `kouetsu/audit`: which articles of the workspace to mend first. */
export interface AuditResult {
  readonly locale: "ja" | "en";
  readonly articles: number;
  readonly findings: number;
  /** Articles with findings, those that do the most damage first. */
  readonly worklist: readonly AuditRow[];
  /** How often each rule found something, the most frequent first. */
  readonly rules: readonly {
    readonly ruleId: string;
    readonly title: string;
    readonly count: number;
  }[];
}

export interface AuditRow {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** What is gravest, in the words of the findings. */
  readonly reasons: readonly string[];
}
