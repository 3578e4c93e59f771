import { Argument } from "commander";
import type { Locale } from "@kouetsu/core";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples, choice } from "../../command/verb.js";
import { ciSystems } from "./ci-files.js";
import type { CiSystem } from "./ci-files.js";
import { initTexts as texts } from "./messages.js";

/** What commander hands over. */
interface RawOptions {
  readonly yes?: boolean;
  readonly ci?: CiSystem | "none";
  readonly editor?: boolean;
  readonly baseline?: boolean;
  readonly dryRun?: boolean;
  readonly locale?: Locale;
}

export const addInit: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "init", texts.description, context)
    .addArgument(new Argument("[folder]", say(texts.folder)))
    .option("-y, --yes", say(texts.yesOption))
    .addOption(choice("--ci <system>", say(texts.ciOption), [...ciSystems, "none"]))
    .option("--editor", say(texts.editorOption))
    .option("--baseline", say(texts.baselineOption))
    .option("--dry-run", say(texts.dryRunOption))
    .action(async (folder: string | undefined, raw: RawOptions) => {
      const { init } = await import("./init.js");
      const options = {
        folder: folder ?? ".",
        isAnswered: raw.yes === true,
        ci: raw.ci,
        editor: raw.editor,
        baseline: raw.baseline,
        isDry: raw.dryRun === true,
      };
      context.end(await init(options, io, context.chosenLocale(raw) ?? locale));
    });
  addExamples(command, locale, texts.examples[locale]);
};
