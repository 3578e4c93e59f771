import type { Argument, Command, CommanderError, Option } from "commander";
import { nearestWords, renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";
import { cliTexts as texts } from "../messages.js";
import { UsageError } from "./usage-error.js";

/** " (did you mean …?)" or nothing. */
export function suggestionText(word: string, known: readonly string[], locale: Locale): string {
  const [nearest] = nearestWords(word, known);
  return nearest === undefined ? "" : renderText(texts.suggestion, locale, { word: nearest });
}

/** Commander's English error as one of our sentences; what it is about stands quoted in its message. */
export function toUsageError(
  error: CommanderError,
  program: Command,
  words: readonly string[],
  locale: Locale,
): UsageError {
  const verb = program.commands.find((command) => words.includes(command.name()));
  const quoted = /'([^']{0,200})'/.exec(error.message)?.[1] ?? "";
  // An option is quoted as it is declared: `-c, --config <file>`.
  const named = /--[\w-]{1,60}/.exec(quoted)?.[0] ?? quoted;
  const help = { verb: verb === undefined ? "" : ` ${verb.name()}` };
  const options = (verb ?? program).options;
  const flags = [
    ...options.flatMap((option) => [option.long ?? "", option.short ?? ""]),
    "--help",
  ].filter(Boolean);
  switch (error.code) {
    case "commander.unknownOption":
      return new UsageError(texts.unknownOption, {
        word: named,
        ...help,
        suggestion: suggestionText(named, flags, locale),
      });
    case "commander.optionMissingArgument":
      return new UsageError(texts.missingValue, { word: named, ...help });
    case "commander.missingArgument":
      return new UsageError(texts.missingArgument, { word: named, ...help });
    case "commander.excessArguments":
      return new UsageError(texts.excessArgument, { word: excessWord(words, verb), ...help });
    case "commander.invalidArgument":
      return wrongChoice(error, options, verb?.registeredArguments ?? [], locale);
    default:
      return new UsageError(texts.otherProblem, { detail: error.message });
  }
}

/** A value of an option or an argument that is none of its choices. */
function wrongChoice(
  error: CommanderError,
  options: readonly Option[],
  args: readonly Argument[],
  locale: Locale,
): UsageError {
  const { message } = error;
  const option = options.find((candidate) => message.includes(`'${candidate.flags}'`));
  const argument = args.find((candidate) => message.includes(`for argument '${candidate.name()}'`));
  const word = /value '([^']{0,200})' is invalid|argument '([^']{0,200})' is invalid/.exec(message);
  const value = word?.[1] ?? word?.[2] ?? "";
  const accepted = (option ?? argument)?.argChoices ?? [];
  return new UsageError(texts.unknownValue, {
    option: option?.long ?? argument?.name() ?? "",
    word: value,
    accepted: accepted.join(", "),
    suggestion: suggestionText(value, accepted, locale),
  });
}

function excessWord(words: readonly string[], verb: Command | undefined): string {
  const after = words
    .slice(words.indexOf(verb?.name() ?? "") + 1)
    .filter((word) => !word.startsWith("-"));
  return after.slice(1).join(" ");
}
