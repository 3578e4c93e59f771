import { env, workspace, type ExtensionContext } from "vscode";
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import { CONFIGS, SELECTOR } from "./documents.js";
import type { StatusItem, ServerStatus } from "./status.js";

/** The client of the bundled server; not started yet. */
export function createClient(context: ExtensionContext, status: StatusItem): LanguageClient {
  const module = context.asAbsolutePath("dist/server.mjs");
  const run = { module, transport: TransportKind.ipc };
  const server: ServerOptions = {
    run,
    debug: { ...run, options: { execArgv: ["--nolazy", "--inspect=6017"] } },
  };
  const client = new LanguageClient("kouetsu", "kouetsu", server, clientOptions());
  client.onNotification("kouetsu/status", (news: ServerStatus) => status.show(news));
  client.onDidChangeState(({ newState }) => status.running(newState));
  // Trust is only ever granted while a window lives; the server then starts again and may run what the workspace brings.
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => client.restart()));
  return client;
}

function clientOptions(): LanguageClientOptions {
  const onSave = workspace.getConfiguration("kouetsu").get("run") === "onSave";
  return {
    documentSelector: [...SELECTOR, ...CONFIGS],
    diagnosticPullOptions: { onChange: !onSave, onSave: true, onTabs: true },
    initializationOptions: () => ({
      settings: workspace.getConfiguration("kouetsu"),
      trusted: workspace.isTrusted,
      status: true,
      commands: true,
      language: env.language,
    }),
    // Nothing pops up: what happens stands in the language status, and more of it in the log.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    markdown: { isTrusted: false, supportHtml: false },
  };
}
