import { FileChangeType, type Connection } from "vscode-languageserver";
import { isConfig } from "./config-edit.js";
import type { Session } from "./session.js";
import { filesChanged } from "./watched-files.js";

/** Keeps the session's documents in step with the client's. */
export function followDocuments(connection: Connection, session: Session): void {
  const { documents, configs, scheduler, warmUp } = session;

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.disturbed();
    if (isConfig(uri)) configs.open(uri, languageId, version, text);
    else if (documents.open(uri, languageId, version, text)) scheduler.changed(uri);
    else connection.console.warn("A document without a name or a text was left out.");
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.disturbed();
    if (configs.change(uri, version, contentChanges)) return;
    if (!documents.change(uri, version, contentChanges)) {
      connection.console.warn(`A change of ${uri}, which is not open or no change, was left out.`);
      return;
    }
    session.typed(uri);
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (!isConfig(uri)) session.saved(uri);
    // Whoever watches files tells of it by itself.
    else if (!session.setup.features.watchRegistration)
      void session.guard(filesChanged(session, [{ uri, type: FileChangeType.Changed }]));
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (configs.close(uri) || !documents.close(uri)) return;
    scheduler.forget(uri);
    warmUp.forget(uri);
    void session.guard(session.closed(uri));
  });
}
