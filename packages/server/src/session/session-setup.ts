import type { Locale, Rule } from "@kouetsu/core";
import type { Connection } from "vscode-languageserver";
import type { RulePages } from "../hover/rule-pages.js";
import type { ClientFeatures } from "../protocol/client.js";
import type { StartOptions } from "../protocol/options.js";

/** What holds for the whole life of a connection. */
export interface SessionSetup {
  readonly connection: Connection;
  readonly rules: readonly Rule[];
  readonly pages: RulePages;
  readonly features: ClientFeatures;
  readonly options: StartOptions;
  /** Of the server's code, another one after every change of it; `undefined` where that cannot be told. */
  build(): string | undefined;
  /** The program in which rules of textlint run, where it does not lie beside this one. */
  readonly textlintWorker: URL | undefined;
  /** The language of the editor's interface. */
  readonly editorLocale: Locale | undefined;
}
