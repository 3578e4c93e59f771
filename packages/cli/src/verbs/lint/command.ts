import { Argument } from "commander";
import type { Locale } from "@kouetsu/core";
import { baselineOptionsOf } from "../../baseline/baseline-options.js";
import type { RawBaselineOptions } from "../../baseline/baseline-options.js";
import { baselineTexts } from "../../baseline/messages.js";
import { changesTexts } from "../../changes/messages.js";
import { UsageError } from "../../command/usage-error.js";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples, choice, countFor } from "../../command/verb.js";
import { formatNames } from "../../formats/index.js";
import type { FormatName } from "../../formats/index.js";
import { cliTexts } from "../../messages.js";
import { lintTexts as texts } from "./messages.js";
import { outputFileIn } from "./options.js";
import type { LintOptions } from "./options.js";
import type { OutputFile } from "./outputs.js";

const failLevels = ["info", "warning", "error", "never"] as const;

/** What commander hands over. */
interface RawOptions extends RawBaselineOptions {
  readonly format?: FormatName;
  readonly output: readonly OutputFile[];
  readonly config?: string;
  readonly locale?: Locale;
  readonly failOn: LintOptions["failOn"];
  readonly maxWarnings?: number;
  readonly rule: readonly string[];
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly textlint: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly trust?: boolean;
  readonly safe?: boolean;
  readonly all?: boolean;
  readonly printConfig?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

export const addLint: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "lint", texts.description, context)
    .addArgument(new Argument("[paths...]", say(cliTexts.pathsArgument)))
    .addOption(choice("-f, --format <form>", say(texts.formatOption), formatNames))
    .option("-o, --output <form:file>", say(texts.outputOption), outputFileIn(locale), [])
    .option("-c, --config <file>", say(cliTexts.configOption))
    .addOption(choice("--fail-on <severity>", say(texts.failOnOption), failLevels).default("error"))
    .option("--max-warnings <count>", say(texts.maxWarningsOption), countFor("--max-warnings"))
    .option(
      "--rule <rule>",
      say(texts.ruleOption),
      (value: string, before: readonly string[]) => [...before, value.replace(/^kouetsu\//, "")],
      [],
    )
    .option("--since <ref>", say(changesTexts.sinceOption))
    .option("--baseline <file>", say(baselineTexts.baselineOption))
    .option("--update-baseline", say(baselineTexts.updateOption))
    .option("--allow-growth", say(baselineTexts.allowGrowthOption))
    .option("--strict-baseline", say(baselineTexts.strictOption))
    .option("--fix", say(texts.fixOption))
    .option("--fix-dry-run", say(texts.fixDryRunOption))
    .option("--no-textlint", say(texts.noTextlintOption))
    .option("--trust", say(texts.trustOption))
    .option("--safe", say(texts.safeOption))
    .option("--all", say(texts.allOption))
    .option("--cache", say(texts.cacheOption))
    .option("--no-cache", say(texts.noCacheOption))
    .option("--cache-location <folder>", say(texts.cacheLocationOption))
    .option("--print-config", say(texts.printConfigOption))
    .option("--stdin", say(texts.stdinOption))
    .option("--stdin-filename <name>", say(texts.stdinFilenameOption))
    .action(async (paths: readonly string[], raw: RawOptions) => {
      const { lint } = await import("./lint.js");
      const options = optionsOf(paths, raw, context.chosenLocale(raw));
      context.end(await lint(options, io, context.fallbackLocale));
    });
  addExamples(command, locale, texts.examples[locale]);
  command.addHelpText("after", () => `\n${cliTexts.exitCodes[locale]}`);
};

function optionsOf(
  paths: readonly string[],
  raw: RawOptions,
  locale: Locale | undefined,
): LintOptions {
  const isStdin = raw.stdin === true || raw.stdinFilename !== undefined;
  if (isStdin && paths.length > 0) throw new UsageError(texts.stdinNeedsNoPaths);
  const fix = raw.fixDryRun === true ? "show" : raw.fix === true ? "write" : "no";
  // The standard output holds the diff or the mended text, and nothing else.
  if (raw.format !== undefined && (fix === "show" || (fix === "write" && isStdin)))
    throw new UsageError(texts.fixNeedsOutput, {
      option: fix === "show" ? "--fix-dry-run" : "--stdin --fix",
      form: raw.format,
    });
  return {
    paths: paths.length > 0 || isStdin ? paths : ["."],
    format: raw.format,
    outputs: raw.output,
    config: raw.config,
    locale,
    failOn: raw.failOn,
    maxWarnings: raw.maxWarnings,
    rules: raw.rule,
    fix,
    textlint: raw.textlint,
    cache: raw.cache,
    cacheLocation: raw.cacheLocation,
    trust: raw.safe === true ? "none" : raw.trust === true ? "all" : "own",
    all: raw.all === true,
    printConfig: raw.printConfig === true,
    stdin: isStdin,
    stdinFilename: raw.stdinFilename ?? "stdin.md",
    since: sinceOf(raw, fix),
    baseline: baselineOptionsOf(raw),
  };
}

/** Edits would reach what the change did not, and a text that is in no file has no history. */
function sinceOf(raw: RawOptions, fix: LintOptions["fix"]): string | undefined {
  const [other] = [
    ...(fix === "write" ? ["--fix"] : []),
    ...(fix === "show" ? ["--fix-dry-run"] : []),
    ...(raw.stdin === true || raw.stdinFilename !== undefined ? ["--stdin"] : []),
  ];
  if (raw.since !== undefined && other !== undefined)
    throw new UsageError(changesTexts.notWith, { option: other });
  return raw.since;
}
