import type { Locale, Severity } from "@kouetsu/core";
import type { CacheChoice } from "../../facts-cache.js";

/** The forms of a report. */
export type ReportForm = "html" | "json" | "markdown";

/** What `kouetsu audit` was asked for. */
export interface AuditOptions extends CacheChoice {
  readonly paths: readonly string[];
  readonly form: ReportForm;
  /** A file, or `-` for the standard output. */
  readonly output: string;
  readonly config: string | undefined;
  readonly locale: Locale | undefined;
  readonly failOn: Severity | "never";
}
