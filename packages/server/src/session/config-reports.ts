import { renderIssue } from "@kouetsu/core";
import { DiagnosticSeverity, type Connection, type Diagnostic } from "vscode-languageserver";
import { resolve } from "node:path";
import { uriOfPath } from "../protocol/uris.js";
import { toPosition } from "../protocol/positions.js";
import type { Site } from "../workspace/site.js";

/** Tells what is wrong with configuration files, in those files, and withdraws it once it is mended. */
export class ConfigReports {
  readonly #connection: Connection;
  /** By root: the files that were told of. */
  readonly #told = new Map<string, readonly string[]>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  tell({ root, config }: Site): void {
    const byUri = new Map<string, Diagnostic[]>();
    for (const problem of config.configProblems) {
      const start = toPosition(problem.position);
      const width = Math.max(1, problem.range.end - problem.range.start);
      const uri = uriOfPath(resolve(root, problem.filePath));
      const diagnostics = byUri.get(uri) ?? [];
      diagnostics.push({
        range: { start, end: { line: start.line, character: start.character + width } },
        severity: DiagnosticSeverity.Error,
        source: "kouetsu",
        message: renderIssue(problem, config.locale),
      });
      byUri.set(uri, diagnostics);
    }
    this.#send(root, byUri);
  }

  withdraw(root: string): void {
    this.#send(root, new Map());
  }

  #send(root: string, byUri: ReadonlyMap<string, Diagnostic[]>): void {
    const before = this.#told.get(root) ?? [];
    for (const uri of new Set([...before, ...byUri.keys()]))
      void this.#connection.sendDiagnostics({ uri, diagnostics: byUri.get(uri) ?? [] });
    this.#told.set(root, [...byUri.keys()]);
  }
}
