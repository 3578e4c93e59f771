import { printParseErrorCode, type Node } from "jsonc-parser";
import { tooDeepAt } from "../article/front-matter/nesting.js";
import type { ConfigEntry, ConfigNode } from "./config-node.js";
import { configTexts as texts, jsonTexts } from "./messages.js";
import type { ConfigIssue } from "./problem.js";
import { childrenOf, propertiesOf, readJsonTree } from "../article/front-matter/json-tree.js";

/** What is said of nesting that a recursive parser could not survive. */
export function tooDeepIssue(offset: number): ConfigIssue {
  return { range: { start: offset, end: offset + 1 }, text: texts["too-deep"], values: {} };
}

/** A configuration text as a tree, or what keeps it from being read. */
export interface ParsedConfig {
  readonly root: ConfigNode | undefined;
  readonly issues: readonly ConfigIssue[];
}

/** Reads a JSON configuration; comments and trailing commas are allowed. */
export function parseJsonConfig(source: string): ParsedConfig {
  const tooDeep = tooDeepAt(source);
  if (tooDeep !== undefined) return { root: undefined, issues: [tooDeepIssue(tooDeep)] };
  const reading = readJsonTree(source, { allowTrailingComma: true });
  if ("error" in reading) {
    const { offset, length, error } = reading.error;
    const detail = printParseErrorCode(error);
    const text = isNamed(detail) ? jsonTexts[detail] : jsonTexts.InvalidSymbol;
    const range = { start: offset, end: offset + length };
    return { root: undefined, issues: [{ range, text, values: { detail } }] };
  }
  const issues: ConfigIssue[] = [];
  return { root: convert(reading.tree, issues), issues };
}

const isNamed = (code: string): code is keyof typeof jsonTexts => Object.hasOwn(jsonTexts, code);

function convert(node: Node, issues: ConfigIssue[]): ConfigNode {
  const range = { start: node.offset, end: node.offset + node.length };
  if (node.type === "array") {
    return {
      kind: "array",
      range,
      items: childrenOf(node).map((child) => convert(child, issues)),
    };
  }
  if (node.type !== "object") {
    return { kind: "scalar", range, value: node.value as string | number | boolean | null };
  }
  const entries: ConfigEntry[] = [];
  const seen = new Set<string>();
  for (const { key, value } of propertiesOf(node)) {
    const name = String(key.value);
    const keyRange = { start: key.offset, end: key.offset + key.length };
    if (seen.has(name))
      issues.push({ range: keyRange, text: texts["duplicate-key"], values: { key: name } });
    seen.add(name);
    entries.push({ key: name, keyRange, value: convert(value, issues) });
  }
  return { kind: "object", range, entries };
}
