import { TextDocumentSyncKind, type ServerCapabilities } from "vscode-languageserver";
import { ACTION_KINDS } from "../actions/code-actions.js";
import type { ClientFeatures } from "./client.js";

/** What the server can do for this client. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(features.pullDiagnostics && {
      diagnosticProvider: {
        identifier: "kouetsu",
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
    hoverProvider: true,
    completionProvider: { triggerCharacters: [" ", "[", ",", '"', "'"] },
    codeLensProvider: { resolveProvider: false },
    renameProvider: { prepareProvider: true },
    inlayHintProvider: true,
    documentLinkProvider: { resolveProvider: false },
    ...(features.codeActionLiterals && { codeActionProvider: { codeActionKinds: ACTION_KINDS } }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
