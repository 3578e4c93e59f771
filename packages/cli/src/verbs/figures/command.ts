import { Argument } from "commander";
import type { Locale } from "@kouetsu/core";
import { UsageError } from "../../command/usage-error.js";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples, choice } from "../../command/verb.js";
import { cliTexts } from "../../messages.js";
import type { FiguresOptions } from "./figures.js";
import { ledgerForms } from "./formats/index.js";
import type { LedgerForm } from "./formats/index.js";
import { figuresTexts as texts } from "./messages.js";

/** What commander hands over. */
interface RawOptions {
  readonly format?: LedgerForm;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly unsupported?: boolean;
  readonly conflicts?: boolean;
  readonly config?: string;
  readonly locale?: Locale;
  readonly since?: string;
}

export const addFigures: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "figures", texts.description, context)
    .addArgument(new Argument("[paths...]", say(cliTexts.pathsArgument)))
    .addOption(choice("-f, --format <form>", say(cliTexts.formatOption), ledgerForms))
    .option("--csv", say(texts.csvOption))
    .option("--json", say(texts.jsonOption))
    .option("--unsupported", say(texts.unsupportedOption))
    .option("--conflicts", say(texts.conflictsOption))
    .option("--since <ref>", say(texts.sinceOption))
    .option("-c, --config <file>", say(cliTexts.configOption))
    .action(async (paths: readonly string[], raw: RawOptions) => {
      const { figures } = await import("./figures.js");
      const options = optionsOf(paths, raw, context.chosenLocale(raw));
      context.end(await figures(options, io, context.fallbackLocale));
    });
  addExamples(command, locale, texts.examples[locale]);
};

function optionsOf(
  paths: readonly string[],
  raw: RawOptions,
  locale: Locale | undefined,
): FiguresOptions {
  const forms = [
    ...(raw.format === undefined ? [] : [raw.format]),
    ...(raw.csv === true ? (["csv"] as const) : []),
    ...(raw.json === true ? (["json"] as const) : []),
  ];
  if (forms.length > 1) throw new UsageError(texts.oneForm);
  if (raw.since !== undefined && forms[0] === "html") throw new UsageError(texts.sinceNoHtml);
  return {
    paths: paths.length > 0 ? paths : ["."],
    form: forms[0] ?? "table",
    config: raw.config,
    locale,
    onlyUnsupported: raw.unsupported === true,
    onlyConflicts: raw.conflicts === true,
    since: raw.since,
  };
}
