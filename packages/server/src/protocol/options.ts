import type { Locale } from "@kouetsu/core";

/** The settings `kouetsu.*` of the client. */
export interface ClientSettings {
  readonly enable: boolean;
  /** When diagnostics are renewed. */
  readonly run: "onType" | "onSave";
  /** `auto`: the configuration's, else the editor's. */
  readonly locale: Locale | "auto";
  /** A configuration file instead of the one found, relative to the workspace folder; empty for none. */
  readonly configPath: string;
  /** Hosted textlint rules: where a `.textlintrc*` is found, elsewhere those that we bring along, too, or never. */
  readonly textlint: "auto" | "bundled" | "off";
  readonly hover: boolean;
  /** Above the lines: figures with and without source, copies of a passage. */
  readonly codeLens: boolean;
  /** Behind the figures: that a source is missing. */
  readonly inlayHints: boolean;
  /** From a finding to the other article that belongs to it. */
  readonly links: boolean;
  /** Whose findings the list of problems shows: of open articles, or of all. */
  readonly scope: "open" | "workspace";
  /** What follows from single articles is kept from session to session. */
  readonly cache: boolean;
  /** At most so many diagnostics per article, the gravest first. */
  readonly maxProblems: number;
}

/** What the client says once, at the start. */
export interface StartOptions {
  readonly settings: ClientSettings;
  /** Code that the workspace brings may run. A client that says nothing is one whose user started the server on purpose. */
  readonly trusted: boolean;
  /** It wants `kouetsu/status` notifications. */
  readonly status: boolean;
  /** It has the commands that code lenses name. */
  readonly commands: boolean;
}

export const DEFAULT_SETTINGS: ClientSettings = {
  enable: true,
  run: "onType",
  locale: "auto",
  configPath: "",
  textlint: "auto",
  hover: true,
  codeLens: true,
  inlayHints: false,
  links: true,
  scope: "open",
  cache: true,
  maxProblems: 200,
};

/** Reads settings of unknown shape; a value of the wrong type counts as not given. */
export function readSettings(value: unknown): ClientSettings {
  const given = record(value);
  const locale = given["locale"];
  const maxProblems = given["maxProblems"];
  const textlint = record(given["textlint"])["enable"];
  return {
    enable: given["enable"] !== false,
    run: given["run"] === "onSave" ? "onSave" : "onType",
    locale: locale === "ja" || locale === "en" ? locale : "auto",
    configPath: text(record(given["config"])["path"]),
    textlint: textlint === "off" || textlint === "bundled" ? textlint : "auto",
    hover: record(given["hover"])["enable"] !== false,
    codeLens: record(given["codeLens"])["enable"] !== false,
    inlayHints: record(given["inlayHints"])["enable"] === true,
    links: record(given["links"])["enable"] !== false,
    scope: given["problems"] === "workspace" ? "workspace" : "open",
    cache: record(given["cache"])["enable"] !== false,
    maxProblems:
      typeof maxProblems === "number" && maxProblems >= 0
        ? Math.floor(maxProblems)
        : DEFAULT_SETTINGS.maxProblems,
  };
}

/** Reads `initializationOptions`. */
export function readStartOptions(value: unknown): StartOptions {
  const given = record(value);
  return {
    settings: readSettings(given["settings"]),
    trusted: given["trusted"] !== false,
    status: given["status"] === true,
    commands: given["commands"] === true,
  };
}

/** The language of an editor whose interface speaks `tag` (`ja`, `en-US`); `undefined` for one that we do not speak. */
export function localeOfTag(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === "ja" || language === "en" ? language : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
