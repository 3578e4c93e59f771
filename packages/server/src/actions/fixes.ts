import { renderText, safeFixes, type Article, type Finding, type Locale } from "@kouetsu/core";
import { CodeActionKind, type CodeAction, type Diagnostic } from "vscode-languageserver";
import { messages } from "../messages.js";
import { editTitle } from "./titles.js";
import { workspaceEdit, type EditTargets } from "./workspace-edit.js";

/** "Mend everything that needs no choice", as editors run it on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kouetsu`;

/** The fix of a finding first, then what it suggests. */
export function findingActions(
  finding: Finding,
  diagnostic: Diagnostic,
  article: Article,
  locale: Locale,
  targets: EditTargets,
): CodeAction[] {
  const choices = (finding.suggestions ?? []).map(({ message, edits }) => ({
    title: message,
    edits,
    isFix: false,
  }));
  if (finding.fix !== undefined) {
    const title = editTitle(finding.fix, article.source, locale);
    choices.unshift({ title, edits: [finding.fix], isFix: true });
  }
  return choices.flatMap(({ title, edits, isFix }) => {
    const placed = edits.map((edit) => ({ filePath: article.filePath, ...edit }));
    const edit = workspaceEdit(placed, targets);
    if (edit === undefined) return [];
    const preferred = isFix ? { isPreferred: true } : {};
    return [
      { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit, ...preferred },
    ];
  });
}

/** One action that applies every fix of the article that does not get in the way of another. */
export function fixAllAction(
  findings: readonly Finding[],
  article: Article,
  locale: Locale,
  targets: EditTargets,
): CodeAction | undefined {
  const edits = safeFixes(article, findings);
  if (edits.length === 0) return undefined;
  const edit = workspaceEdit(
    edits.map((one) => ({ ...one, filePath: article.filePath })),
    targets,
  );
  return (
    edit && {
      title: renderText(messages.fixAll, locale, { count: edits.length }),
      kind: FIX_ALL,
      edit,
    }
  );
}
