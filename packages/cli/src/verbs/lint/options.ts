import type { Locale, Severity } from "@kouetsu/core";
import type { BaselineOptions } from "../../baseline/baseline-options.js";
import type { CacheChoice } from "../../facts-cache.js";
import { UsageError } from "../../command/usage-error.js";
import { suggestionText } from "../../command/usage-messages.js";
import { formatNames, isFormatName } from "../../formats/index.js";
import type { FormatName } from "../../formats/index.js";
import { lintTexts as texts } from "./messages.js";
import type { OutputFile } from "./outputs.js";
import type { Trust } from "./textlint-lane.js";

/** What `kouetsu lint` was asked for, once it is known to make sense. */
export interface LintOptions extends CacheChoice {
  readonly paths: readonly string[];
  /** `undefined` when none was named: the list for people. */
  readonly format: FormatName | undefined;
  /** Reports that go into files. */
  readonly outputs: readonly OutputFile[];
  readonly config: string | undefined;
  readonly locale: Locale | undefined;
  readonly failOn: Severity | "never";
  readonly maxWarnings: number | undefined;
  /** Ids without `kouetsu/`. */
  readonly rules: readonly string[];
  /** Whether safe fixes are made, only shown, or neither. */
  readonly fix: "no" | "write" | "show";
  readonly textlint: boolean;
  readonly trust: Trust;
  readonly all: boolean;
  readonly printConfig: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string;
  /** Only what the change since this branch or commit brought. */
  readonly since: string | undefined;
  readonly baseline: BaselineOptions | undefined;
}

/** Reads the form and the file of `--output FORM:FILE`; throws `UsageError` with what is accepted. */
export function outputFileIn(
  locale: Locale,
): (value: string, before: readonly OutputFile[]) => readonly OutputFile[] {
  return (value, before) => {
    const colon = value.indexOf(":");
    const format = value.slice(0, Math.max(0, colon));
    const filePath = value.slice(colon + 1);
    if (!isFormatName(format) || filePath === "" || filePath === "-")
      throw new UsageError(texts.outputForm, {
        word: value,
        suggestion: isFormatName(format) ? "" : suggestionText(format, formatNames, locale),
        accepted: formatNames.join(", "),
      });
    if (before.some((output) => output.filePath === filePath))
      throw new UsageError(texts.outputTwice, { word: filePath });
    return [...before, { format, filePath }];
  };
}
