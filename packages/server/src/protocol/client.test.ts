import { expect, it } from "vitest";
import { clientFeatures } from "./client.js";

it("a client can do nothing that it does not say", () => {
  const without = clientFeatures(undefined);
  expect(Object.values(without)).not.toContain(true);
  expect(clientFeatures({ textDocument: {}, workspace: {}, window: {} })).toEqual(without);
});

it("a client can do what it says, of diagnostics that are pushed or asked for", () => {
  const all = clientFeatures({
    textDocument: {
      diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      hover: { contentFormat: ["plaintext", "markdown"] },
    },
    workspace: {
      diagnostics: { refreshSupport: true },
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ["create"],
        snippetEditSupport: true,
      } as object,
      configuration: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
    },
    window: { workDoneProgress: true },
  });
  expect(Object.values(all)).not.toContain(false);
  const pushed = { relatedInformation: true, codeDescriptionSupport: true };
  expect(clientFeatures({ textDocument: { publishDiagnostics: pushed } })).toMatchObject({
    pullDiagnostics: false,
    relatedInformation: true,
    codeDescription: true,
  });
});
