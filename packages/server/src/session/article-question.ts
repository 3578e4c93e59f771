import type { Article, TextRange } from "@kouetsu/core";
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Position,
  type Range,
} from "vscode-languageserver";
import type { EditTargets } from "../actions/workspace-edit.js";
import { toArticlePosition, toRange } from "../protocol/positions.js";
import type { HeldSite } from "./held-site.js";
import type { Session } from "./session.js";

/** A question of the client about an article, with what is needed to answer it. */
export interface ArticleQuestion {
  readonly session: Session;
  readonly held: HeldSite;
  readonly uri: string;
  readonly article: Article;
  /** What the byte order mark adds to the first line. */
  readonly shift: number;
  offsetOf(position: Position): number;
  rangeOf(range: TextRange): Range;
  /** For edits that answer the question. */
  readonly targets: EditTargets;
}

/**
 * The article that a client asks about; `undefined` when we do not have it.
 * @throws ResponseError when the client no longer wants the answer
 */
export async function askAbout(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<ArticleQuestion | undefined> {
  session.disturbed();
  const held = await session.workspace.for(uri);
  stopIfCancelled(token);
  const article = held.site.article(held.site.nameOf(uri));
  if (article === undefined) return undefined;
  const shift = session.documents.get(uri)?.shift ?? 0;
  return {
    session,
    held,
    uri,
    article,
    shift,
    offsetOf: (position) => article.lines.offset(toArticlePosition(position, shift)),
    targets: {
      article: (filePath) => held.site.article(filePath),
      uriOf: (filePath) => held.site.uriOf(filePath),
      openDocument: (target) => session.documents.get(target),
      versionedEdits: session.setup.features.versionedEdits,
    },
    rangeOf: (range) => toRange(article.lines.location(range), shift),
  };
}

/** @throws ResponseError when the client no longer wants the answer */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
