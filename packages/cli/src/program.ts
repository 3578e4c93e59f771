import { Argument, Command, CommanderError, Option } from "commander";
import type { Help } from "commander";
import type { Locale, Text } from "@kouetsu/core";
import { formatNames } from "./formats/index.js";
import type { FormatName } from "./formats/index.js";
import { cliTexts as texts } from "./messages.js";
import type { Io } from "./terminal/io.js";
import { UsageError } from "./usage-error.js";
import { suggestionText, toUsageError } from "./usage-messages.js";
import { ledgerForms } from "./formats/index.js";
import type { LedgerForm } from "./formats/index.js";
import type { FiguresOptions } from "./verbs/figures.js";
import type { LintOptions } from "./verbs/lint-options.js";

const failLevels = ["info", "warning", "error", "never"] as const;

/** What commander hands over for `lint`. */
interface RawLintOptions {
  readonly format: FormatName;
  readonly config?: string;
  readonly locale?: Locale;
  readonly failOn: LintOptions["failOn"];
  readonly maxWarnings?: number;
  readonly rule: readonly string[];
  readonly fix?: boolean;
  readonly textlint: boolean;
  readonly trust?: boolean;
  readonly safe?: boolean;
  readonly all?: boolean;
  readonly printConfig?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
}

/** What commander hands over for `figures`. */
interface RawFiguresOptions {
  readonly format?: LedgerForm;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly unsupported?: boolean;
  readonly conflicts?: boolean;
  readonly config?: string;
  readonly locale?: Locale;
}

