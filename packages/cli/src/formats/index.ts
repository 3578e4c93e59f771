import type { Formatter } from "./lint-result.js";

/** The forms of the output, as `--format` and `--output` take them. */
export const formatNames = [
  "stylish",
  "compact",
  "json",
  "github",
  "sarif",
  "junit",
  "checkstyle",
  "rdjson",
  "gitlab",
] as const;
export type FormatName = (typeof formatNames)[number];

/** Each loaded by itself: a run pays for the forms that it prints. */
const loaders: Readonly<Record<FormatName, () => Promise<Formatter>>> = {
  stylish: async () => (await import("./stylish.js")).formatStylish,
  compact: async () => (await import("./compact.js")).formatCompact,
  json: async () => (await import("./json.js")).formatJson,
  github: async () => (await import("./github.js")).formatGithub,
  sarif: async () => (await import("./sarif.js")).formatSarif,
  junit: async () => (await import("./junit.js")).formatJunit,
  checkstyle: async () => (await import("./checkstyle.js")).formatCheckstyle,
  rdjson: async () => (await import("./rdjson.js")).formatRdjson,
  gitlab: async () => (await import("./gitlab.js")).formatGitlab,
};

export function isFormatName(word: string): word is FormatName {
  return formatNames.some((name) => name === word);
}

/** The formatter of a name. */
export function loadFormatter(name: FormatName): Promise<Formatter> {
  return loaders[name]();
}
