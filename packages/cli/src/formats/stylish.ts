import path from "node:path";
import { pathToFileURL } from "node:url";
import { LineIndex, renderText } from "@kouetsu/core";
import type { Finding, Locale, RelatedPlace, Severity, Text } from "@kouetsu/core";
import { allFindings, shortRuleId, worstFirst } from "./lint-result.js";
import type {
  ArticleResult,
  FormatContext,
  Formatter,
  LintResult,
  StyleName,
} from "./lint-result.js";
import { cliTexts as texts } from "../messages.js";
import { escapeLines, escapeText } from "../terminal/escape.js";
import { frameOf } from "../terminal/frame.js";
import { displayWidth } from "../terminal/width.js";
import { wrapText } from "../terminal/wrap.js";
import { placesToTell } from "./finding-words.js";
import { relatedLines } from "./places.js";
import { pageUri } from "./rule-page.js";
import { summaryLines } from "./summary.js";

/** How each severity looks: a mark and a word, so that it never depends on colour. */
export const severityLook: Readonly<
  Record<Severity, { readonly mark: string; readonly word: Text; readonly style: StyleName }>
> = {
  error: { mark: "✖", word: texts.error, style: "red" },
  warning: { mark: "⚠", word: texts.warning, style: "yellow" },
  info: { mark: "ℹ", word: texts.info, style: "cyan" },
};

/** So many findings are more than a first look can take in. */
export const manyFindings = 50;
const worstShown = 20;
const widestColumns = 100;
const indent = "         ";

/** For people in a terminal. */
export const formatStylish: Formatter = (result, context) => {
  const findings = allFindings(result);
  const isCapped = !context.showAll && findings.length > manyFindings;
  const lines = isCapped
    ? cappedLines(result, findings, context)
    : everyArticle(result.articles, result.locale, context);
  return `${[...lines, ...summaryLines(result, context)].join("\n")}\n`;
};

function everyArticle(
  articles: readonly ArticleResult[],
  locale: Locale,
  context: FormatContext,
): readonly string[] {
  return articles
    .filter((article) => article.findings.length > 0)
    .flatMap((article) => {
      const lines = new LineIndex(article.source);
      const blocks = article.findings.map((finding) =>
        findingLines(finding, article, lines, locale, context),
      );
      return [
        context.link(
          pathToFileURL(path.resolve(context.cwd, article.filePath)).href,
          context.style("underline", escapeText(article.filePath)),
        ),
        ...blocks.flatMap((block) => [...block, ""]),
      ];
    });
}

function findingLines(
  finding: Finding,
  article: ArticleResult,
  lines: LineIndex,
  locale: Locale,
  context: FormatContext,
): readonly string[] {
  const [first = "", ...rest] = escapeLines(finding.message);
  return [
    ...headLines(finding, first, locale, context),
    ...frameLines(finding, article, lines, context),
    ...indented(
      [
        ...rest,
        ...relatedLines(placesToLookAt(finding), finding.filePath, locale),
        ...wayOutLines(finding, locale),
      ],
      context,
    ),
  ];
}

/** Places in other articles are told even where the message names them: terminals make links of them. */
function placesToLookAt(finding: Finding): readonly RelatedPlace[] {
  const isAllHere = finding.related.every((place) => place.filePath === finding.filePath);
  return isAllHere ? placesToTell(finding) : finding.related;
}

/** Under the sentence; parted before the terminal would do it anywhere. */
function indented(lines: readonly string[], { wrapAt }: FormatContext): readonly string[] {
  const parted =
    wrapAt === undefined ? lines : lines.flatMap((line) => wrapText(line, wrapAt - indent.length));
  return parted.map((line) => indent + line);
}

