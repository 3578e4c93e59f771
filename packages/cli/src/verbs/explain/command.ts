import { Argument } from "commander";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples } from "../../command/verb.js";
import { explainTexts as texts } from "./messages.js";

export const addExplain: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "explain", texts.description, context)
    .addArgument(new Argument("<rule>", say(texts.rule)))
    .action(async (rule: string) => {
      const { explain } = await import("./explain.js");
      context.end(explain(rule.replace(/^kouetsu\//, ""), io, locale));
    });
  addExamples(command, locale, texts.examples[locale]);
};
