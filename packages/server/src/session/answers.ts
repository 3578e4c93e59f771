import {
  CodeActionRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Hover,
  type HoverParams,
} from "vscode-languageserver";
import { codeActions } from "../actions/code-actions.js";
import { hoverOf } from "../hover/hover.js";
import { toArticlePosition } from "../protocol/positions.js";
import type { Session } from "./session.js";

/** Answers what clients ask about an article. */
export function answerQuestions(connection: Connection, session: Session): void {
  connection.onRequest(DocumentDiagnosticRequest.type, (params, token) =>
    diagnosticReport(session, params, token),
  );
  connection.onRequest(HoverRequest.type, (params, token) => hover(session, params, token));
  connection.onRequest(CodeActionRequest.type, (params, token) => actions(session, params, token));
}

async function diagnosticReport(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const held = await session.workspace.for(uri);
  stopIfCancelled(token);
  const { resultId, diagnostics } = session.reports.record(uri, session.diagnostics(held, uri));
  if (resultId === previousResultId)
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
}

async function hover(
  session: Session,
  { textDocument: { uri }, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const held = await session.workspace.for(uri);
  stopIfCancelled(token);
  const article = held.site.article(held.site.nameOf(uri));
  if (article === undefined || !held.settings.hover) return null;
  const shift = session.documents.get(uri)?.shift ?? 0;
  const offset = article.lines.offset(toArticlePosition(position, shift));
  const under = held
    .findings(uri)
    .filter(({ range }) => range.start <= offset && offset <= range.end);
  return hoverOf(under, session.setup.pages, held.site.config.locale, shift) ?? null;
}

async function actions(
  session: Session,
  { textDocument: { uri }, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const held = await session.workspace.for(uri);
  stopIfCancelled(token);
  const { site } = held;
  const article = site.article(site.nameOf(uri));
  if (article === undefined) return [];
  const { features, pages } = session.setup;
  const shift = session.documents.get(uri)?.shift ?? 0;
  const offsetOf = (position: HoverParams["position"]): number =>
    article.lines.offset(toArticlePosition(position, shift));
  return codeActions(
    {
      article,
      findings: held.findings(uri),
      range: { start: offsetOf(range.start), end: offsetOf(range.end) },
      only: context.only,
      locale: site.config.locale,
      snippetEdits: features.snippetEdits,
      canSuppress: (ruleId) => pages.has(ruleId),
      toDiagnostic: (finding) => session.diagnosticOf(held, uri, finding),
    },
    {
      article: (filePath) => site.article(filePath),
      uriOf: (filePath) => site.uriOf(filePath),
      openDocument: (target) => session.documents.get(target),
      versionedEdits: features.versionedEdits,
    },
  );
}

/** @throws ResponseError when the client no longer wants the answer */
function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}
