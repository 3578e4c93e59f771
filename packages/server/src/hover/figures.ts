import type { Article } from "@kouetsu/core";
import { ledgerOf, type LedgerFigure } from "textlint-rule-preset-kouetsu/figures";
import type { HeldSite } from "../session/held-site.js";

const CLAIMS = "unsupported-numeric-claim";

type Figures = WeakMap<Article, readonly LedgerFigure[]>;

/** Several features ask for the figures of one text; they follow from it and the settings of its site. */
const read = new WeakMap<HeldSite, Figures>();

/** The figures of an article as the ledger has them. */
export function figuresOf(article: Article, held: HeldSite): readonly LedgerFigure[] {
  const ofSite: Figures = read.get(held) ?? new WeakMap();
  read.set(held, ofSite);
  const known = ofSite.get(article);
  if (known !== undefined) return known;
  const settings = held.site.config.settingsFor(article.filePath);
  const figures = ledgerOf(article, settings.site, settings.rules.get(CLAIMS)?.options);
  ofSite.set(article, figures);
  return figures;
}
