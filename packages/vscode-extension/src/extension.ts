import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.js";
import { createClient } from "./client.js";
import { StatusItem } from "./status.js";
import { PassageDocuments } from "./views/compare.js";
import { DuplicatesView } from "./views/duplicates-view.js";
import { FiguresView } from "./views/figures-view.js";
import { Requests } from "./views/requests.js";

/** Starts the server when the first Markdown document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const status = new StatusItem();
  const client = createClient(context, status);
  const requests = new Requests(client);
  const duplicates = new DuplicatesView(requests);
  context.subscriptions.push(
    status,
    client,
    duplicates,
    new PassageDocuments(),
    ...registerCommands(client, status, requests, duplicates),
  );
  await client.start();
  context.subscriptions.push(new FiguresView(requests));
}
