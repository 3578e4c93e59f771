import type { Node } from "jsonc-parser";
import type { TextRange } from "../../text/range.js";
import { duplicateKeys, type BlockReading } from "./block-reading.js";
import { readBrackets } from "./nesting.js";
import { lineFrom } from "./source-lines.js";
import type {
  FrontMatterEntry,
  FrontMatterMap,
  FrontMatterNode,
  FrontMatterProblem,
} from "./types.js";
import { childrenOf, propertiesOf, readJsonTree } from "./json-tree.js";

/**
 * Reads JSON between `content.start` and `content.end` of `source`.
 * @param bracesOmitted the text is the inside of an object, as Hexo writes it
 */
export function readJson(source: string, content: TextRange, bracesOmitted: boolean): BlockReading {
  const written = source.slice(content.start, content.end);
  if (written.trim() === "")
    return {
      root: { kind: "map", range: content, entries: [] },
      problems: [{ code: "empty", range: content }],
      comments: [],
    };
  const wrap = bracesOmitted && !written.trimStart().startsWith("{");
  const text = wrap ? `{${written}}` : written;
  const base = content.start - (wrap ? 1 : 0);
  const clamp = (start: number, end: number): TextRange => ({
    start: Math.max(content.start, Math.min(start + base, content.end)),
    end: Math.max(content.start, Math.min(end + base, content.end)),
  });
  const brackets = readBrackets(text);
  const failed = (problem: FrontMatterProblem): BlockReading => ({
    root: undefined,
    problems: [problem],
    comments: [],
  });
  if (brackets.tooDeepAt !== undefined)
    return failed({ code: "alias-bomb", range: lineOf(source, base + brackets.tooDeepAt) });
  const reading = readJsonTree(text, { disallowComments: true, allowTrailingComma: false });
  if ("error" in reading) {
    const { offset, length } = reading.error;
    const opening = brackets.open.findLast((at) => at <= offset && at + base >= content.start);
    const at = clamp(offset, offset + Math.max(1, length));
    const last = content.start + written.trimEnd().length;
    if (opening === undefined)
      return failed({
        code: "syntax",
        // Noticed only at the brace that nobody wrote: the last mark before it.
        range: at.start < at.end ? at : { start: last - 1, end: last },
        values: { reason: "json", char: "" },
      });
    return failed({
      code: "syntax",
      range: clamp(opening, opening + 1),
      related: at,
      values: { reason: "unclosed", char: text[opening] as string },
    });
  }
  const { tree } = reading;
  if (tree.type !== "object")
    return failed({
      code: "not-object",
      range: clamp(
        tree.offset,
        Math.min(tree.offset + tree.length, lineFrom(text, tree.offset).end),
      ),
    });
  const problems: FrontMatterProblem[] = [];
  const root = toMap(tree, source, clamp, problems);
  if (root.entries.length === 0) problems.push({ code: "empty", range: root.range });
  return { root, problems, comments: [] };
}

function lineOf(source: string, offset: number): TextRange {
  let start = offset;
  while (start > 0 && !"\r\n".includes(source[start - 1] as string)) start--;
  return { start, end: lineFrom(source, start).end };
}

type Clamp = (start: number, end: number) => TextRange;

const rangeOf = (node: Node, clamp: Clamp): TextRange =>
  clamp(node.offset, node.offset + node.length);

function toMap(
  node: Node,
  source: string,
  clamp: Clamp,
  problems: FrontMatterProblem[],
): FrontMatterMap {
  const entries: FrontMatterEntry[] = [];
  for (const { key, value, node: property } of propertiesOf(node)) {
    entries.push({
      key: String(key.value),
      keyRange: rangeOf(key, clamp),
      value: toNode(value, source, clamp, problems),
      range: rangeOf(property, clamp),
    });
  }
  problems.push(...duplicateKeys(entries));
  return { kind: "map", range: rangeOf(node, clamp), entries };
}

function toNode(
  node: Node,
  source: string,
  clamp: Clamp,
  problems: FrontMatterProblem[],
): FrontMatterNode {
  const range = rangeOf(node, clamp);
  if (node.type === "object") return toMap(node, source, clamp, problems);
  if (node.type === "array")
    return {
      kind: "list",
      range,
      items: childrenOf(node).map((item) => toNode(item, source, clamp, problems)),
    };
  const type =
    node.type === "string" || node.type === "number" || node.type === "boolean"
      ? node.type
      : "null";
  // jsonc-parser gives a value of the node's type.
  const value = node.value as string | number | boolean | null;
  return {
    kind: "scalar",
    range,
    value,
    type,
    source: source.slice(range.start, range.end),
    style: type === "string" ? "double-quoted" : "plain",
  };
}
