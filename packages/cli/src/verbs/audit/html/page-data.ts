import type { Locale, Severity } from "@kouetsu/core";
import { DAMAGE_KINDS } from "textlint-rule-preset-kouetsu/audit";
import { escapeText } from "../../../terminal/escape.js";
import type {
  ArticleSet,
  AuditArticle,
  AuditFinding,
  AuditReport,
  DuplicateGroup,
  FigureRow,
} from "../data/report.js";
import { pageTexts } from "./page-texts.js";
import { kindTexts } from "./texts.js";

/** The texts of the script, in the language of the page. */
export type PageTexts = Readonly<Record<keyof typeof pageTexts, string>>;

/** Severity (0 error, 1 warning, 2 note; 3 more when `--fix` mends it), kind, rule, line, what, more: indices, but for the line. */
export type FindingTuple = readonly [
  severity: number,
  kind: number,
  rule: number,
  line: number,
  what: number,
  more: number,
];

/** An article as the script gets it. */
export interface PageArticle extends Omit<AuditArticle, "findings" | "characters"> {
  readonly findings: readonly FindingTuple[];
}

/**
 * What the script of the page shows, small: texts that many findings share stand
 * once. Control and bidirectional characters are written out, as everywhere.
 */
export interface PageData {
  readonly locale: Locale;
  readonly texts: PageTexts;
  readonly kinds: readonly string[];
  /** Ids and names of rules. */
  readonly rules: readonly string[];
  readonly strings: readonly string[];
  readonly articles: readonly PageArticle[];
  readonly groups: readonly DuplicateGroup[];
  readonly sets: readonly ArticleSet[];
  readonly figures: readonly FigureRow[];
}

export function pageData(report: AuditReport): PageData {
  const { locale, articles, duplicates, figures } = report;
  const strings = new Table();
  const rules = new Table();
  const kinds = DAMAGE_KINDS.map(({ id }) => id);
  const tuple = (finding: AuditFinding): FindingTuple => [
    SEVERITIES.indexOf(finding.severity) + (finding.fixable ? 3 : 0),
    kinds.indexOf(finding.kind),
    rules.indexOf(finding.rule),
    finding.line,
    strings.indexOf(finding.what),
    strings.indexOf(finding.more),
  ];
  const shown = articles.map(({ characters: _characters, findings, ...article }) => ({
    ...article,
    weight: Math.round(article.weight * 10) / 10,
    findings: findings.map(tuple),
  }));
  const texts = Object.fromEntries(
    Object.entries(pageTexts).map(([name, text]) => [name, text[locale]]),
  ) as PageTexts;
  return visible({
    locale,
    texts,
    kinds: kinds.map((id) => kindTexts[id][locale]),
    rules: rules.texts,
    strings: strings.texts,
    articles: shown,
    groups: duplicates.groups,
    sets: duplicates.sets,
    figures: figures.rows,
  });
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Texts by number, each once, in the order of their first use. */
class Table {
  readonly #indices = new Map<string, number>();

  get texts(): readonly string[] {
    return [...this.#indices.keys()];
  }

  indexOf(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.#indices.set(text, this.#indices.size);
    return this.#indices.size - 1;
  }
}

/** The same data, every text in it safe to show; line breaks stay. */
function visible<Data>(data: Data): Data {
  if (typeof data === "string") return data.split("\n").map(escapeText).join("\n") as Data;
  if (Array.isArray(data)) return data.map((item: unknown) => visible(item)) as Data;
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, visible<unknown>(value)]);
  return Object.fromEntries(entries) as Data;
}
