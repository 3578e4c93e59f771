import { Command, CommanderError } from "commander";
import type { Locale, Text } from "@kouetsu/core";
import { suggestionText, toUsageError } from "./command/usage-messages.js";
import { UsageError } from "./command/usage-error.js";
import { addExamples, configure, localeOption } from "./command/verb.js";
import { cliTexts as texts } from "./messages.js";
import type { Io } from "./terminal/io.js";
import { verbs, verbsFor } from "./verbs/index.js";

/** Carries out a command line; the exit code. Throws `UsageError` when it makes no sense. */
export async function runProgram(
  words: readonly string[],
  io: Io,
  locale: Locale,
  fallbackLocale: Locale | undefined,
  version: string,
): Promise<number> {
  let exitCode = 0;
  const say = (text: Text): string => text[locale];
  const program = configure(new Command("kouetsu"), io, locale)
    .description(say(texts.programDescription))
    .version(version, "-V, --version", say(texts.versionOption))
    .addOption(localeOption(locale));
  addExamples(program, locale, texts.programExamples[locale]);
  for (const addVerb of verbsFor(words[0])) {
    addVerb(program, {
      io,
      locale,
      fallbackLocale,
      say,
      chosenLocale: (raw) => raw.locale ?? program.opts<{ locale?: Locale }>().locale,
      end: (code) => (exitCode = code),
    });
  }
  checkVerb(words, locale);
  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw toUsageError(error, program, words, locale);
  }
}

/** Said before commander sees it, which would count a misspelt verb as an argument too many. */
function checkVerb(words: readonly string[], locale: Locale): void {
  const known = [...verbs.keys()];
  const accepted = known.join(locale === "ja" ? "、" : ", ");
  const [word] = words[0] === "--locale" ? words.slice(2) : words;
  if (word === undefined) throw new UsageError(texts.missingVerb, { accepted });
  if (word.startsWith("-") || known.includes(word)) return;
  const suggestion = suggestionText(word, known, locale);
  throw new UsageError(texts.unknownVerb, { word, accepted, suggestion });
}
