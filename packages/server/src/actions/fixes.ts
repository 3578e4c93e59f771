import {
  mend,
  renderText,
  type Article,
  type Finding,
  type Judged,
  type Locale,
  type TextEdit,
  commonEnds,
} from "@kouetsu/core";
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

/**
 * One action that makes every fix of the article, those that others make room
 * for too. Of one round each edit stays by itself; more rounds become one edit
 * from the first difference to the last.
 *
 * @param suppose what would be found in another text of the article
 */
export async function fixAllAction(
  { article, findings }: Judged,
  suppose: (text: string) => Promise<Judged | undefined>,
  locale: Locale,
  targets: EditTargets,
): Promise<CodeAction | undefined> {
  const mended = await mend({ article, findings }, suppose);
  if (mended.count === 0) return undefined;
  // It may have changed meanwhile; where the client cannot refuse the edits, nobody else would.
  if (targets.article(article.filePath)?.source !== article.source) return undefined;
  const edits = mended.edits ?? [difference(article.source, mended.text)];
  const edit = workspaceEdit(
    edits.map((one) => ({ ...one, filePath: article.filePath })),
    targets,
  );
  return (
    edit && {
      title: renderText(messages.fixAll, locale, { count: mended.count }),
      kind: FIX_ALL,
      edit,
    }
  );
}

/** The one edit that makes a text another one. */
function difference(before: string, after: string): TextEdit {
  const { prefix: head, suffix: tail } = commonEnds(before, after);
  const range = { start: head, end: before.length - tail };
  return { range, text: after.slice(head, after.length - tail) };
}
