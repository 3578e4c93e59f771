import type { Finding, Locale } from "@kouetsu/core";
import type { Hover } from "vscode-languageserver";
import { toRange } from "../protocol/positions.js";
import type { ArticleQuestion } from "../session/article-question.js";
import { excerpt } from "./excerpt.js";
import { figureText } from "./figure-hover.js";
import { figuresOf } from "./figures.js";
import { keyAt, keyText } from "./key-hover.js";
import type { RulePages } from "./rule-pages.js";

/**
 * What there is to say of a place: the figure that stands there, the key of the
 * front matter, and the page of each rule that found something, once.
 */
export function hoverOf(question: ArticleQuestion, offset: number, pages: RulePages): Hover | null {
  const { article, held, uri, shift, rangeOf } = question;
  const { site } = held;
  const { locale } = site.config;
  const figures = figuresOf(article, held);
  const figure = figures.find(({ range }) => range.start <= offset && offset <= range.end);
  const entry = keyAt(article, offset);
  const findings = held
    .findings(uri)
    .filter(({ range }) => range.start <= offset && offset <= range.end);
  const parts = [
    ...(figure === undefined ? [] : [figureText(figure, figures, article, locale)]),
    ...(entry === undefined ? [] : [keyText(entry, article, site)]),
    ...ruleTexts(findings, pages, locale),
  ];
  if (parts.length === 0) return null;
  const [narrowest] = findings.toSorted((a, b) => length(a) - length(b));
  const range = figure?.range ?? entry?.keyRange;
  return {
    contents: { kind: "markdown", value: parts.join("\n\n---\n\n") },
    ...(range !== undefined
      ? { range: rangeOf(range) }
      : narrowest !== undefined && { range: toRange(narrowest.loc, shift) }),
  };
}

function ruleTexts(
  findings: readonly Finding[],
  pages: RulePages,
  locale: Locale,
): readonly string[] {
  const ruleIds = new Set(findings.map(({ ruleId }) => ruleId));
  return [...ruleIds].flatMap((ruleId) => {
    const page = pages.page(ruleId, locale);
    return page === undefined ? [] : [excerpt(page, pages.uri(ruleId), locale)];
  });
}

const length = ({ range }: Finding): number => range.end - range.start;
