import { Argument } from "commander";
import type { Locale } from "@kouetsu/core";
import { UsageError } from "../../command/usage-error.js";
import type { AddVerb } from "../../command/verb.js";
import { addCommand, addExamples, choice } from "../../command/verb.js";
import { cliTexts } from "../../messages.js";
import { lintTexts } from "../lint/messages.js";
import { auditTexts as texts } from "./messages.js";
import type { AuditOptions, ReportForm } from "./options.js";

const failLevels = ["info", "warning", "error", "never"] as const;

/** What commander hands over. */
interface RawOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly failOn: AuditOptions["failOn"];
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly config?: string;
  readonly locale?: Locale;
}

export const addAudit: AddVerb = (program, context) => {
  const { io, locale, say } = context;
  const command = addCommand(program, "audit", texts.description, context)
    .addArgument(new Argument("[paths...]", say(cliTexts.pathsArgument)))
    .option("-o, --output <file>", say(texts.outputOption))
    .option("--json", say(texts.jsonOption))
    .option("--markdown", say(texts.markdownOption))
    .addOption(choice("--fail-on <severity>", say(texts.failOnOption), failLevels).default("never"))
    .option("--cache", say(lintTexts.cacheOption))
    .option("--no-cache", say(lintTexts.noCacheOption))
    .option("--cache-location <folder>", say(lintTexts.cacheLocationOption))
    .option("-c, --config <file>", say(cliTexts.configOption))
    .action(async (paths: readonly string[], raw: RawOptions) => {
      const { audit } = await import("./audit.js");
      const options = optionsOf(paths, raw, context.chosenLocale(raw));
      context.end(await audit(options, io, context.fallbackLocale));
    });
  addExamples(command, locale, texts.examples[locale]);
  command.addHelpText("after", () => `\n${texts.exitCodes[locale]}`);
};

function optionsOf(
  paths: readonly string[],
  raw: RawOptions,
  locale: Locale | undefined,
): AuditOptions {
  if (raw.json === true && raw.markdown === true) throw new UsageError(texts.oneForm);
  const form: ReportForm = raw.json === true ? "json" : raw.markdown === true ? "markdown" : "html";
  return {
    paths: paths.length > 0 ? paths : ["."],
    form,
    output: raw.output ?? (form === "html" ? "kouetsu-audit.html" : "-"),
    config: raw.config,
    locale,
    failOn: raw.failOn,
    cache: raw.cache,
    cacheLocation: raw.cacheLocation,
  };
}
