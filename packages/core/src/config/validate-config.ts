import type { Rule } from "../rule/define-rule.js";
import type { BasePreset, KouetsuConfig } from "./config.js";
import { childOf, nodeToJson, textOfNode } from "./config-node.js";
import type { ConfigNode } from "./config-node.js";
import { configSchema } from "./config-schema.js";
import { configTexts as texts } from "./messages.js";
import type { ParsedConfig } from "./parse-json.js";
import type { ConfigIssue } from "./problem.js";
import { suggestionFor, validateNode } from "./validate-node.js";

/** A configuration that can be used, or what keeps it from it. */
export type CheckedConfig =
  | { readonly config: KouetsuConfig; readonly root: ConfigNode; readonly issues: readonly [] }
  | {
      readonly config: undefined;
      readonly root: ConfigNode | undefined;
      readonly issues: readonly ConfigIssue[];
    };

/** Checks a parsed configuration against the schema of the rules, and what a schema cannot say. */
export function validateConfig(parsed: ParsedConfig, rules: readonly Rule[]): CheckedConfig {
  const { root } = parsed;
  if (root === undefined || parsed.issues.length > 0)
    return { config: undefined, root, issues: parsed.issues };
  if (root.kind !== "object") {
    return {
      config: undefined,
      root,
      issues: [{ range: root.range, text: texts["not-an-object"], values: {} }],
    };
  }
  const issues = [...validateNode(root, configSchema(rules))];
  if (issues.length === 0) issues.push(...checkMeaning(root));
  issues.sort((a, b) => a.range.start - b.range.start);
  if (issues.length > 0) return { config: undefined, root, issues };
  // The schema has just accepted it, and the type says what the schema says.
  return { config: nodeToJson(root) as KouetsuConfig, root, issues: [] };
}

/** The names that `extends` knows, with the rules that they turn on. */
const bases: Readonly<Record<string, BasePreset>> = {
  "kouetsu:recommended": "recommended",
  "kouetsu:all": "all",
};

/** What a name in `extends` turns on; `undefined` for a path. */
export function basePresetOf(name: string): BasePreset | undefined {
  return Object.hasOwn(bases, name) ? bases[name] : undefined;
}

/** Every value of a list, or the one value that stands in its place. */
export function nodesOf(node: ConfigNode | undefined): readonly ConfigNode[] {
  if (node === undefined) return [];
  return node.kind === "array" ? node.items : [node];
}

function checkMeaning(root: ConfigNode): readonly ConfigIssue[] {
  const parts = [root, ...nodesOf(childOf(root, "overrides"))];
  const all = (key: string): readonly ConfigNode[] =>
    parts.flatMap((part) => nodesOf(childOf(part, key)));
  const frontMatters = all("frontMatter");
  const inFrontMatter = (key: string): readonly ConfigNode[] =>
    frontMatters.flatMap((part) => childOf(part, key) ?? []);
  const paths = [
    ...nodesOf(childOf(root, "corpus")),
    ...nodesOf(childOf(root, "ignore")),
    ...all("files"),
    ...inFrontMatter("folderIsCategory"),
    ...inFrontMatter("schema").filter((node) => node.kind === "scalar"),
  ];
  return [
    ...nodesOf(childOf(root, "extends")).flatMap(checkExtends),
    ...nodesOf(childOf(root, "now")).flatMap(checkNow),
    ...paths.flatMap(checkInside),
    ...inFrontMatter("timeZone").flatMap(checkTimeZone),
  ];
}

function checkExtends(node: ConfigNode): readonly ConfigIssue[] {
  const value = textOfNode(node);
  if (value.startsWith("./") || value.startsWith("../")) return [];
  if (basePresetOf(value) !== undefined) return [];
  if (!value.includes(":") && (value.includes("/") || /\.(?:json|ya?ml)$/.test(value)))
    return checkInside(node);
  const suggestion = suggestionFor(value, Object.keys(bases));
  return [{ range: node.range, text: texts["unknown-preset"], values: { value, suggestion } }];
}

function checkNow(node: ConfigNode): readonly ConfigIssue[] {
  const value = textOfNode(node);
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
  if (form.test(value) && !Number.isNaN(Date.parse(value))) return [];
  return [{ range: node.range, text: texts["not-an-instant"], values: { value } }];
}

function checkTimeZone(node: ConfigNode): readonly ConfigIssue[] {
  if (isTimeZone(textOfNode(node))) return [];
  return [
    { range: node.range, text: texts["not-a-time-zone"], values: { value: textOfNode(node) } },
  ];
}

/** Whether the text names a time zone: an IANA name or an offset such as `+09:00`. */
export function isTimeZone(name: string): boolean {
  if (/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(name)) return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function checkInside(node: ConfigNode): readonly ConfigIssue[] {
  const value = textOfNode(node);
  return leadsOutside(value)
    ? [{ range: node.range, text: texts["outside-root"], values: { value } }]
    : [];
}

/** Whether a path or glob can lead out of the folder that it counts from. */
export function leadsOutside(path: string): boolean {
  const plain = path.replace(/^!/, "").replaceAll("\\", "/");
  if (/^(?:\/|~|[A-Za-z][A-Za-z0-9+.-]{0,40}:)/.test(plain)) return true;
  // Braces may spell "..", so any two dots between separators count.
  return plain.split(/[/{},]/).includes("..");
}
