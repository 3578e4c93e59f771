import type { Locale } from "@kouetsu/core";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples } from "../../command/verb.js";
import { cliTexts } from "../../messages.js";
import { mcpTexts as texts } from "./messages.js";

/** What commander hands over. */
interface RawOptions {
  readonly config?: string;
  readonly locale?: Locale;
}

export const addMcp: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "mcp", texts.description, context)
    .option("-c, --config <file>", say(cliTexts.configOption))
    .action(async (raw: RawOptions) => {
      const { serveMcp } = await import("./serve.js");
      const options = { config: raw.config, locale: context.chosenLocale(raw) ?? locale };
      context.end(await serveMcp(options, io));
    });
  addExamples(command, locale, texts.examples[locale]);
};
