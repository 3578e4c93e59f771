import { Argument } from "commander";
import type { Locale } from "@kouetsu/core";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples, choice } from "../../command/verb.js";
import { cliTexts } from "../../messages.js";
import { rulesTexts as texts } from "./messages.js";

/** What commander hands over. */
interface RawOptions {
  readonly format: "table" | "json";
  readonly json?: boolean;
  readonly config?: string;
  readonly locale?: Locale;
}

export const addRules: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "rules", texts.description, context)
    .addArgument(new Argument("[file]", say(texts.file)))
    .addOption(
      choice("-f, --format <form>", say(cliTexts.formatOption), ["table", "json"]).default("table"),
    )
    .option("--json", say(texts.jsonOption))
    .option("-c, --config <file>", say(cliTexts.configOption))
    .action(async (file: string | undefined, raw: RawOptions) => {
      const { listRules } = await import("./rules.js");
      const options = {
        file,
        form: raw.json === true ? "json" : raw.format,
        config: raw.config,
        locale: context.chosenLocale(raw),
      } as const;
      context.end(await listRules(options, io, context.fallbackLocale));
    });
  addExamples(command, locale, texts.examples[locale]);
};
