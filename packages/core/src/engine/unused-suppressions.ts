import type { Article } from "../article/article.js";
import type { Finding } from "../finding/finding.js";
import type { Suppression } from "../finding/suppression.js";
import { renderText, type Locale } from "../messages/text.js";
import type { TextEdit } from "../text/range.js";
import { engineMessages, engineNotes } from "./messages.js";

const messages = engineMessages["unused-suppression"];

/** Rules of another owner, as in `ja-technical-writing/max-ten`, are not run by the engine. */
const isOurs = (rule: string): boolean => !rule.includes("/");

/** Deletes the comment, and its line when nothing else stands there. */
function deletion(article: Article, { range }: Suppression): TextEdit {
  const line = article.lines.lineRange(article.lines.position(range.start).line);
  const isAlone =
    article.source.slice(line.start, range.start).trim() === "" &&
    article.source.slice(range.end, line.end).trim() === "";
  return { range: isAlone ? line : range, text: "" };
}

function finding(
  article: Article,
  locale: Locale,
  suppression: Suppression,
  messageId: keyof typeof messages,
): Finding {
  const fix = deletion(article, suppression);
  return {
    ruleId: "kouetsu/unused-suppression",
    filePath: article.filePath,
    messageId,
    severity: messageId === "unused" ? "warning" : "info",
    message: renderText(messages[messageId], locale),
    range: suppression.range,
    loc: article.lines.location(suppression.range),
    related: [],
    data: { rules: suppression.rules },
    ...(messageId === "unused"
      ? {
          suggestions: [
            {
              id: "delete-suppression",
              message: renderText(engineNotes["delete-suppression"], locale),
              edits: [fix],
            },
          ],
        }
      : {}),
  };
}

/** Findings about the suppressions themselves: of no use, or without a reason. */
export function checkSuppressions(
  article: Article,
  locale: Locale,
  suppressions: readonly Suppression[],
  used: ReadonlySet<Suppression>,
): readonly Finding[] {
  return suppressions.flatMap((suppression) => {
    if (used.has(suppression))
      return suppression.reason ? [] : finding(article, locale, suppression, "no-reason");
    const mayBeOthers = suppression.rules.length === 0 || !suppression.rules.every(isOurs);
    return mayBeOthers ? [] : finding(article, locale, suppression, "unused");
  });
}
