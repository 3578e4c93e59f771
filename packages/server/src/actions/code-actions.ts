import type { Article, Finding, Judged, Locale, TextRange } from "@kouetsu/core";
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type TextEdit,
  type SnippetTextEdit,
} from "vscode-languageserver";
import { toRange } from "../protocol/positions.js";
import { compareActions } from "./compare.js";
import { findingActions, fixAllAction, FIX_ALL } from "./fixes.js";
import { suppressions } from "./suppress.js";
import { templateActions, type ConfigEdit } from "./template.js";
import type { EditTargets } from "./workspace-edit.js";

/** What the server offers. */
export const ACTION_KINDS: string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** What code actions are asked for. */
export interface ActionRequest {
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** The selection, or an empty range where the cursor is. */
  readonly range: TextRange;
  /** Only kinds that are, or begin with, one of these; all when not given. */
  readonly only: readonly string[] | undefined;
  readonly locale: Locale;
  readonly snippetEdits: boolean;
  /** Whether the client has the commands that we name. */
  readonly commands: boolean;
  /** Whether a comment of ours can let findings of a rule stand. */
  canSuppress(ruleId: string): boolean;
  toDiagnostic(finding: Finding): Diagnostic;
  /** The edit that has a passage count as a template of the site; `undefined` where there is none to make. */
  makeTemplate(text: string): Promise<ConfigEdit | undefined>;
  /** What all rules would find if the article had another text. */
  suppose(text: string): Promise<Judged | undefined>;
}

/** Fixes and choices of the findings that the range touches, then the ways to let them stand. */
export async function codeActions(
  request: ActionRequest,
  targets: EditTargets,
): Promise<CodeAction[]> {
  const { article, findings, range, locale } = request;
  const wants = (kind: string): boolean =>
    request.only === undefined ||
    request.only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const touched = findings.filter((finding) => touches(finding.range, range));
    for (const finding of touched)
      actions.push(
        ...findingActions(finding, request.toDiagnostic(finding), article, locale, targets),
      );
    if (request.commands)
      for (const finding of touched)
        actions.push(...compareActions(finding, request.toDiagnostic(finding), locale, targets));
    for (const finding of touched)
      actions.push(...(await templateActions(finding, request, targets)));
    for (const finding of touched) actions.push(...suppressActions(finding, request, targets));
  }
  // Whole-article actions are for whoever asks for them: on save, or by name.
  if (request.only !== undefined && wants(FIX_ALL)) {
    const fixAll = await fixAllAction({ article, findings }, request.suppose, locale, targets);
    if (fixAll !== undefined) actions.push(fixAll);
  }
  return actions;
}

function touches(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function suppressActions(
  finding: Finding,
  request: ActionRequest,
  targets: EditTargets,
): CodeAction[] {
  if (!request.canSuppress(finding.ruleId)) return [];
  const { article, locale, snippetEdits } = request;
  const uri = targets.uriOf(article.filePath);
  const document = targets.openDocument(uri);
  return suppressions(finding, article, locale).map(({ title, edit, reason }) => {
    const range = toRange(article.lines.location(edit.range), document?.shift);
    const plain: TextEdit = { range, newText: edit.text };
    const snippet: SnippetTextEdit = {
      range,
      snippet: { kind: "snippet", value: asSnippet(edit.text, reason) },
    };
    const version = document?.version ?? null;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [request.toDiagnostic(finding)],
      edit: targets.versionedEdits
        ? {
            documentChanges: [
              { textDocument: { uri, version }, edits: [snippetEdits ? snippet : plain] },
            ],
          }
        : { changes: { [uri]: [plain] } },
    };
  });
}

/** The text as a snippet in which the reason is selected, to be typed over. */
function asSnippet(text: string, reason: string): string {
  const at = text.lastIndexOf(`-- ${reason}`) + 3;
  const escape = (part: string): string => part.replace(/[\\$}]/g, "\\$&");
  return `${escape(text.slice(0, at))}\${1:${escape(reason)}}${escape(text.slice(at + reason.length))}`;
}
