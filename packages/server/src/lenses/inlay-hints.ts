import { renderText } from "@kouetsu/core";
import { InlayHintKind, type InlayHint, type InlayHintParams } from "vscode-languageserver";
import { figuresOf } from "../hover/figures.js";
import { messages } from "../messages.js";
import type { ArticleQuestion } from "../session/article-question.js";

/** Behind each figure that nothing supports: that a source is missing. */
export function inlayHints(question: ArticleQuestion, { range }: InlayHintParams): InlayHint[] {
  const { article, held, offsetOf, rangeOf } = question;
  if (!held.settings.inlayHints || !held.settings.enable) return [];
  const from = offsetOf(range.start);
  const to = offsetOf(range.end);
  const label = renderText(messages.sourceMissing, held.site.config.locale);
  return figuresOf(article, held).flatMap((figure) =>
    figure.status === "unsupported" &&
    figure.tier === "high" &&
    from <= figure.range.end &&
    figure.range.end <= to
      ? [
          {
            position: rangeOf(figure.range).end,
            label,
            kind: InlayHintKind.Parameter,
            paddingLeft: true,
          },
        ]
      : [],
  );
}
