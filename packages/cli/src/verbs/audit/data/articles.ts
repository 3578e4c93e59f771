import {
  articleTerms,
  FIELD_KEYS,
  parseWrittenDate,
  textField,
  type Article,
  type Finding,
} from "@kouetsu/core";
import { countDamage, weightOf, type Damage } from "textlint-rule-preset-kouetsu/audit";
import { cut, FINDINGS, MESSAGE, NAME } from "./limits.js";
import type { ShortPaths } from "./paths.js";
import type { AuditArticle, AuditFinding } from "./report.js";

/** An article with what was found in it; `article` is missing when it could not be read. */
export interface JudgedArticle {
  readonly filePath: string;
  readonly article: Article | undefined;
  readonly findings: readonly Finding[];
}

/** A row of the report with every finding that it was weighed by, listed or not. */
export interface WeighedArticle extends AuditArticle {
  readonly filePath: string;
  readonly all: readonly AuditFinding[];
}

/** What the report says of an article by itself. */
export function weighArticle(
  { filePath, article, findings }: JudgedArticle,
  paths: ShortPaths,
  damageOf: (finding: Finding) => Damage,
): WeighedArticle {
  const all = findings.map((finding) => toAuditFinding(finding, paths, damageOf(finding)));
  return {
    filePath,
    path: paths.path(filePath),
    title: cut(article === undefined ? "" : titleOf(article), NAME) || paths.path(filePath),
    month: article === undefined ? "" : monthOf(article),
    authors: namesOf(article, "author"),
    categories: namesOf(article, "categories"),
    characters: article === undefined ? 0 : countCharacters(article),
    weight: weightOf(countDamage(all.map(({ kind, severity }) => ({ damage: kind, severity })))),
    findings: all.slice(0, FINDINGS),
    unlisted: Math.max(0, all.length - FINDINGS),
    all,
  };
}

/** The article as it stands in the report. */
export function toAuditArticle(weighed: WeighedArticle): AuditArticle {
  const { filePath: _path, all: _all, ...article } = weighed;
  return article;
}

function toAuditFinding(finding: Finding, paths: ShortPaths, kind: Damage): AuditFinding {
  const [what = "", ...more] = paths.text(finding.message).split("\n");
  return {
    rule: finding.ruleId.replace(/^kouetsu\//, ""),
    messageId: finding.messageId,
    severity: finding.severity,
    kind,
    line: finding.loc.start.line,
    what: cut(what, MESSAGE),
    more: more.map((line) => cut(line, MESSAGE)).join("\n"),
    fixable: finding.fix !== undefined,
  };
}

function titleOf(article: Article): string {
  const title = textField(article, "title")?.text;
  if (title !== undefined) return title;
  const heading = article.blocks.find(({ content }) => content.kind === "heading");
  return heading?.content.prose.text ?? "";
}

/** A date that the file is named by, as Jekyll asks for. */
const NAMED_BY_DATE = /(?:^|\/)(\d{4}-\d{2})-\d{2}-[^/]*$/;

/** The month that the front matter or the name of the file says. */
function monthOf(article: Article): string {
  const text = textField(article, ...FIELD_KEYS.published)?.text;
  const date = text === undefined ? undefined : parseWrittenDate(text, ["one-digit", "slash"]);
  if (date === undefined) return NAMED_BY_DATE.exec(article.filePath)?.[1] ?? "";
  return new Date(date.day * 86_400_000).toISOString().slice(0, 7);
}

function namesOf(article: Article | undefined, vocabulary: "author" | "categories"): string[] {
  if (article === undefined) return [];
  const terms = [...articleTerms(article)].filter((term) => term.vocabulary === vocabulary);
  return [...new Set(terms.map(({ text }) => cut(text, NAME)))];
}

/** Of the body, white space left out. */
function countCharacters({ source, body }: Article): number {
  let count = 0;
  for (let index = body.start; index < body.end; index++) {
    const code = source.charCodeAt(index);
    if (code > 0x20 && code !== 0x30_00) count++;
  }
  return count;
}
