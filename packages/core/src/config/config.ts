import type { AssetIndex } from "./asset-index.js";
import type { Json, Severity } from "../finding/finding.js";
import type { Locale } from "../messages/text.js";
import type { AnyOptions } from "../rule/define-rule.js";
import type {
  MarkdownRenderer,
  Profile,
  ReadingTimeSettings,
  SchemaViolation,
  SourceRecord,
  SitePreset,
} from "./settings.js";

/** How strict a rule or a condition is, or that it does not run. */
export type Level = "off" | Severity;

/** What stands behind a rule's name: how strict, and its options. `conditions` among them sets single conditions. */
export type RuleEntry = Level | readonly [Level] | readonly [Level, AnyOptions];

/** The `frontMatter` part as written. */
export interface FrontMatterConfig {
  readonly preset?: SitePreset;
  /** A JSON Schema, or the path of one from the configuration file. */
  readonly schema?: string | { readonly [keyword: string]: Json | undefined };
  readonly timeZone?: string;
  readonly require?: boolean;
  readonly readingTime?: Partial<ReadingTimeSettings>;
  readonly maxTags?: number;
  readonly folderIsCategory?: string;
  readonly fileName?: string;
  readonly synonyms?: readonly (readonly string[])[];
  readonly dateTimezone?: boolean;
}

/** What may differ from file to file. */
export interface FileConfig {
  readonly rules?: { readonly [ruleId: string]: RuleEntry };
  readonly profile?: Profile;
  readonly markdown?: { readonly renderer?: MarkdownRenderer };
  readonly frontMatter?: FrontMatterConfig;
}

/** `FileConfig` for the files that match. */
export interface OverrideConfig extends FileConfig {
  readonly files: string | readonly string[];
}

/** How third-party textlint rules run: not at all, or as a `.textlintrc*` says, or as said here. */
export type TextlintConfig = boolean | { readonly [name: string]: Json | undefined };

/** A configuration file as written, once it is known to be well-formed. */
export interface KouetsuConfig extends FileConfig {
  readonly $schema?: string;
  readonly extends?: string | readonly string[];
  readonly locale?: Locale;
  readonly now?: string;
  readonly overrides?: readonly OverrideConfig[];
  readonly corpus?: readonly string[];
  readonly ignore?: readonly string[];
  readonly textlint?: TextlintConfig;
  /** Sources that footnotes name; those of a `sources.yml` beside the file come before them. */
  readonly sources?: readonly SourceRecord[];
}

/** The rules that are on before a configuration says anything. */
export type BasePreset = "none" | "recommended" | "all";

/** A configuration with everything it extends. */
export interface ResolvedConfig {
  readonly base: BasePreset;
  /** Weakest first: what is extended stands before what extends it. */
  readonly layers: readonly KouetsuConfig[];
}

/** What holds when there is no configuration. */
export const noConfig: ResolvedConfig = { base: "recommended", layers: [] };

/** What the host knows and a configuration need not say. */
export interface HostFacts {
  /** From the files of the site. */
  readonly preset: SitePreset;
  readonly locale: Locale;
  /** ISO instant, read from the clock once. */
  readonly now: string;
  /** From the site's own configuration. */
  readonly timeZone?: string;
  /** Makes a check of a front matter schema that is known to be sound; without it no schema is checked. */
  readonly compileSchema?: (schema: JsonObject) => (data: Json) => readonly SchemaViolation[];
  /** The images of the site, looked up when first asked for. */
  readonly assets?: () => AssetIndex | undefined;
}

/** An object of JSON. */
export type JsonObject = { readonly [key: string]: Json | undefined };
