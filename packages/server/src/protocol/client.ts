import type { ClientCapabilities } from "vscode-languageserver";

/** What the client can do, as far as the server behaves differently by it. */
export interface ClientFeatures {
  /** It asks for diagnostics; else they are pushed. */
  readonly pullDiagnostics: boolean;
  /** It can be told to ask again. */
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly codeActionLiterals: boolean;
  /** Edits can be bound to a version of a document. */
  readonly versionedEdits: boolean;
  /** Edits can make a new file. */
  readonly createsFiles: boolean;
  /** Edits can hold a place where the writer goes on typing. */
  readonly snippetEdits: boolean;
  readonly markdownHover: boolean;
  readonly progress: boolean;
  readonly configuration: boolean;
  readonly watchRegistration: boolean;
  readonly workspaceFolders: boolean;
}

/** Reads the client's capabilities; whatever is missing counts as not there. */
export function clientFeatures(capabilities: ClientCapabilities | undefined): ClientFeatures {
  const { textDocument, workspace, window } = capabilities ?? {};
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    progress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}
