import type { Formatter } from "./lint-result.js";

export const formatNames = ["stylish", "json", "github"] as const;
export type FormatName = (typeof formatNames)[number];

/** The formatter of a name; only the one that is used is loaded. */
export async function loadFormatter(name: FormatName): Promise<Formatter> {
  if (name === "json") return (await import("./json.js")).formatJson;
  if (name === "github") return (await import("./github.js")).formatGithub;
  return (await import("./stylish.js")).formatStylish;
}
