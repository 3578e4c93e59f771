import type { Connection } from "vscode-languageserver";
import type { Session } from "./session.js";

/** Keeps the session's documents in step with the client's. */
export function followDocuments(connection: Connection, session: Session): void {
  const { documents, scheduler, warmUp } = session;

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.disturbed();
    if (documents.open(uri, languageId, version, text)) scheduler.changed(uri);
    else connection.console.warn("A document without a name or a text was left out.");
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.disturbed();
    if (!documents.change(uri, version, contentChanges)) {
      connection.console.warn(`A change of ${uri}, which is not open or no change, was left out.`);
      return;
    }
    session.typed(uri);
  });

  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => session.saved(uri));

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.close(uri)) return;
    scheduler.forget(uri);
    warmUp.forget(uri);
    void session.guard(session.closed(uri));
  });
}
