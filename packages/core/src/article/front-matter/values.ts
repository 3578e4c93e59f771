import type { Json } from "../../finding/finding.js";
import type { TextRange } from "../../text/range.js";
import type {
  FrontMatter,
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterNode,
  FrontMatterScalar,
} from "./types.js";

/**
 * The node as plain data, whole; maps have no prototype, so that a key such as
 * `__proto__` is a key. Of a key that stands twice the last value counts. What
 * YAML aliases share is shared here too, so the work is linear in the text.
 */
export function frontMatterJson(node: FrontMatterNode): Json {
  const known = new Map<FrontMatterNode, Json>();
  const convert = (value: FrontMatterNode): Json => {
    if (value.kind === "scalar") return value.value;
    const shared = known.get(value);
    if (shared !== undefined) return shared;
    const made = value.kind === "list" ? value.items.map(convert) : mapOf(value, convert);
    known.set(value, made);
    return made;
  };
  return convert(node);
}

function mapOf(node: FrontMatterMap, convert: (value: FrontMatterNode) => Json): Json {
  const map = Object.create(null) as Record<string, Json>;
  for (const entry of node.entries) map[entry.key] = convert(entry.value);
  return map;
}

/** The first top-level entry that has one of the keys; keys are tried in order. */
export function frontMatterEntry(
  frontMatter: FrontMatter | undefined,
  ...keys: readonly string[]
): FrontMatterEntry | undefined {
  for (const key of keys) {
    const entry = frontMatter?.root?.entries.find((candidate) => candidate.key === key);
    if (entry) return entry;
  }
  return undefined;
}

/** The entry of a map or the node of a list that a path leads to; `undefined` when the path ends early. */
export function frontMatterNodeAt(
  root: FrontMatterMap,
  path: readonly (string | number)[],
): { node: FrontMatterNode; entry: FrontMatterEntry | undefined } | undefined {
  let node: FrontMatterNode = root;
  let entry: FrontMatterEntry | undefined;
  for (const step of path) {
    if (node.kind === "map") {
      entry = node.entries.findLast((candidate) => candidate.key === String(step));
      if (!entry) return undefined;
      node = entry.value;
    } else if (node.kind === "list") {
      const item: FrontMatterNode | undefined = node.items[Number(step)];
      if (!item) return undefined;
      node = item;
    } else return undefined;
  }
  return { node, entry };
}

/** The text of a scalar that is not empty, as its writer typed it: `1.10` stays `1.10`. */
export function scalarText(node: FrontMatterNode | undefined): string | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  const text = typeof node.value === "string" ? node.value : node.source;
  return text.trim() === "" ? undefined : text;
}

/** The range of a scalar without its quotes; the header line of a block scalar stays in it. */
export function innerRange(node: FrontMatterNode): TextRange {
  const { start, end } = node.range;
  const isQuoted =
    node.kind === "scalar" && (node.style === "single-quoted" || node.style === "double-quoted");
  return isQuoted && isWrittenHere(node) ? { start: start + 1, end: end - 1 } : node.range;
}

/** Whether the value stands at its range, and not where an alias names it. */
const isWrittenHere = ({ range, source }: FrontMatterScalar): boolean =>
  range.end - range.start === source.length;

/** Where `value.slice(start, end)` of a scalar stands, when its source holds the value letter for letter; else the whole value. */
export function valueRange(node: FrontMatterScalar, start: number, end: number): TextRange {
  const inner = innerRange(node);
  const text = String(node.value);
  const offset = inner.start - node.range.start;
  if (!isWrittenHere(node) || node.source.slice(offset, offset + text.length) !== text)
    return inner;
  return { start: inner.start + start, end: inner.start + end };
}

/** One item of a list such as tags. */
export interface ListItem {
  readonly text: string;
  /** Without quotes. */
  readonly range: TextRange;
  /** With quotes. */
  readonly outer: TextRange;
}

const PARTS = /[^,\s]+/g;
const COMMA_PARTS = /[^,]+/g;

/** The items of a list value. A string is split at commas, or else at white space, as Jekyll does; maps and nothing have no items. */
export function listItems(node: FrontMatterNode): ListItem[] {
  if (node.kind === "list")
    return node.items.flatMap((item) => (item.kind === "scalar" ? itemOf(item) : []));
  if (node.kind === "map" || typeof node.value !== "string") return [];
  const text = node.value;
  const items: ListItem[] = [];
  for (const match of text.matchAll(text.includes(",") ? COMMA_PARTS : PARTS)) {
    const word = match[0].trim();
    if (word === "") continue;
    const start = match.index + match[0].indexOf(word);
    const range = valueRange(node, start, start + word.length);
    items.push({ text: word, range, outer: range });
  }
  return items;
}

function itemOf(node: FrontMatterScalar): ListItem[] {
  const text = scalarText(node);
  return text === undefined
    ? []
    : [{ text: text.trim(), range: innerRange(node), outer: node.range }];
}
