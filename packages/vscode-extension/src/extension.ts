import type { ExtensionContext } from "vscode";
import { registerCommands } from "./commands.js";
import { createClient } from "./client.js";
import { StatusItem } from "./status.js";

/** Starts the server when the first Markdown document is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const status = new StatusItem();
  const client = createClient(context, status);
  context.subscriptions.push(status, client, ...registerCommands(client, status));
  await client.start();
}
