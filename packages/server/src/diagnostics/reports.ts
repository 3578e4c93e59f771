import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "vscode-languageserver";

/** The diagnostics of one version of a document. */
export interface Report {
  /** Names the content: equal while the diagnostics are the same. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether they differ from those of the report before. */
  readonly changed: boolean;
}

/** Ends at the first difference, which the place of the first diagnostic behind an edit mostly is. */
const areEqual = (a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean =>
  a.length === b.length && a.every((diagnostic, at) => isDeepStrictEqual(diagnostic, b[at]));

/** Remembers what the client was last told about each document. */
export class ReportMemory {
  readonly #last = new Map<
    string,
    { readonly resultId: string; readonly diagnostics: readonly Diagnostic[] }
  >();
  #count = 0;

  /** Notes that the client is being told `diagnostics` now. */
  record(uri: string, diagnostics: readonly Diagnostic[]): Report {
    const last = this.#last.get(uri);
    if (last !== undefined && areEqual(last.diagnostics, diagnostics))
      return { resultId: last.resultId, diagnostics, changed: false };
    const resultId = String(++this.#count);
    this.#last.set(uri, { resultId, diagnostics });
    return { resultId, diagnostics, changed: true };
  }

  /** Whether the client has been told something else than `diagnostics`. */
  differs(uri: string, diagnostics: readonly Diagnostic[]): boolean {
    const last = this.#last.get(uri);
    return last === undefined || !areEqual(last.diagnostics, diagnostics);
  }

  /** Whether the client has been told anything of the document. */
  isKnown(uri: string): boolean {
    return this.#last.has(uri);
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
