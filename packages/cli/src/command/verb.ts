import { Option } from "commander";
import type { Command, Help } from "commander";
import type { Locale, Text } from "@kouetsu/core";
import { cliTexts as texts } from "../messages.js";
import type { Io } from "../terminal/io.js";
import { UsageError } from "./usage-error.js";

/** What a verb is given to declare itself and to run. */
export interface VerbContext {
  readonly io: Io;
  /** Of the help. */
  readonly locale: Locale;
  /** From the environment; the configuration of a site goes before it. */
  readonly fallbackLocale: Locale | undefined;
  readonly say: (text: Text) => string;
  /** `--locale`, where it was given before the verb or after it. */
  chosenLocale(raw: { readonly locale?: Locale }): Locale | undefined;
  /** Says what the process ends with. */
  end(exitCode: number): void;
}

/** Adds one verb to the program: its words, its options and what it does. */
export type AddVerb = (program: Command, context: VerbContext) => void;

/** Adds a command that speaks the locale and leaves errors to its caller. */
export function addCommand(
  program: Command,
  name: string,
  description: Text,
  { io, locale, say }: VerbContext,
): Command {
  return configure(program.command(name), io, locale)
    .description(say(description))
    .addOption(localeOption(locale));
}

export function localeOption(locale: Locale): Option {
  return choice("--locale <locale>", texts.localeOption[locale], ["ja", "en"]);
}

/** Settings that the program and every verb share. */
export function configure(command: Command, io: Io, locale: Locale): Command {
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

export function addExamples(command: Command, locale: Locale, examples: string): void {
  command.addHelpText("after", () => `\n${texts.examplesTitle[locale]}\n${examples}`);
}

export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values);
}

/** Reads the value of an option that counts; for `Command.option`. */
export function countFor(option: string): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value)) throw new UsageError(texts.notACount, { option, word: value });
    return Number(value);
  };
}
