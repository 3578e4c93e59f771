import { Argument } from "commander";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples } from "../../command/verb.js";
import { completionTexts as texts } from "./messages.js";

const shells = ["bash", "zsh", "fish", "pwsh"] as const;
export type Shell = (typeof shells)[number];

export const addCompletion: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "completion", texts.description, context)
    .addArgument(new Argument("<shell>", say(texts.shell)).choices(shells))
    .action(async (shell: Shell) => {
      const { completionOf } = await import("./completion.js");
      io.stdout.write(completionOf(program, shell));
      context.end(0);
    });
  addExamples(command, locale, texts.examples[locale]);
};
