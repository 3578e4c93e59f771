import type { Connection } from "vscode-languageserver";
import { createConnection } from "vscode-languageserver/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { buildOf } from "./build.js";
import { RulePages, rulesFolder } from "./hover/rule-pages.js";
import { JoinedOutput } from "./protocol/joined-output.js";
import { MessageFilter } from "./protocol/message-filter.js";
import { serve } from "./server.js";

const VERSION = "0.1.0";
const USAGE = `kouetsu-language-server ${VERSION}

usage: kouetsu-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME
`;

/**
 * Starts the server as the arguments say.
 *
 * @returns the exit code: 0, or 2 for arguments that are not understood
 */
export function main(args: readonly string[]): number {
  if (args.includes("--help") || args.includes("--version")) {
    process.stdout.write(args.includes("--help") ? USAGE : `${VERSION}\n`);
    return 0;
  }
  if (!args.some((arg) => /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=.{1,200})?)$/.test(arg))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const connection = args.includes("--stdio") ? stdioConnection() : createConnection();
  const pages = new RulePages(rules, rulesFolder());
  serve(connection, { rules, pages, version: VERSION, build: () => buildOf(import.meta.url) });
  connection.listen();
  return 0;
}

function stdioConnection(): Connection {
  // The standard output belongs to the protocol; whatever some library prints goes to the log.
  for (const method of ["log", "info", "debug", "warn"] as const) console[method] = console.error;
  return createConnection(
    process.stdin.pipe(new MessageFilter()),
    new JoinedOutput(process.stdout),
  );
}
