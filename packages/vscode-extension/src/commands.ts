import { commands, l10n, languages, Uri, window, type Disposable } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { StatusItem } from "./status.js";

export function registerCommands(client: LanguageClient, status: StatusItem): Disposable[] {
  return [
    commands.registerCommand("kouetsu.explainRule", explainRule),
    commands.registerCommand("kouetsu.showConfig", () => showConfig(status)),
    commands.registerCommand("kouetsu.restart", () => client.restart()),
    commands.registerCommand("kouetsu.showLog", () => client.outputChannel.show()),
  ];
}

/** Opens the page of the rule behind the finding under the cursor. */
async function explainRule(): Promise<void> {
  const editor = window.activeTextEditor;
  const finding =
    editor &&
    languages
      .getDiagnostics(editor.document.uri)
      .find(({ source, range }) => source === "kouetsu" && range.contains(editor.selection.active));
  const code = finding?.code;
  if (typeof code !== "object") {
    await window.showInformationMessage(l10n.t("There is no finding under the cursor."));
    return;
  }
  await commands.executeCommand("markdown.showPreview", code.target);
}

async function showConfig(status: StatusItem): Promise<void> {
  const [config] = status.configs;
  if (config === undefined) {
    await window.showInformationMessage(
      l10n.t("No configuration file is in use: the recommended rules hold."),
    );
    return;
  }
  await window.showTextDocument(Uri.file(config));
}