/** Carries out a command line; the exit code. Throws `UsageError` when it makes no sense. */
export async function runProgram(
  words: readonly string[],
  io: Io,
  locale: Locale,
  fallbackLocale: Locale | undefined,
  version: string,
): Promise<number> {
  let exitCode = 0;
  const say = (text: Text): string => text[locale];
  const program = configure(new Command("kouetsu"), io, locale)
    .description(say(texts.programDescription))
    .version(version, "-V, --version", say(texts.versionOption))
    .addOption(choice("--locale <locale>", say(texts.localeOption), ["ja", "en"]));
  addExamples(program, locale, `${texts.lintExamples[locale]}\n${texts.explainExamples[locale]}`);

  const lint = configure(program.command("lint"), io, locale)
    .description(say(texts.lintDescription))
    .addArgument(new Argument("[paths...]", say(texts.lintPaths)))
    .addOption(
      choice("-f, --format <form>", say(texts.formatOption), formatNames).default("stylish"),
    )
    .option("-c, --config <file>", say(texts.configOption))
    .addOption(choice("--locale <locale>", say(texts.localeOption), ["ja", "en"]))
    .addOption(choice("--fail-on <severity>", say(texts.failOnOption), failLevels).default("error"))
    .option("--max-warnings <count>", say(texts.maxWarningsOption), toCount)
    .option(
      "--rule <rule>",
      say(texts.ruleOption),
      (value: string, before: readonly string[]) => [...before, value.replace(/^kouetsu\//, "")],
      [],
    )
    .option("--fix", say(texts.fixOption))
    .option("--no-textlint", say(texts.noTextlintOption))
    .option("--trust", say(texts.trustOption))
    .option("--safe", say(texts.safeOption))
    .option("--all", say(texts.allOption))
    .option("--print-config", say(texts.printConfigOption))
    .option("--stdin", say(texts.stdinOption))
    .option("--stdin-filename <name>", say(texts.stdinFilenameOption))
    .action(async (paths: readonly string[], raw: RawLintOptions) => {
      const { lint: run } = await import("./verbs/lint.js");
      const chosen = raw.locale ?? program.opts<{ locale?: Locale }>().locale;
      exitCode = await run(lintOptionsOf(paths, raw, chosen), io, fallbackLocale);
    });
  addExamples(lint, locale, texts.lintExamples[locale]);
  lint.addHelpText("after", () => `\n${texts.exitCodes[locale]}`);

  const figures = configure(program.command("figures"), io, locale)
    .description(say(texts.figuresDescription))
    .addArgument(new Argument("[paths...]", say(texts.lintPaths)))
    .addOption(choice("-f, --format <form>", say(texts.formatOption), ledgerForms))
    .option("--csv", say(texts.figuresCsvOption))
    .option("--json", say(texts.figuresJsonOption))
    .option("--unsupported", say(texts.figuresUnsupportedOption))
    .option("--conflicts", say(texts.figuresConflictsOption))
    .option("-c, --config <file>", say(texts.configOption))
    .addOption(choice("--locale <locale>", say(texts.localeOption), ["ja", "en"]))
    .action(async (paths: readonly string[], raw: RawFiguresOptions) => {
      const { figures: run } = await import("./verbs/figures.js");
      const chosen = raw.locale ?? program.opts<{ locale?: Locale }>().locale;
      exitCode = await run(figuresOptionsOf(paths, raw, chosen), io, fallbackLocale);
    });
  addExamples(figures, locale, texts.figuresExamples[locale]);

  const explain = configure(program.command("explain"), io, locale)
    .description(say(texts.explainDescription))
    .addArgument(new Argument("<rule>", say(texts.explainRule)))
    .addOption(choice("--locale <locale>", say(texts.localeOption), ["ja", "en"]))
    .action(async (rule: string) => {
      const { explain: run } = await import("./verbs/explain.js");
      exitCode = run(rule.replace(/^kouetsu\//, ""), io, locale);
    });
  addExamples(explain, locale, texts.explainExamples[locale]);

  checkVerb(words, program, locale);
  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw toUsageError(error, program, words, locale);
  }
}

/** Said before commander sees it, which would count a misspelt verb as an argument too many. */
function checkVerb(words: readonly string[], program: Command, locale: Locale): void {
  const verbs = program.commands.map((command) => command.name());
  const accepted = verbs.join(locale === "ja" ? "、" : ", ");
  const [word] = words[0] === "--locale" ? words.slice(2) : words;
  if (word === undefined) throw new UsageError(texts.missingVerb, { accepted });
  if (word.startsWith("-") || verbs.includes(word)) return;
  const suggestion = suggestionText(word, verbs, locale);
  throw new UsageError(texts.unknownVerb, { word, accepted, suggestion });
}

function lintOptionsOf(
  paths: readonly string[],
  raw: RawLintOptions,
  locale: Locale | undefined,
): LintOptions {
  const isStdin = raw.stdin === true || raw.stdinFilename !== undefined;
  if (isStdin && paths.length > 0) throw new UsageError(texts.stdinNeedsNoPaths);
  return {
    paths: paths.length > 0 || isStdin ? paths : ["."],
    format: raw.format,
    config: raw.config,
    locale,
    failOn: raw.failOn,
    maxWarnings: raw.maxWarnings,
    rules: raw.rule,
    fix: raw.fix === true && !isStdin,
    textlint: raw.textlint,
    trust: raw.safe === true ? "none" : raw.trust === true ? "all" : "own",
    all: raw.all === true,
    printConfig: raw.printConfig === true,
    stdin: isStdin,
    stdinFilename: raw.stdinFilename ?? "stdin.md",
  };
}

function figuresOptionsOf(
  paths: readonly string[],
  raw: RawFiguresOptions,
  locale: Locale | undefined,
): FiguresOptions {
  const forms = [
    ...(raw.format === undefined ? [] : [raw.format]),
    ...(raw.csv === true ? (["csv"] as const) : []),
    ...(raw.json === true ? (["json"] as const) : []),
  ];
  if (forms.length > 1) throw new UsageError(texts.figuresOneForm);
  return {
    paths: paths.length > 0 ? paths : ["."],
    form: forms[0] ?? "table",
    config: raw.config,
    locale,
    onlyUnsupported: raw.unsupported === true,
    onlyConflicts: raw.conflicts === true,
  };
}

function configure(command: Command, io: Io, locale: Locale): Command {
  return command
    .exitOverride()
    .helpOption("-h, --help", texts.helpOption[locale])
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // Commander's own English sentences; ours are printed by whoever catches the error.
      writeErr: () => undefined,
      getOutHelpWidth: () => io.stdout.columns ?? 100,
    })
    .configureHelp(helpIn(locale));
}

/** Commander speaks English only; its few fixed words are exchanged. */
function helpIn(locale: Locale): Partial<Help> {
  const titles = new Map([
    ["Usage:", texts.usageTitle[locale]],
    ["Arguments:", texts.argumentsTitle[locale]],
    ["Options:", texts.optionsTitle[locale]],
    ["Commands:", texts.commandsTitle[locale]],
  ]);
  return {
    styleTitle: (title) => titles.get(title) ?? title,
    optionDescription: (option) => {
      const notes = [
        ...(option.argChoices === undefined
          ? []
          : [`${texts.choices[locale]}: ${option.argChoices.join(", ")}`]),
        ...(typeof option.defaultValue === "string"
          ? [`${texts.defaultValue[locale]}: ${option.defaultValue}`]
          : []),
      ];
      return notes.length === 0
        ? option.description
        : `${option.description} (${notes.join("; ")})`;
    },
  };
}

function addExamples(command: Command, locale: Locale, examples: string): void {
  command.addHelpText("after", () => `\n${texts.examplesTitle[locale]}\n${examples}`);
}

function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values);
}

function toCount(value: string): number {
  if (!/^\d{1,9}$/.test(value))
    throw new UsageError(texts.notACount, { option: "--max-warnings", word: value });
  return Number(value);
}
