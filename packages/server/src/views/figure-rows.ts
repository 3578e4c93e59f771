import { figuresOf } from "../hover/figures.js";
import type { ArticleQuestion } from "../session/article-question.js";
import type { FigureRow } from "./requests.js";

/** The ledger of an article, in its order. */
export function figureRows({ article, held, uri, rangeOf }: ArticleQuestion): FigureRow[] {
  return figuresOf(article, held).map(({ text, subject, predicate, status, source, range }) => ({
    text,
    subject,
    predicate,
    status,
    source: source?.text ?? "",
    place: { uri, range: rangeOf(range), name: article.filePath },
  }));
}
