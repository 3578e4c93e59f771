import type { Article } from "@kouetsu/core";
import { ledgerOf, type LedgerFigure } from "textlint-rule-preset-kouetsu/figures";
import type { HeldSite } from "../session/held-site.js";

const CLAIMS = "unsupported-numeric-claim";

/** Several features ask for the figures of one text. */
const read = new WeakMap<Article, readonly LedgerFigure[]>();

/** The figures of an article as the ledger has them. */
export function figuresOf(article: Article, { site }: HeldSite): readonly LedgerFigure[] {
  const known = read.get(article);
  if (known !== undefined) return known;
  const settings = site.config.settingsFor(article.filePath);
  const figures = ledgerOf(article, settings.site, settings.rules.get(CLAIMS)?.options);
  read.set(article, figures);
  return figures;
}
