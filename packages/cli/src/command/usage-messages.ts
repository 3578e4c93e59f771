import type { Command, CommanderError, Option } from "commander";
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
      return wrongChoice(error, options, locale);
    default:
      return new UsageError(texts.otherProblem, { detail: error.message });
  }
}

function wrongChoice(
  error: CommanderError,
  options: readonly Option[],
  locale: Locale,
): UsageError {
  const option = options.find((candidate) => error.message.includes(`'${candidate.flags}'`));
  const word = /argument '([^']{0,200})' is invalid/.exec(error.message)?.[1] ?? "";
  const accepted = option?.argChoices ?? [];
  return new UsageError(texts.unknownValue, {
    option: option?.long ?? "",
    word,
    accepted: accepted.join(", "),
    suggestion: suggestionText(word, accepted, locale),
  });
}

function excessWord(words: readonly string[], verb: Command | undefined): string {
  const after = words
    .slice(words.indexOf(verb?.name() ?? "") + 1)
    .filter((word) => !word.startsWith("-"));
  return after.slice(1).join(" ");
}
