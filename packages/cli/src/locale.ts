import type { Locale } from "@kouetsu/core";

/** The language that a command line asks for, before it is read as a whole. */
export function localeFromArguments(words: readonly string[]): Locale | undefined {
  for (const [index, word] of words.entries()) {
    if (word === "--") return undefined;
    const value =
      word === "--locale"
        ? words[index + 1]
        : word.startsWith("--locale=")
          ? word.slice(9)
          : undefined;
    if (value === "ja" || value === "en") return value;
  }
  return undefined;
}
