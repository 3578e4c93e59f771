import { readFileSync, statSync } from "node:fs";
import { parseJsonConfig } from "../config/parse-json.js";
import type { ParsedConfig } from "../config/parse-json.js";
import { decodeText } from "./decode.js";
import { reasonOf } from "./read-article.js";

/** Bytes of the largest configuration or schema file. */
const mostBytes = 1 << 18;

/** A configuration text as a tree; the YAML parser is loaded only when there is YAML. */
export async function parseConfig(file: string, text: string): Promise<ParsedConfig> {
  if (!/\.ya?ml$/i.test(file)) return parseJsonConfig(text);
  const { parseYamlConfig } = await import("../config/parse-yaml.js");
  return parseYamlConfig(text);
}

/** The text of a configuration or schema file, or why it cannot be read. */
export function readText(file: string): string | { readonly error: string } {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { error: "not-a-file" };
    if (stat.size > mostBytes) return { error: `> ${mostBytes} bytes` };
    const { text, flaw } = decodeText(readFileSync(file));
    return flaw === undefined && text !== undefined ? text : { error: "not UTF-8" };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}
