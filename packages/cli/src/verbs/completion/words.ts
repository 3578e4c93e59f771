import type { Argument, Command, Option } from "commander";

/** What may stand in one place of a command line: one of these words, a path, or nothing that can be proposed. */
export type Accepts =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "path" }
  | { readonly kind: "any" };

/** An option as a shell completes it. */
export interface OptionWords {
  /** `--format`, `-f`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** What follows; `undefined` when nothing does. */
  readonly value: Accepts | undefined;
}

/** A verb as a shell completes it. */
export interface VerbWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** What its arguments are. */
  readonly argument: Accepts;
}

/** A command line as a shell completes it. */
export interface ProgramWords {
  readonly name: string;
  readonly options: readonly OptionWords[];
  readonly verbs: readonly VerbWords[];
}

/** The words of a program, read from the declarations that its help is made of. */
export function wordsOf(program: Command, ruleIds: readonly string[]): ProgramWords {
  return {
    name: program.name(),
    options: program
      .createHelp()
      .visibleOptions(program)
      .map((option) => optionOf(option, ruleIds)),
    verbs: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command
        .createHelp()
        .visibleOptions(command)
        .map((option) => optionOf(option, ruleIds)),
      argument: argumentOf(command.registeredArguments[0], ruleIds),
    })),
  };
}

function optionOf(option: Option, ruleIds: readonly string[]): OptionWords {
  const flags = [option.long, option.short].filter((flag) => flag != null);
  const isSwitch = !option.required && !option.optional;
  return {
    flags,
    description: option.description,
    value: isSwitch ? undefined : accepts(nameIn(option.flags), option.argChoices, ruleIds),
  };
}

function argumentOf(argument: Argument | undefined, ruleIds: readonly string[]): Accepts {
  if (argument === undefined) return { kind: "any" };
  return accepts(argument.name(), argument.argChoices, ruleIds);
}

function accepts(
  name: string,
  choices: readonly string[] | undefined,
  ruleIds: readonly string[],
): Accepts {
  if (choices !== undefined) return { kind: "words", words: choices };
  if (name === "rule") return { kind: "words", words: ruleIds };
  return /^(?:file|files|paths?|folder)$/.test(name) ? { kind: "path" } : { kind: "any" };
}

/** `file` of `-c, --config <file>`. */
function nameIn(flags: string): string {
  return /[<[]([\w-]{1,40})/.exec(flags)?.[1] ?? "";
}
