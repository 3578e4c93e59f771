import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  RenameRequest,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type Hover,
  type Position,
} from "vscode-languageserver";
import { codeActions } from "../actions/code-actions.js";
import { completions } from "../completion/completion.js";
import { hoverOf } from "../hover/hover.js";
import { codeLenses } from "../lenses/code-lenses.js";
import { inlayHints } from "../lenses/inlay-hints.js";
import { documentLinks } from "../links/document-links.js";
import { allowPassage } from "./config-edit.js";
import { askAbout, stopIfCancelled, type ArticleQuestion } from "./article-question.js";
import { prepareRename, rename } from "./rename-answers.js";
import { workspaceReport } from "./workspace-report.js";
import type { Session } from "./session.js";

/** Answers what clients ask about an article. */
export function answerQuestions(connection: Connection, session: Session): void {
  /** Asks about the article first; what we do not have gets the empty answer. */
  const about =
    <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
      answer: (question: ArticleQuestion, params: Params) => Answer | Promise<Answer>,
    ) =>
    async (params: Params, token: CancellationToken): Promise<Answer | null> => {
      const question = await askAbout(session, params.textDocument.uri, token);
      return question === undefined ? null : answer(question, params);
    };
  connection.onRequest(DocumentDiagnosticRequest.type, (params, token) =>
    diagnosticReport(session, params, token),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _work, progress) =>
    workspaceReport(session, params, token, progress),
  );
  connection.onRequest(
    HoverRequest.type,
    about((question, { position }) => hover(question, position)),
  );
  const actionsAt = about(actions);
  connection.onRequest(
    CodeActionRequest.type,
    async (params, token) => (await actionsAt(params, token)) ?? [],
  );
  connection.onRequest(
    CompletionRequest.type,
    about((question, { position }) => complete(question, position)),
  );
  connection.onRequest(PrepareRenameRequest.type, about(prepareRename));
  connection.onRequest(RenameRequest.type, about(rename));
  connection.onRequest(CodeLensRequest.type, about(codeLenses));
  connection.onRequest(InlayHintRequest.type, about(inlayHints));
  connection.onRequest(DocumentLinkRequest.type, about(documentLinks));
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

function hover(question: ArticleQuestion, position: Position): Hover | null {
  const { held, session } = question;
  if (!held.settings.hover) return null;
  return hoverOf(question, question.offsetOf(position), session.setup.pages);
}

function complete(
  { article, held, shift, offsetOf }: ArticleQuestion,
  position: Position,
): ReturnType<typeof completions> {
  const { site } = held;
  const { locale } = site.config;
  return completions(
    { article, offset: offsetOf(position), locale, shift },
    {
      corpus: site.corpus,
      articles: site.articles(),
      schema: site.config.settingsFor(article.filePath).site.frontMatter.schema,
    },
  );
}

function actions(
  { session, held, uri, article, offsetOf, targets }: ArticleQuestion,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const { site } = held;
  const { features, pages } = session.setup;
  return codeActions(
    {
      article,
      findings: held.findings(uri),
      range: { start: offsetOf(range.start), end: offsetOf(range.end) },
      only: context.only,
      locale: site.config.locale,
      snippetEdits: features.snippetEdits,
      commands: session.setup.options.commands,
      canSuppress: (ruleId) => pages.has(ruleId),
      toDiagnostic: (finding) => session.diagnosticOf(held, uri, finding),
      makeTemplate: (text) => allowPassage(session, held, text),
      suppose: (text) => held.suppose(article.filePath, text),
    },
    targets,
  );
}
