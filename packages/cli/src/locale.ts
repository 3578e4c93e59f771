import type { Locale } from "@kouetsu/core";

/** Names of languages that mean nothing was chosen. */
const unset = new Set(["", "C", "POSIX"]);

/** The language that the environment asks for, in the order of POSIX; `undefined` when it asks for none. */
export function localeFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Locale | undefined {
  const value = ["LC_ALL", "LC_MESSAGES", "LANG"]
    .map((name) => (environment[name] ?? "").split(/[.@]/, 1)[0] ?? "")
    .find((name) => !unset.has(name));
  if (value === undefined) return undefined;
  return /^ja(?:$|[_-])/i.test(value) ? "ja" : "en";
}

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
