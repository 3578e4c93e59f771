import {
  l10n,
  languages,
  LanguageStatusSeverity,
  type Disposable,
  type LanguageStatusItem,
} from "vscode";
import { State } from "vscode-languageclient/node";
import { SELECTOR } from "./documents.js";

/** What the server says about itself, in `kouetsu/status`. */
export interface ServerStatus {
  readonly state: "indexing" | "ready";
  /** How many articles are compared with each other. */
  readonly articles: number;
  /** The configuration files in use, as paths. */
  readonly configs: readonly string[];
  /** How many problems those have. */
  readonly configProblems: number;
}

/** kouetsu's line in the language status of the editor. */
export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem = languages.createLanguageStatusItem("kouetsu.status", [
    ...SELECTOR,
  ]);
  #configs: readonly string[] = [];

  constructor() {
    this.#item.name = "kouetsu";
    this.#item.text = "kouetsu";
    this.#item.busy = true;
    this.#item.command = { command: "kouetsu.showConfig", title: l10n.t("Show") };
  }

  /** The configuration files that the server last said it uses. */
  get configs(): readonly string[] {
    return this.#configs;
  }

  show(status: ServerStatus): void {
    this.#configs = status.configs;
    const broken = status.configProblems > 0;
    const config =
      status.configs.length > 0
        ? l10n.t("Configuration: {0}", status.configs.join(", "))
        : l10n.t("No configuration file: recommended rules");
    this.#item.busy = status.state === "indexing";
    this.#item.severity = broken
      ? LanguageStatusSeverity.Warning
      : LanguageStatusSeverity.Information;
    this.#item.text = broken
      ? l10n.t("The configuration has problems")
      : status.state === "indexing"
        ? l10n.t("Reading the articles")
        : l10n.t("{0} articles compared", status.articles);
    this.#item.detail = config;
  }

  running(state: State): void {
    if (state !== State.Stopped) return;
    this.#item.busy = false;
    this.#item.severity = LanguageStatusSeverity.Error;
    this.#item.text = l10n.t("The server has stopped");
    this.#item.command = { command: "kouetsu.showLog", title: l10n.t("Show Log") };
  }

  dispose(): void {
    this.#item.dispose();
  }
}
