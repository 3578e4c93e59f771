import type { Article, TextEdit as ArticleEdit } from "@kouetsu/core";
import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { toRange } from "../protocol/positions.js";

/** An edit and the article it belongs to. */
export interface PlacedEdit extends ArticleEdit {
  readonly filePath: string;
}

/** What is known of the articles that edits go to. */
export interface EditTargets {
  article(filePath: string): Article | undefined;
  uriOf(filePath: string): string;
  /** Version and byte order mark of the document, when it is open. */
  openDocument(uri: string): { readonly version: number; readonly shift: number } | undefined;
  readonly versionedEdits: boolean;
}

/**
 * The edits as the client applies them. Where the client can, each document is
 * named with the version that the edits were made for, so that it refuses them
 * once the document has changed. `undefined` when an article is not known (any
 * more).
 */
export function workspaceEdit(
  edits: readonly PlacedEdit[],
  targets: EditTargets,
): WorkspaceEdit | undefined {
  const byUri = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const article = targets.article(edit.filePath);
    if (article === undefined) return undefined;
    const uri = targets.uriOf(edit.filePath);
    const range = toRange(article.lines.location(edit.range), targets.openDocument(uri)?.shift);
    const list = byUri.get(uri) ?? [];
    list.push({ range, newText: edit.text });
    byUri.set(uri, list);
  }
  if (!targets.versionedEdits) return { changes: Object.fromEntries(byUri) };
  return { documentChanges: [...byUri].map(([uri, list]) => documentEdit(uri, list, targets)) };
}

function documentEdit(uri: string, edits: TextEdit[], targets: EditTargets): TextDocumentEdit {
  return { textDocument: { uri, version: targets.openDocument(uri)?.version ?? null }, edits };
}
