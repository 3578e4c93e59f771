import type { Locale } from "./text.js";

/** Names of languages that mean nothing was chosen. */
const unset = new Set(["", "C", "POSIX"]);

/** The language that the environment asks for, in the order of POSIX; `undefined` when it asks for none. */
export function localeFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Locale | undefined {
  const value = ["LC_ALL", "LC_MESSAGES", "LANG"]
    .map((name) => (environment[name] ?? "").replace(/[.@].*/s, ""))
    .find((name) => !unset.has(name));
  if (value === undefined) return undefined;
  return /^ja(?:$|[_-])/i.test(value) ? "ja" : "en";
}
