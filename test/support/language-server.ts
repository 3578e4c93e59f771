import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type {
  Diagnostic,
  InitializeResult,
  ProtocolConnection,
  PublishDiagnosticsParams,
} from "vscode-languageserver";
import { madeOnce } from "./made-once.js";
import { bundleServer } from "../../packages/server/bundle.mjs";

/** The server as one file, made of the sources, so that tests need no build. */
async function serverFile(): Promise<string> {
  const folder = await madeOnce("server", async (home) => {
    writeFileSync(path.join(home, "package.json"), '{ "type": "module" }');
    await bundleServer(home);
  });
  return path.join(folder, "server.mjs");
}

/** What a client of today can do, unless a test says otherwise; diagnostics are pushed. */
export const capabilities = {
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      versionSupport: true,
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ["markdown"] },
  },
  workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
};

export interface TestServerOptions {
  readonly folder?: string;
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly locale?: string;
}

/** A server process and a client of it that remembers what it was told. */
export class TestServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  /** What the server wrote to its error output. */
  log = "";
  #waiting: { resolve(): void; reject(error: Error): void }[] = [];

  constructor(child: ChildProcessWithoutNullStreams) {
    this.process = child;
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(
      "textDocument/publishDiagnostics",
      (params: PublishDiagnosticsParams) => {
        this.published.push(params);
        for (const { resolve } of this.#waiting.splice(0)) resolve();
      },
    );
    child.stderr.on("data", (chunk: Buffer) => (this.log += chunk.toString()));
    child.once("exit", (code) => {
      const error = new Error(`the server ended with ${code}\n${this.log}`);
      for (const { reject } of this.#waiting.splice(0)) reject(error);
      this.connection.dispose();
    });
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.onRequest("window/workDoneProgress/create", () => null);
    this.connection.listen();
  }

  async initialize(options: TestServerOptions = {}): Promise<InitializeResult> {
    const rootUri = options.folder === undefined ? null : pathToFileURL(options.folder).href;
    const result = await this.connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri,
      workspaceFolders: rootUri === null ? null : [{ uri: rootUri, name: "site" }],
      capabilities: options.capabilities ?? capabilities,
      locale: options.locale ?? "ja",
      initializationOptions: options.initializationOptions,
    });
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version, text },
    });
  }

  async change(uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** The first publication for `uri`, past or to come, that `accepts`. */
  async diagnostics(
    uri: string,
    accepts: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<Diagnostic[]> {
    for (let seen = 0; ;) {
      for (; seen < this.published.length; seen++) {
        const params = this.published[seen];
        if (params?.uri === uri && accepts(params)) return params.diagnostics;
      }
      await new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    }
  }

  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return exited;
  }
}

/**
 * Starts a server over stdio: the one made of the sources, or another file.
 *
 * @param cwd absolute path of its working directory
 */
export async function startServer(file?: string, cwd?: string): Promise<TestServer> {
  if (process.env["KOUETSU_IN_PROCESS"] !== undefined && file === undefined && cwd === undefined)
    return new TestServer(await (await import("./in-process-server.js")).inProcessServer());
  const args = [file ?? (await serverFile()), "--stdio"];
  return new TestServer(spawn(process.execPath, args, { stdio: "pipe", cwd }));
}
