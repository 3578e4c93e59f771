import { renderText } from "@kouetsu/core";
import {
  ErrorCodes,
  ResponseError,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { workspaceEdit } from "../actions/workspace-edit.js";
import { renameTerm, termAt } from "../front-matter/rename-term.js";
import { messages } from "../messages.js";
import type { ArticleQuestion } from "./article-question.js";

/** What would be renamed; `null` where nothing of ours stands, so that other extensions get their turn. */
export function prepareRename(
  { article, offsetOf, rangeOf }: ArticleQuestion,
  { position }: PrepareRenameParams,
): PrepareRenameResult | null {
  const term = termAt(article, offsetOf(position));
  return term === undefined ? null : { range: rangeOf(term.range), placeholder: term.text };
}

/**
 * The tag under the cursor renamed in every article.
 * @throws ResponseError when an article could not hold the new name
 */
export function rename(
  { article, held, offsetOf, targets }: ArticleQuestion,
  { position, newName }: RenameParams,
): WorkspaceEdit | null {
  const term = termAt(article, offsetOf(position));
  if (term === undefined) return null;
  const name = newName.trim();
  const edits = name === "" ? undefined : renameTerm(held.site.articles(), term, name);
  if (edits === undefined) {
    const text = renderText(messages.cannotRename, held.site.config.locale, { name });
    throw new ResponseError(ErrorCodes.InvalidParams, text);
  }
  return workspaceEdit(edits, targets) ?? null;
}
