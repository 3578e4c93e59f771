import type { ConfigEntry, ConfigNode } from "../../config/config-node.js";
import { childOf } from "../../config/config-node.js";
import { parseJsonConfig } from "../../config/parse-json.js";
import type { ConfigIssue } from "../../config/problem.js";
import type { Text } from "../../messages/text.js";
import type { BaselineEntry } from "./baseline.js";

/** The version of the format that is written, and the only one that is read. */
const VERSION = 1;
const VERSION_KEY = "kouetsu-baseline";

const texts = {
  noBaseline: {
    ja: "kouetsu のベースラインではありません（「{key}」がありません）。",
    en: 'This is no baseline of kouetsu (there is no "{key}").',
  },
  otherVersion: {
    ja: "ベースラインの版 {version} は読めません（読めるのは {known}）。",
    en: "Version {version} of the baseline cannot be read (only {known}).",
  },
  noObject: { ja: "ここには {…} の形が要ります。", en: "An object {…} belongs here." },
  noCount: { ja: "ここには 1 以上の整数が要ります。", en: "A whole number from 1 belongs here." },
  unknownKey: { ja: "「{key}」は、ここに書けません。", en: '"{key}" does not belong here.' },
} as const satisfies Readonly<Record<string, Text>>;

/** The entries of a baseline, or what is wrong with it, each at its place. */
export interface ReadBaseline {
  readonly entries: readonly BaselineEntry[];
  readonly issues: readonly ConfigIssue[];
}

/** Reads the text of a baseline; nothing of one that is damaged. */
export function readBaseline(source: string): ReadBaseline {
  const { root, issues: broken } = parseJsonConfig(source);
  if (root === undefined || broken.length > 0) return { entries: [], issues: broken };
  const issues: ConfigIssue[] = [];
  const entries = checkVersion(root, issues) ? readFiles(root, issues) : [];
  return issues.length > 0 ? { entries: [], issues } : { entries, issues };
}

function checkVersion(root: ConfigNode, issues: ConfigIssue[]): boolean {
  const version = childOf(root, VERSION_KEY);
  if (version === undefined) {
    const range = { start: root.range.start, end: root.range.start + 1 };
    issues.push({ range, text: texts.noBaseline, values: { key: VERSION_KEY } });
    return false;
  }
  if (version.kind === "scalar" && version.value === VERSION) return true;
  const written = version.kind === "scalar" ? String(version.value) : "?";
  issues.push({
    range: version.range,
    text: texts.otherVersion,
    values: { version: written, known: VERSION },
  });
  return false;
}

function readFiles(root: ConfigNode, issues: ConfigIssue[]): readonly BaselineEntry[] {
  for (const { key, keyRange } of entriesOf(root, issues))
    if (key !== VERSION_KEY && key !== "files")
      issues.push({ range: keyRange, text: texts.unknownKey, values: { key } });
  const files = childOf(root, "files");
  if (files === undefined) return [];
  return entriesOf(files, issues).flatMap((file) =>
    entriesOf(file.value, issues).flatMap((condition) =>
      entriesOf(condition.value, issues).map((sentence) => ({
        file: file.key,
        condition: condition.key,
        sentence: sentence.key,
        count: countOf(sentence.value, issues),
      })),
    ),
  );
}

function entriesOf(node: ConfigNode, issues: ConfigIssue[]): readonly ConfigEntry[] {
  if (node.kind === "object") return node.entries;
  issues.push({ range: node.range, text: texts.noObject, values: {} });
  return [];
}

function countOf(node: ConfigNode, issues: ConfigIssue[]): number {
  const value = node.kind === "scalar" ? node.value : undefined;
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  issues.push({ range: node.range, text: texts.noCount, values: {} });
  return 0;
}

/**
 * The text of a baseline: a line per entry, sorted by code unit, so that two
 * branches that mend different sentences change different lines.
 */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const files = nest(entries, ({ file }) => file).map(([file, own]) => {
    const conditions = nest(own, ({ condition }) => condition).map(([condition, same]) => {
      const lines = nest(same, ({ sentence }) => sentence).map(
        ([sentence, [{ count }]]) => `        ${JSON.stringify(sentence)}: ${count}`,
      );
      return `      ${JSON.stringify(condition)}: {\n${lines.join(",\n")}\n      }`;
    });
    return `    ${JSON.stringify(file)}: {\n${conditions.join(",\n")}\n    }`;
  });
  const body = files.length === 0 ? "{}" : `{\n${files.join(",\n")}\n  }`;
  return `{\n  "${VERSION_KEY}": ${VERSION},\n  "files": ${body}\n}\n`;
}

type AtLeastOne = [BaselineEntry, ...BaselineEntry[]];

function nest(
  entries: readonly BaselineEntry[],
  keyOf: (entry: BaselineEntry) => string,
): readonly (readonly [string, AtLeastOne])[] {
  const groups = new Map<string, AtLeastOne>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
