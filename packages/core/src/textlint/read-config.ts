import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { ConfigNode } from "../config/config-node.js";
import { childOf, nodeToJson } from "../config/config-node.js";
import { parseJsonConfig } from "../config/parse-json.js";
import type { ParsedConfig } from "../config/parse-json.js";
import { parseYamlConfig } from "../config/parse-yaml.js";
import type { ConfigIssue } from "../config/problem.js";
import { locateIssues } from "../config/problem.js";
import type { Severity } from "../finding/finding.js";
import type { TextRange } from "../text/range.js";
import { problemIn } from "./config-problem.js";
import { describeError } from "./guard-rules.js";
import type { TextlintTextId } from "./messages.js";
import type { RawTextlintConfig, TextlintConfigProblem } from "./protocol.js";

/** A configuration that was read, not yet loaded. */
export interface ReadConfig {
  readonly config: RawTextlintConfig;
  /** Makes a problem at a key such as `["rules", "preset-x"]`; at the top when the place is not known. */
  problem(
    path: readonly string[],
    id: TextlintTextId,
    values: ConfigIssue["values"],
    severity: Severity,
  ): TextlintConfigProblem;
}

/** Either a configuration or what keeps it from being read. */
export type ReadResult =
  | { readonly read: ReadConfig }
  | { readonly problems: readonly TextlintConfigProblem[] };

const START: TextRange = { start: 0, end: 0 };

/**
 * Reads a `.textlintrc*` as data. A program, or data that only textlint's own
 * reader understands (JSON5), is read by `runConfig`, and only when trusted.
 *
 * @param runConfig reads the file as textlint does, which may run it
 */
export async function readTextlintConfig(
  configPath: string,
  trusted: boolean,
  runConfig: (configPath: string) => Promise<RawTextlintConfig>,
): Promise<ReadResult> {
  const extension = extname(configPath);
  if (extension === ".js" || extension === ".cjs") {
    if (!trusted)
      return { problems: [problemIn(configPath, "", START, "config-not-run", {}, "warning")] };
    try {
      return inlineConfig(configPath, await runConfig(configPath));
    } catch (error) {
      return unreadable(configPath, "", error);
    }
  }
  let source: string;
  try {
    source = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(configPath));
  } catch (error) {
    return unreadable(configPath, "", error);
  }
  // textlint takes an empty file for an empty configuration, except in JSON.
  if (source.trim() === "" && extension !== ".json")
    return fromValue(configPath, source, {}, undefined);
  const parsed = parseData(configPath, source);
  if (parsed.root !== undefined) return fromNode(configPath, source, parsed.root);
  const problems = locateIssues(configPath, source, parsed.issues).map(asError);
  if (!trusted) return { problems };
  try {
    return fromValue(configPath, source, await runConfig(configPath), undefined);
  } catch {
    // We know the place of what is wrong, and textlint does not.
    return { problems };
  }
}

/** A configuration that the host already holds as a value. */
export function inlineConfig(configPath: string, config: RawTextlintConfig): ReadResult {
  return fromValue(configPath, "", config, undefined);
}

function parseData(configPath: string, source: string): ParsedConfig {
  const extension = basename(configPath) === "package.json" ? ".json" : extname(configPath);
  if (extension === ".yaml" || extension === ".yml") return parseYamlConfig(source);
  const json = parseJsonConfig(source);
  if (extension === ".json" || json.root !== undefined) return json;
  // Without an extension it may be either; braces of YAML read what JSON does not.
  const yaml = parseYamlConfig(source);
  return yaml.root !== undefined || !source.trimStart().startsWith("{") ? yaml : json;
}

function fromNode(configPath: string, source: string, root: ConfigNode): ReadResult {
  const node = basename(configPath) === "package.json" ? (childOf(root, "textlint") ?? root) : root;
  return fromValue(configPath, source, nodeToJson(node), node);
}

function fromValue(
  configPath: string,
  source: string,
  value: unknown,
  node: ConfigNode | undefined,
): ReadResult {
  if (!isConfig(value)) {
    return {
      problems: [
        problemIn(configPath, source, node?.range ?? START, "config-not-an-object", {}, "error"),
      ],
    };
  }
  return {
    read: {
      config: value,
      problem: (path, id, values, severity) =>
        problemIn(configPath, source, rangeOfKey(node, path), id, values, severity),
    },
  };
}

function isConfig(value: unknown): value is RawTextlintConfig {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return ["rules", "filters", "plugins"].every((key) => {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    return (
      part === undefined ||
      (typeof part === "object" && part !== null && (key === "plugins" || !Array.isArray(part)))
    );
  });
}

function rangeOfKey(node: ConfigNode | undefined, path: readonly string[]): TextRange {
  const [key, ...rest] = path;
  if (key === undefined || node?.kind !== "object") return START;
  const entry = node.entries.find((candidate) => candidate.key === key);
  if (entry === undefined) return START;
  const inner = rest.length > 0 ? rangeOfKey(entry.value, rest) : START;
  return inner === START ? entry.keyRange : inner;
}

function unreadable(configPath: string, source: string, error: unknown): ReadResult {
  const detail = describeError(error);
  return {
    problems: [problemIn(configPath, source, START, "config-not-readable", { detail }, "error")],
  };
}

function asError(problem: Omit<TextlintConfigProblem, "severity">): TextlintConfigProblem {
  return { ...problem, severity: "error" };
}
