import type { Finding } from "@kouetsu/core";
import { CodeActionKind, type CodeAction, type WorkspaceEdit } from "vscode-languageserver";
import { DUPLICATES } from "../views/duplicate-rows.js";
import type { ActionRequest } from "./code-actions.js";
import { passageStart } from "./passage-start.js";
import { templateTitle } from "./titles.js";
import type { EditTargets } from "./workspace-edit.js";

/** An edit of the configuration. */
export interface ConfigEdit {
  readonly edit: WorkspaceEdit;
  /** The name of its file, without folders. */
  readonly file: string;
}

/** Copies that are looked into for words that all of them have. */
const MOST_COPIES = 16;

/**
 * For a passage that is meant to stand in many articles: the configuration
 * names its beginning, and nothing is said of it any more. Not for one that one
 * article repeats: that is no part of a site.
 */
export async function templateActions(
  finding: Finding,
  { article, toDiagnostic, locale, makeTemplate }: ActionRequest,
  targets: EditTargets,
): Promise<CodeAction[]> {
  if (finding.ruleId !== DUPLICATES) return [];
  const elsewhere = finding.related.filter(
    ({ role, filePath }) => role === "copy" && filePath !== article.filePath,
  );
  if (elsewhere.length === 0 && finding.messageId !== "template") return [];
  const copies = elsewhere
    .slice(0, MOST_COPIES)
    .flatMap(
      ({ filePath, range }) =>
        targets.article(filePath)?.source.slice(range.start, range.end) ?? [],
    );
  const { start, end } = finding.range;
  const text = passageStart(article.source.slice(start, end), copies, article.language);
  if (text === undefined) return [];
  const made = await makeTemplate(text);
  if (made === undefined) return [];
  const title = templateTitle(text, made.file, locale);
  const diagnostics = [toDiagnostic(finding)];
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit: made.edit }];
}
