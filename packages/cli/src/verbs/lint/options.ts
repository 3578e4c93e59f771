import type { Locale, Severity } from "@kouetsu/core";
import type { FormatName } from "../../formats/index.js";
import type { Trust } from "./textlint-lane.js";

/** What `kouetsu lint` was asked for, once it is known to make sense. */
export interface LintOptions {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly config: string | undefined;
  readonly locale: Locale | undefined;
  readonly failOn: Severity | "never";
  readonly maxWarnings: number | undefined;
  /** Ids without `kouetsu/`. */
  readonly rules: readonly string[];
  readonly fix: boolean;
  readonly textlint: boolean;
  readonly trust: Trust;
  readonly all: boolean;
  readonly printConfig: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string;
}
