import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Node, ParsedNode, YAMLError } from "yaml";
import { tooDeepAt } from "../article/front-matter/nesting.js";
import type { TextRange } from "../text/range.js";
import type { ConfigEntry, ConfigNode } from "./config-node.js";
import { configTexts as texts } from "./messages.js";
import { tooDeepIssue } from "./parse-json.js";
import type { ParsedConfig } from "./parse-json.js";
import type { ConfigIssue } from "./problem.js";

/** How many values a configuration may have once its aliases are followed. */
const mostNodes = 20_000;

/** Reads a YAML 1.2 configuration. Aliases are followed; a tag of any other kind of value is an error. */
export function parseYamlConfig(source: string): ParsedConfig {
  const tooDeep = tooDeepAt(source);
  if (tooDeep !== undefined) return { root: undefined, issues: [tooDeepIssue(tooDeep)] };
  const document = parseDocument(source, {
    logLevel: "silent",
    prettyErrors: false,
    uniqueKeys: true,
  });
  // A tag that is not known is only a warning to the parser.
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) return { root: undefined, issues: [issueOf(error, source)] };
  if (document.contents === null) {
    return {
      root: undefined,
      issues: [{ range: { start: 0, end: 0 }, text: texts["not-an-object"], values: {} }],
    };
  }
  const root = new Converter(document).convert(document.contents);
  return root === undefined ? { root, issues: [tooDeepIssue(0)] } : { root, issues: [] };
}

function issueOf(error: YAMLError, source: string): ConfigIssue {
  const [start, end] = error.pos;
  if (error.code === "RESOURCE_EXHAUSTION") return tooDeepIssue(start);
  if (error.code === "DUPLICATE_KEY") {
    const key = source
      .slice(start, start + 200)
      .replace(/[:\r\n][^]*/, "")
      .trim();
    return {
      range: { start, end: start + key.length },
      text: texts["duplicate-key"],
      values: { key },
    };
  }
  return { range: { start, end }, text: texts["not-readable"], values: { detail: error.message } };
}

/** Turns YAML nodes into ours, with aliases in place, and gives up when they multiply. */
class Converter {
  readonly #document: Document.Parsed;
  #nodes = 0;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  /** `undefined` when there is too much of it. */
  convert(node: Node | null, fallback: TextRange = { start: 0, end: 0 }): ConfigNode | undefined {
    this.#nodes++;
    if (this.#nodes > mostNodes) return undefined;
    const range = node?.range ? { start: node.range[0], end: node.range[1] } : fallback;
    if (isAlias(node)) {
      const target = node.resolve(this.#document);
      // An alias is judged where it stands.
      const value = this.convert(target ?? null, range);
      return value && { ...value, range };
    }
    if (isSeq<Node>(node)) {
      const items: ConfigNode[] = [];
      for (const item of node.items) {
        const value = this.convert(item, range);
        if (value === undefined) return undefined;
        items.push(value);
      }
      return { kind: "array", range, items };
    }
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const entries: ConfigEntry[] = [];
      for (const { key, value: written } of node.items) {
        const keyRange = { start: key.range[0], end: key.range[1] };
        const value = this.convert(written, keyRange);
        if (value === undefined) return undefined;
        entries.push({ key: isScalar(key) ? String(key.value) : "", keyRange, value });
      }
      return { kind: "object", range, entries };
    }
    return { kind: "scalar", range, value: isScalar(node) ? scalarValue(node.value) : null };
  }
}

function scalarValue(value: unknown): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : null;
}
