import { renderText, type Finding, type Locale } from "@kouetsu/core";
import { CodeActionKind, type CodeAction, type Diagnostic } from "vscode-languageserver";
import { messages } from "../messages.js";
import { toRange } from "../protocol/positions.js";
import type { EditTargets } from "./workspace-edit.js";

/** The client's command that lays two places side by side. */
export const COMPARE_COPIES = "kouetsu.compareCopies";

/** Other copies that get an action of their own; the view has them all. */
const MOST_COPIES = 3;

/** For a passage that stands elsewhere too: the two side by side, with what differs. */
export function compareActions(
  finding: Finding,
  diagnostic: Diagnostic,
  locale: Locale,
  targets: EditTargets,
): CodeAction[] {
  const placeOf = ({ filePath, loc }: Pick<Finding, "filePath" | "loc">): object => {
    const uri = targets.uriOf(filePath);
    return { uri, range: toRange(loc, targets.openDocument(uri)?.shift) };
  };
  return finding.related
    .filter(({ role }) => role === "copy")
    .slice(0, MOST_COPIES)
    .map((copy) => {
      const title = renderText(messages.compareWith, locale, {
        path: copy.filePath,
        line: copy.loc.start.line,
      });
      const command = {
        title,
        command: COMPARE_COPIES,
        arguments: [placeOf(finding), placeOf(copy)],
      };
      return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
    });
}
