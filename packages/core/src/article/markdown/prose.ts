import type { SyntaxNode, Tree } from "@lezer/common";
import { decodeEntity } from "./entities.js";
import { inlineKind } from "./inlines.js";
import { OBJECT_REPLACEMENT, type ProseBuilder } from "./prose-builder.js";

const OBJECTS: ReadonlySet<string> = new Set(["autolink", "code", "math", "image", "template-tag"]);
const INVISIBLE: ReadonlySet<string> = new Set(["html", "comment", "footnote-reference"]);
const MARKS: ReadonlySet<string> = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "LinkMark",
  "LinkTitle",
  "LinkLabel",
]);

/** Text between marks: line breaks lose the white space around them, asterisks that do not render are dropped. */
function addText(prose: ProseBuilder, raw: string, from: number, to: number): void {
  let start = from;
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at);
    if (code === 42 && raw.charCodeAt(at + 1) === 42) {
      prose.copy(raw, start, at);
      while (at < to && raw.charCodeAt(at) === 42) at++;
      start = at;
      at--;
    } else if (code === 10 || code === 13) {
      let end = at;
      while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
      prose.copy(raw, start, end);
      let next = at;
      while (next < to && (isBlank(raw.charCodeAt(next)) || raw.charCodeAt(next) === 10)) next++;
      prose.replace("\n", at, next);
      start = next;
      at = next - 1;
    }
  }
  prose.copy(raw, start, to);
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;

function addNode(prose: ProseBuilder, raw: string, node: SyntaxNode): void {
  const kind = inlineKind(node);
  if (kind && OBJECTS.has(kind)) prose.replace(OBJECT_REPLACEMENT, node.from, node.to);
  else if (kind && INVISIBLE.has(kind)) {
    if (/^<br[\s/>]/i.test(raw.slice(node.from, node.from + 4)))
      prose.replace("\n", node.from, node.to);
  } else if (node.name === "Escape") prose.copy(raw, node.from + 1, node.to);
  else if (node.name === "Entity")
    prose.replace(decodeEntity(raw.slice(node.from, node.to)), node.from, node.to);
  else if (node.name === "HardBreak") prose.replace("\n", node.from, node.to);
  else if (node.name === "URL" || MARKS.has(node.name)) addMark(prose, raw, node);
  else addChildren(prose, raw, node, node.from, node.to);
}

/** The brackets of `[1]` are text when nothing says where they lead. */
function addMark(prose: ProseBuilder, raw: string, node: SyntaxNode): void {
  const parent = node.parent;
  const isShortcut =
    node.name === "LinkMark" &&
    parent?.name === "Link" &&
    !parent.getChild("URL") &&
    !parent.getChild("LinkLabel");
  if (isShortcut) prose.copy(raw, node.from, node.to);
}

function addChildren(
  prose: ProseBuilder,
  raw: string,
  node: SyntaxNode,
  from: number,
  to: number,
): void {
  let at = from;
  for (let child = node.firstChild; child; child = child.nextSibling) {
    addText(prose, raw, at, child.from);
    addNode(prose, raw, child);
    at = child.to;
  }
  addText(prose, raw, at, to);
}

/** Adds what a reader sees of `tree`, which was read from `raw`. */
export function addProse(prose: ProseBuilder, tree: Tree, raw: string): void {
  addChildren(prose, raw, tree.topNode, 0, raw.length);
}
