import type { AssetIndex } from "./asset-index.js";
import type { TimeZone } from "../article/front-matter/dates.js";
import type { Json, Severity } from "../finding/finding.js";
import type { Locale } from "../messages/text.js";

export type SitePreset =
  | "jekyll"
  | "hugo"
  | "astro"
  | "docusaurus"
  | "vitepress"
  | "eleventy"
  | "hexo"
  | "zenn"
  | "qiita"
  | "none";

/** How the site shows Markdown; it decides which `**` a reader sees. */
export type MarkdownRenderer = "commonmark" | "kramdown" | "goldmark";

/** The kind of writing; it narrows which figures count as claims. */
export type Profile = "news" | "marketing" | "tech";

export interface ReadingTimeSettings {
  /** Slowest and fastest reader, characters of Chinese, Japanese and Korean per minute. */
  readonly cjkCharsPerMinute: readonly [number, number];
  /** Slowest and fastest reader, words of other scripts per minute. */
  readonly wordsPerMinute: readonly [number, number];
  readonly slackMinutes: number;
}

/** What a front matter value breaks of the schema. */
export interface SchemaViolation {
  /** The JSON Schema keyword that failed. */
  readonly keyword: string;
  /** From the top-level map to the value: keys and list indices. */
  readonly path: readonly (string | number)[];
  readonly params: { readonly [key: string]: Json | undefined };
}

export interface FrontMatterSettings {
  readonly preset: SitePreset;
  /** An IANA time zone or an offset such as `+09:00`; `undefined` when the site has not said. */
  readonly timeZone: string | undefined;
  /** The same, with its offsets; made once by the host. `undefined` also for a zone that this machine does not know. */
  readonly zone: TimeZone | undefined;
  /** Every article must have front matter. */
  readonly require: boolean;
  /** The JSON Schema of the front matter, if there is one. */
  readonly schema: { readonly [keyword: string]: Json | undefined } | undefined;
  /** Checks a value against `schema`; compiled once by the host. */
  readonly validate: ((data: Json) => readonly SchemaViolation[]) | undefined;
  readonly readingTime: ReadingTimeSettings;
  readonly maxTags: number | undefined;
  /** A glob of folders whose name is the category. */
  readonly folderIsCategory: string | undefined;
  readonly fileName: string | undefined;
  /** Words that mean the same, as one list each. */
  readonly synonyms: readonly (readonly string[])[];
  readonly dateTimezone: boolean;
  /** The images of the site, looked up when first asked for; `undefined` where the host knows no site, or a site without images. */
  readonly assets?: () => AssetIndex | undefined;
}

/** A source that articles cite by the label of a footnote. */
export interface SourceRecord {
  readonly id: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
  /** Sentences or phrases of the source with its figures, as it states them. */
  readonly figures?: readonly string[];
}

/** What is true of the site and holds for every rule. */
export interface SiteSettings {
  readonly locale: Locale;
  /** ISO instant that dates are compared with; the host reads the clock once per run. */
  readonly now: string;
  readonly profile: Profile;
  readonly renderer: MarkdownRenderer;
  readonly frontMatter: FrontMatterSettings;
  /** The registry of sources, by id; empty when the site keeps none. */
  readonly sources?: ReadonlyMap<string, SourceRecord>;
}

/** How one rule runs on one file. */
export interface RuleState {
  readonly options: { readonly [name: string]: Json | undefined };
  /** The severity of each condition that is on. A messageId that is missing is off. */
  readonly conditions: ReadonlyMap<string, Severity>;
}

/** How severe the findings of a hosted textlint rule are. */
export interface HostedLevel {
  /** The rule's id as textlint prints it; `*` at its end stands for any rest. */
  readonly rule: string;
  readonly level: Severity | "off";
}

/** Everything that decides the findings of one file, besides its text and the corpus. */
export interface FileSettings {
  readonly site: SiteSettings;
  /** By rule id without `kouetsu/`; a rule that is missing is off. */
  readonly rules: ReadonlyMap<string, RuleState>;
  /** What is said of hosted rules, weakest first; a rule of which nothing is said is as severe as textlint has it. */
  readonly hosted?: readonly HostedLevel[];
}
