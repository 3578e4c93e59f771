import type { Corpus, Finding, Locale, Rule } from "@kouetsu/core";
import { damageOf, type Damage } from "textlint-rule-preset-kouetsu/audit";
import type { LedgerRow } from "../../figures/ledger-rows.js";
import { toAuditArticle, weighArticle, type JudgedArticle } from "./articles.js";
import { duplicateMap } from "./duplicates.js";
import { figureLedger } from "./figures.js";
import { frontMatterTables } from "./front-matter.js";
import { ShortPaths } from "./paths.js";
import type { AuditReport } from "./report.js";
import {
  byName,
  byWeight,
  causesOf,
  compare,
  groupTotals,
  kindTotals,
  ruleNames,
  ruleTotals,
  totalsOf,
} from "./totals.js";
import { worklistOf } from "./worklist.js";

/** What a report is made of; the same input gives the same report. */
export interface AuditInput {
  /** Sorted by path. */
  readonly articles: readonly JudgedArticle[];
  readonly corpus: Corpus;
  /** The figures of all articles. */
  readonly ledger: readonly LedgerRow[];
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  /** ISO instant. */
  readonly now: string;
  /** YYYY-MM-DD, in the time zone of whoever reads it. */
  readonly date: string;
  /** What could not be done, a sentence each. */
  readonly incomplete: readonly string[];
}

/** The report on a site. Pure. */
export function buildReport(input: AuditInput): AuditReport {
  const { corpus, ledger, rules, locale, now, date } = input;
  const paths = new ShortPaths(input.articles.map(({ filePath }) => filePath));
  const families = new Map(rules.map(({ meta }) => [`kouetsu/${meta.id}`, meta.family]));
  const kindOf = (finding: Finding): Damage => damageOf(finding, (id) => families.get(id));
  const articles = input.articles
    .map((article) => weighArticle(article, paths, kindOf))
    .sort((a, b) => b.weight - a.weight || compare(a.path, b.path));
  const totals = totalsOf(articles);
  const causes = causesOf(articles, totals.weight, ruleNames(rules, locale));
  return {
    version: 1,
    locale,
    now,
    date,
    root: paths.root,
    incomplete: input.incomplete.map((problem) => paths.text(problem)),
    totals,
    kinds: kindTotals(articles, totals.weight),
    worklist: worklistOf(articles, totals.weight),
    causes,
    rules: ruleTotals(causes, articles),
    months: groupTotals(articles, ({ month }) => (month === "" ? [] : [month])).sort(byName),
    authors: groupTotals(articles, ({ authors }) => authors).sort(byWeight),
    categories: groupTotals(articles, ({ categories }) => categories).sort(byWeight),
    articles: articles.map(toAuditArticle),
    duplicates: duplicateMap(input.articles, paths),
    figures: figureLedger(ledger, input.articles, paths),
    frontMatter: frontMatterTables(input.articles, corpus),
  };
}
