import type { Readable, Writable } from "node:stream";
import type { Connection } from "vscode-languageserver";
import { createConnection } from "vscode-languageserver/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { buildOf } from "./build.js";
import { RulePages, rulesFolder } from "./hover/rule-pages.js";
import { JoinedOutput } from "./protocol/joined-output.js";
import { MessageFilter } from "./protocol/message-filter.js";
import { serve, type ServerParts } from "./server.js";

const VERSION = "0.1.0";
const USAGE = `kouetsu-language-server ${VERSION}

usage: kouetsu-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME
`;

/** The standard streams of a process. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Starts the server as the arguments say.
 *
 * @param parts what a host has in place of what lies beside this program
 * @returns the exit code: 0, or 2 for arguments that are not understood
 */
export function main(
  args: readonly string[],
  streams: Streams,
  parts: Partial<ServerParts> = {},
): number {
  if (args.includes("--help") || args.includes("--version")) {
    streams.stdout.write(args.includes("--help") ? USAGE : `${VERSION}\n`);
    return 0;
  }
  if (!args.some((arg) => /^--(?:stdio|node-ipc|(?:socket|pipe)(?:=.{1,200})?)$/.test(arg))) {
    streams.stderr.write(USAGE);
    return 2;
  }
  const connection = args.includes("--stdio") ? connectionOver(streams) : createConnection();
  const pages = new RulePages(rules, rulesFolder(import.meta.url));
  const build = (): string | undefined => buildOf(import.meta.url);
  serve(connection, { rules, pages, version: VERSION, build, ...parts });
  connection.listen();
  return 0;
}

function connectionOver({ stdin, stdout }: Streams): Connection {
  return createConnection(stdin.pipe(new MessageFilter()), new JoinedOutput(stdout));
}
