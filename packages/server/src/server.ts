import type { Rule } from "@kouetsu/core";
import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { DidChangeConfigurationNotification } from "vscode-languageserver";
import type { RulePages } from "./hover/rule-pages.js";
import { clientFeatures } from "./protocol/client.js";
import { localeOfTag, readSettings, readStartOptions } from "./protocol/options.js";
import { serverCapabilities } from "./protocol/server-capabilities.js";
import { pathOfUri } from "./protocol/uris.js";
import { answerQuestions } from "./session/answers.js";
import { followDocuments } from "./session/document-events.js";
import { Session } from "./session/session.js";
import { filesChanged, watchFiles } from "./session/watched-files.js";
import { answerViews } from "./views/view-answers.js";

/** What the server is made of, besides the connection. */
export interface ServerParts {
  readonly rules: readonly Rule[];
  readonly pages: RulePages;
  readonly version: string;
  /** Of the code, another one after every change of it; without, nothing is kept from session to session. */
  build?(): string | undefined;
  /** The program in which rules of textlint run, where it does not lie beside this one. */
  readonly textlintWorker?: URL;
}

/** Serves one client. The connection is not listening yet. */
export function serve(connection: Connection, parts: ServerParts): void {
  connection.onInitialize((params): InitializeResult => {
    const session = startSession(connection, parts, params);
    followDocuments(connection, session);
    answerQuestions(connection, session);
    answerViews(connection, session);
    followWorkspace(connection, session);
    return {
      capabilities: serverCapabilities(session.setup.features),
      serverInfo: { name: "kouetsu", version: parts.version },
    };
  });
}

function startSession(
  connection: Connection,
  parts: ServerParts,
  params: InitializeParams,
): Session {
  const session = new Session({
    connection,
    rules: parts.rules,
    pages: parts.pages,
    build: () => parts.build?.(),
    textlintWorker: parts.textlintWorker,
    features: clientFeatures(params.capabilities),
    options: readStartOptions(params.initializationOptions),
    editorLocale: localeOfTag(params.locale),
  });
  for (const root of foldersOf(params)) session.workspace.add(root);
  return session;
}

/** Absolute paths of the workspace folders, also of clients that know only one. */
function foldersOf(params: InitializeParams): readonly string[] {
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri ?? ""];
  return uris.flatMap((uri) => pathOfUri(uri)?.replace(/(?<=[^/\\:])[/\\]$/, "") ?? []);
}

function followWorkspace(connection: Connection, session: Session): void {
  const { features } = session.setup;
  connection.onInitialized(() => {
    void session.guard(watchFiles(session));
    if (features.configuration)
      void session.guard(
        connection.client.register(DidChangeConfigurationNotification.type, { section: "kouetsu" }),
      );
    for (const folder of session.workspace.folders)
      void session.guard(session.workspace.at(folder));
    // Called here because its requests exist only once the client is ready for them.
    if (features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) session.removeFolder(pathOfUri(uri) ?? uri);
        for (const { uri } of added) {
          const root = pathOfUri(uri);
          if (root === undefined) continue;
          session.workspace.add(root);
          void session.guard(session.workspace.at(root));
        }
        session.everythingMayHaveChanged();
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    const given: unknown = settings?.kouetsu;
    if (!features.configuration && given !== undefined) session.override(readSettings(given));
    session.reload();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    session.guard(filesChanged(session, changes)),
  );
  connection.onShutdown(() => session.stop());
}
