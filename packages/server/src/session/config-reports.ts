import { renderIssue, type ConfigProblem, type Locale, type Severity } from "@kouetsu/core";
import type { TextlintConfigProblem } from "@kouetsu/core/textlint";
import { DiagnosticSeverity, type Connection, type Diagnostic } from "vscode-languageserver";
import { resolve } from "node:path";
import { uriOfPath } from "../protocol/uris.js";
import { toPosition } from "../protocol/positions.js";
import type { Site } from "../workspace/site.js";

/** Tells what is wrong with configuration files, in those files, and withdraws it once it is mended. */
export class ConfigReports {
  readonly #connection: Connection;
  /** By root and kind: the files that were told of. */
  readonly #told = new Map<string, readonly string[]>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  tell({ root, config }: Site): void {
    this.#send(root, byFile(config.configProblems, root, config.locale));
    // A textlint configuration is read anew with it, and speaks for itself.
    this.#send(`${root}\ntextlint`, new Map());
  }

  /** What of a textlint configuration cannot be used. */
  tellTextlint(root: string, problems: readonly TextlintConfigProblem[], locale: Locale): void {
    this.#send(`${root}\ntextlint`, byFile(problems, root, locale));
  }

  withdraw(root: string): void {
    this.#send(root, new Map());
    this.#send(`${root}\ntextlint`, new Map());
  }

  #send(key: string, byUri: ReadonlyMap<string, Diagnostic[]>): void {
    const before = this.#told.get(key) ?? [];
    for (const uri of new Set([...before, ...byUri.keys()]))
      void this.#connection.sendDiagnostics({ uri, diagnostics: byUri.get(uri) ?? [] });
    this.#told.set(key, [...byUri.keys()]);
  }
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

function byFile(
  problems: readonly (ConfigProblem & { readonly severity?: Severity })[],
  root: string,
  locale: Locale,
): ReadonlyMap<string, Diagnostic[]> {
  const byUri = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const start = toPosition(problem.position);
    const width = Math.max(1, problem.range.end - problem.range.start);
    const uri = uriOfPath(resolve(root, problem.filePath));
    const diagnostics = byUri.get(uri) ?? [];
    diagnostics.push({
      range: { start, end: { line: start.line, character: start.character + width } },
      severity: SEVERITIES[problem.severity ?? "error"],
      source: "kouetsu",
      message: renderIssue(problem, locale),
    });
    byUri.set(uri, diagnostics);
  }
  return byUri;
}