/** Place, severity, sentence and, where there is room, the rule at the right. */
function headLines(
  finding: Finding,
  sentence: string,
  locale: Locale,
  context: FormatContext,
): readonly string[] {
  const { mark, word, style } = severityLook[finding.severity];
  const { line, column } = finding.loc.start;
  const place = `  ${`${line}:${column}`.padEnd(6)} `;
  const label = `${mark} ${word[locale]}`;
  const rule = escapeText(shortRuleId(finding.ruleId));
  const page = pageUri(finding.ruleId, context);
  const named = context.style("dim", rule);
  const linked = page === undefined ? named : context.link(page, named);
  const width = Math.min(context.columns, widestColumns);
  const used = displayWidth(`${place}${label} ${sentence}`);
  const head = `${place}${context.style(style, label)} ${context.style("bold", sentence)}`;
  const gap = width - used - displayWidth(rule);
  if (context.columns >= 80 && gap >= 2) return [head + " ".repeat(gap) + linked];
  if (context.wrapAt === undefined) return [head, indent + linked];
  const before = displayWidth(`${place}${label} `);
  const [first = "", ...rest] = wrapText(sentence, context.wrapAt - before);
  return [
    `${place}${context.style(style, label)} ${context.style("bold", first)}`,
    ...rest.map((line) => " ".repeat(before) + context.style("bold", line)),
    indent + linked,
  ];
}

/** The source line with marks under the range; none when there is no text to show. */
function frameLines(
  finding: Finding,
  article: ArticleResult,
  lines: LineIndex,
  context: FormatContext,
): readonly string[] {
  const { line } = finding.loc.start;
  const range = lines.lineRange(line);
  const text = article.source.slice(range.start, range.end).replace(/[\r\n]{1,2}$/, "");
  if (text.trim() === "") return [];
  const gutter = String(line).padStart(6);
  const width = Math.max(20, Math.min(context.columns, widestColumns) - gutter.length - 3);
  const start = Math.min(finding.range.start - range.start, text.length);
  const end = Math.min(finding.range.end - range.start, text.length);
  const { source, marks } = frameOf(text, start, end, width);
  const bar = context.style("dim", "│");
  return [
    `${context.style("dim", gutter)} ${bar} ${source}`,
    `${" ".repeat(gutter.length)} ${bar} ${context.style(severityLook[finding.severity].style, marks)}`,
  ];
}

function wayOutLines(finding: Finding, locale: Locale): readonly string[] {
  const fix = finding.fix === undefined ? [] : [texts.fixable[locale]];
  const suggestions = (finding.suggestions ?? [])
    .slice(0, 3)
    .map((suggestion) => escapeText(suggestion.message));
  if (suggestions.length === 0) return fix;
  return [...fix, `${texts.choices2[locale]}: ${suggestions.join(" / ")}`];
}

/** Counts per rule and the worst findings, when there are too many to read. */
function cappedLines(
  result: LintResult,
  findings: readonly Finding[],
  context: FormatContext,
): readonly string[] {
  const { locale } = result;
  const worst = worstFirst(findings).slice(0, worstShown);
  const articles = result.articles.map((article) => ({
    ...article,
    findings: article.findings.filter((finding) => worst.includes(finding)),
  }));
  const rule = worst[0]?.ruleId ?? "";
  const values = { paths: escapeText(result.paths.join(" ")), rule: escapeText(shortRuleId(rule)) };
  return [
    renderText(texts.cappedTitle, locale, { count: findings.length, shown: worst.length }),
    "",
    ...ruleTable(findings, locale, context),
    "",
    ...everyArticle(articles, locale, context),
    ...renderText(texts.cappedNext, locale, values).split("\n"),
    "",
  ];
}

function ruleTable(
  findings: readonly Finding[],
  locale: Locale,
  context: FormatContext,
): readonly string[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.ruleId}`;
    byRule.set(key, [...(byRule.get(key) ?? []), finding]);
  }
  const rows = [...byRule.values()].sort((a, b) => b.length - a.length);
  return rows.flatMap((row) => {
    const [first] = row;
    if (first === undefined) return [];
    const { mark, word, style } = severityLook[first.severity];
    const files = new Set(row.map((finding) => finding.filePath)).size;
    const name = escapeText(shortRuleId(first.ruleId));
    const count = renderText(texts.cappedFiles, locale, { files });
    return [
      `  ${String(row.length).padStart(6)}  ${context.style(style, `${mark} ${word[locale]}`)}  ${name} (${count})`,
    ];
  });
}
