import type { Json } from "../finding/finding.js";
import type { TextRange } from "../text/range.js";

/** A value of a configuration file at its place; JSON and YAML are read into the same tree. */
export type ConfigNode = ConfigObject | ConfigArray | ConfigScalar;

export interface ConfigObject {
  readonly kind: "object";
  readonly range: TextRange;
  readonly entries: readonly ConfigEntry[];
}

export interface ConfigArray {
  readonly kind: "array";
  readonly range: TextRange;
  readonly items: readonly ConfigNode[];
}

export interface ConfigScalar {
  readonly kind: "scalar";
  readonly range: TextRange;
  readonly value: string | number | boolean | null;
}

export interface ConfigEntry {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: ConfigNode;
}

/** The plain value of a node. A key such as `__proto__` becomes an ordinary own property. */
export function nodeToJson(node: ConfigNode): Json {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(nodeToJson);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, nodeToJson(entry.value)]));
}

/** The text of a node where the schema lets only texts stand. */
export function textOfNode(node: ConfigNode): string {
  return node.kind === "scalar" ? String(node.value) : "";
}

/** The value under `key` of an object node. */
export function childOf(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  return node?.kind === "object"
    ? node.entries.find((entry) => entry.key === key)?.value
    : undefined;
}
