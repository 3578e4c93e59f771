import type { Locale, Severity } from "@kouetsu/core";
import type { Damage } from "textlint-rule-preset-kouetsu/audit";

/**
 * Everything that an audit says, as `kouetsu audit --json` prints it. Fields may
 * be added; none is renamed while `version` stays. Paths are relative to `root`,
 * lines count from 1, texts are as in the articles, cut where they end in "…".
 */
export interface AuditReport {
  readonly version: 1;
  readonly locale: Locale;
  /** ISO instant of the run, or the `now` of the configuration. */
  readonly now: string;
  /** The day that the report bears, YYYY-MM-DD. */
  readonly date: string;
  /** What all paths begin with, as seen from the working directory; ends in "/" or is empty. */
  readonly root: string;
  /** What could not be read or judged, a sentence each; empty when everything was. */
  readonly incomplete: readonly string[];
  readonly totals: AuditTotals;
  /** The kinds of damage, heaviest first, those without a finding too. */
  readonly kinds: readonly KindTotal[];
  readonly worklist: Worklist;
  /** What mends many places in one go, by the weight that it takes away. */
  readonly causes: readonly Cause[];
  /** Every rule that found something, the most findings first. */
  readonly rules: readonly RuleTotal[];
  readonly months: readonly GroupTotal[];
  readonly authors: readonly GroupTotal[];
  readonly categories: readonly GroupTotal[];
  /** Every article, the heaviest first. */
  readonly articles: readonly AuditArticle[];
  readonly duplicates: DuplicateMap;
  readonly figures: FigureLedger;
  readonly frontMatter: FrontMatterTables;
}

export interface AuditTotals {
  readonly articles: number;
  /** Articles with at least one finding. */
  readonly affected: number;
  /** Characters of all bodies, white space left out. */
  readonly characters: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that `kouetsu lint --fix` mends. */
  readonly fixable: number;
  /** Sum of the weights of all articles; shares below are shares of it. */
  readonly weight: number;
}

export interface KindTotal {
  readonly id: Damage;
  readonly weight: number;
  readonly findings: number;
  readonly articles: number;
  /** Share of the whole weight, 0 to 1. */
  readonly share: number;
}

/** The articles to mend first. */
export interface Worklist {
  readonly items: readonly WorkItem[];
  /** Share of the whole weight that is gone when all of them are mended, 0 to 1. */
  readonly share: number;
}

export interface WorkItem {
  readonly path: string;
  readonly title: string;
  readonly weight: number;
  readonly share: number;
  readonly findings: number;
  /** What weighs most in the article, heaviest kind first. */
  readonly reasons: readonly WorkReason[];
}

export interface WorkReason {
  readonly kind: Damage;
  readonly findings: number;
  /** The gravest finding of the kind. */
  readonly line: number;
  readonly why: string;
  readonly todo: string;
}

export interface Cause {
  readonly rule: string;
  readonly messageId: string;
  readonly kind: Damage;
  /** What the rule finds. */
  readonly name: string;
  /** The first line of its most frequent message. */
  readonly example: string;
  readonly findings: number;
  readonly articles: number;
  readonly fixable: number;
  /** Share of the whole weight that is gone without these findings, 0 to 1. */
  readonly share: number;
}

export interface RuleTotal {
  readonly rule: string;
  readonly name: string;
  readonly findings: number;
  readonly articles: number;
}

/** Articles of one month, author or category; an article may belong to several. */
export interface GroupTotal {
  /** Empty for articles that name none. */
  readonly name: string;
  readonly articles: number;
  readonly findings: number;
  readonly weight: number;
}

export interface AuditArticle {
  readonly path: string;
  readonly title: string;
  /** YYYY-MM; empty without a date. */
  readonly month: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly characters: number;
  readonly weight: number;
  readonly findings: readonly AuditFinding[];
  /** Findings beyond those listed. */
  readonly unlisted: number;
}

export interface AuditFinding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly kind: Damage;
  readonly line: number;
  /** What is wrong. */
  readonly what: string;
  /** Where the other place is, and what to do. */
  readonly more: string;
  readonly fixable: boolean;
}

export interface DuplicateMap {
  readonly groups: readonly DuplicateGroup[];
  /** Groups that are not listed, being the lightest. */
  readonly unlisted: number;
  /** Characters that would go if every passage stood once. */
  readonly spare: number;
  /** The groups by the articles that share them, the most spare characters first. */
  readonly sets: readonly ArticleSet[];
  /** Articles that stand within others. */
  readonly containments: readonly Containment[];
}

export interface DuplicateGroup {
  /** Length of one copy in the source, in UTF-16 code units. */
  readonly characters: number;
  readonly excerpt: string;
  /** Whether the excerpt is all of it. */
  readonly isWhole: boolean;
  readonly copies: readonly DuplicateCopy[];
  /** How many copies there are, listed or not. */
  readonly copyCount: number;
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
}

export interface DuplicateCopy {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Whether it looks like the first of them. */
  readonly isOriginal: boolean;
}

/** One place where two copies are not alike, with what stands around it in the first. */
export interface Difference {
  readonly before: string;
  readonly original: string;
  readonly other: string;
  readonly after: string;
  readonly originalLine: number;
  readonly otherPath: string;
  readonly otherLine: number;
}

export interface ArticleSet {
  readonly paths: readonly string[];
  /** Indices in `groups`. */
  readonly groups: readonly number[];
  readonly spare: number;
}

export interface Containment {
  readonly inner: string;
  readonly outer: string;
  /** How much of the inner article stands in the outer one, 0 to 1. */
  readonly share: number;
  /** The article to keep. */
  readonly canonical: string;
}

export interface FigureLedger {
  readonly total: number;
  readonly unsupported: number;
  readonly supported: number;
  /** Figures that are no claim about the world; they are not listed. */
  readonly setAside: number;
  readonly rows: readonly FigureRow[];
  /** Rows that are not listed. */
  readonly unlisted: number;
  readonly conflicts: readonly FigureConflict[];
  readonly recycled: readonly RecycledFigure[];
}

export interface FigureRow {
  readonly path: string;
  readonly line: number;
  readonly figure: string;
  readonly subject: string;
  readonly predicate: string;
  readonly isSupported: boolean;
  /** The address or words that support it; empty for none, or for one that stands beside it. */
  readonly source: string;
  /** Where another value stands for the same thing. */
  readonly conflicts: readonly string[];
  /** In how many articles the figure is told of different things; 0 for one that is not recycled. */
  readonly recycled: number;
}

export interface FigureConflict {
  readonly path: string;
  readonly line: number;
  readonly what: string;
  readonly more: string;
}

export interface RecycledFigure {
  readonly figure: string;
  readonly articles: number;
  readonly stories: number;
  readonly examples: readonly {
    readonly path: string;
    readonly line: number;
    readonly said: string;
  }[];
}

export interface FrontMatterTables {
  readonly fields: readonly FieldTotal[];
  readonly variants: readonly TermVariants[];
  /** Excerpts that several articles share. */
  readonly excerpts: readonly SharedText[];
  /** Stock phrases in excerpts. */
  readonly phrases: readonly SharedText[];
}

/** What the articles say under one key. */
export interface FieldTotal {
  readonly key: string;
  readonly articles: number;
  readonly values: number;
  /** The most frequent value. */
  readonly top: string;
  readonly topArticles: number;
}

export interface TermVariants {
  readonly vocabulary: "tags" | "categories" | "author" | "series";
  readonly spellings: readonly { readonly text: string; readonly articles: number }[];
}

export interface SharedText {
  readonly text: string;
  readonly articles: number;
}
