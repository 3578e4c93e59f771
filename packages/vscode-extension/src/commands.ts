import { commands, l10n, languages, Uri, window, type Disposable } from "vscode";
import type { Place } from "@kouetsu/language-server";
import type { LanguageClient } from "vscode-languageclient/node";
import { showAudit } from "./audit/panel.js";
import { locationOf, positionOf } from "./places.js";
import type { StatusItem } from "./status.js";
import { compareCopies, compareNode } from "./views/compare.js";
import type { DuplicatesView } from "./views/duplicates-view.js";
import type { Requests } from "./views/requests.js";

export function registerCommands(
  client: LanguageClient,
  status: StatusItem,
  requests: Requests,
  duplicates: DuplicatesView,
): Disposable[] {
  return [
    commands.registerCommand("kouetsu.explainRule", explainRule),
    commands.registerCommand("kouetsu.showConfig", () => showConfig(status)),
    commands.registerCommand("kouetsu.audit", () => showAudit(requests)),
    commands.registerCommand("kouetsu.showFigures", () =>
      commands.executeCommand("kouetsu.figures.focus"),
    ),
    commands.registerCommand("kouetsu.showDuplicates", () => {
      duplicates.show(window.activeTextEditor?.document.uri.toString());
      return commands.executeCommand("kouetsu.duplicates.focus");
    }),
    commands.registerCommand("kouetsu.showAllDuplicates", () => duplicates.show(undefined)),
    commands.registerCommand("kouetsu.compareCopy", compareNode),
    commands.registerCommand("kouetsu.compareCopies", compareCopies),
    commands.registerCommand("kouetsu.showPlaces", showPlaces),
    commands.registerCommand("kouetsu.restart", () => client.restart()),
    commands.registerCommand("kouetsu.showLog", () => client.outputChannel.show()),
  ];
}

/** The places that belong to a line, in a peek window. */
function showPlaces(
  uri: string,
  position: Place["range"]["start"],
  places: readonly Pick<Place, "uri" | "range">[],
): Thenable<unknown> {
  return commands.executeCommand(
    "editor.action.peekLocations",
    Uri.parse(uri),
    positionOf(position),
    places.map(locationOf),
    "peek",
  );
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
