import { renderText, type Article, type Locale } from "@kouetsu/core";
import type { LedgerFigure } from "textlint-rule-preset-kouetsu/figures";
import { messages } from "../messages.js";

/** Other figures that a hover names. */
const MOST_OTHERS = 5;

/** The row of the ledger for a figure, as Markdown: what it is of, whether it has a source, and what else is said of the same. */
export function figureText(
  figure: LedgerFigure,
  figures: readonly LedgerFigure[],
  article: Article,
  locale: Locale,
): string {
  const { text, subject } = figure;
  const said = (key: keyof typeof messages, values: Record<string, string | number> = {}): string =>
    renderText(messages[key], locale, values);
  const head =
    subject === "" ? `**${escaped(text)}**` : `**${escaped(text)}** — ${escaped(subject)}`;
  const status =
    figure.status === "set-aside"
      ? said("figureSetAside")
      : figure.source === undefined
        ? said("figureUnsupported")
        : said("figureSupported", { source: escaped(figure.source.text) });
  const others = figures.filter((other) => isOfTheSame(figure, other));
  const list = others.slice(0, MOST_OTHERS).map(({ text: other, range }) =>
    said("figureElsewhere", {
      text: escaped(other),
      line: article.lines.position(range.start).line,
    }),
  );
  return [head, status, ...(list.length > 0 ? [said("figureOthers"), list.join("\n")] : [])].join(
    "\n\n",
  );
}

function isOfTheSame(a: LedgerFigure, b: LedgerFigure): boolean {
  return a !== b && a.subject !== "" && a.subject === b.subject && a.unit === b.unit;
}

/** Text of an article as text of a hover. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>()#!|~]/g, "\\$&").replaceAll(/\s+/g, " ");
