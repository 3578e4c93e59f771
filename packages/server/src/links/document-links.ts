import { renderText } from "@kouetsu/core";
import type { DocumentLink } from "vscode-languageserver";
import { messages } from "../messages.js";
import type { ArticleQuestion } from "../session/article-question.js";
import { firstLine } from "../first-line.js";

/** Of a passage so many characters are underlined: a link is to be seen, not to paint the paragraph. */
const LONGEST = 40;

/** From a finding that another article belongs to, to its place there. */
export function documentLinks({ article, held, uri, rangeOf }: ArticleQuestion): DocumentLink[] {
  if (!held.settings.links || !held.settings.enable) return [];
  const { site } = held;
  return held.findings(uri).flatMap(({ range, related }) => {
    const other = related.find(({ filePath }) => filePath !== article.filePath);
    if (other === undefined) return [];
    const shown = article.source.slice(range.start, Math.min(range.end, range.start + LONGEST));
    const end = range.start + firstLine(shown).length;
    return [
      {
        range: rangeOf({ start: range.start, end }),
        target: `${site.uriOf(other.filePath)}#L${other.loc.start.line}`,
        tooltip: renderText(messages.openRelated, site.config.locale, {
          path: other.filePath,
          line: other.loc.start.line,
        }),
      },
    ];
  });
}
