import type { AuditResult, DuplicateRow, FigureRow } from "@kouetsu/language-server";
import type { CancellationToken } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** What the views ask of the server. */
export class Requests {
  readonly #client: LanguageClient;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  figures(uri: string): Promise<readonly FigureRow[]> {
    return this.#client.sendRequest("kouetsu/figures", { uri });
  }

  /** Of one article, or of the workspace. */
  duplicates(uri: string | undefined): Promise<readonly DuplicateRow[]> {
    return this.#client.sendRequest("kouetsu/duplicates", { uri });
  }

  audit(token: CancellationToken): Promise<readonly AuditResult[]> {
    return this.#client.sendRequest("kouetsu/audit", {}, token);
  }
}
