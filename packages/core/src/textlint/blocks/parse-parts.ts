import { moveNode } from "./tree.js";
import type { RootNode, TreeNode } from "./tree.js";

/** Parses a whole text. */
type Parse = (text: string) => RootNode;

interface Part {
  readonly text: string;
  readonly tree: RootNode;
}

/** Parts whose trees are kept, at most: those of some long articles. */
const MOST_PARTS = 5_000;

/**
 * With these at its beginning, a line may go on with what stands above a blank
 * line; or it means something else at the beginning of a text, as a byte order mark does.
 */
const MAY_CONTINUE = new Set(" \t\r\n-+*>0123456789<`~[=|:_\\\uFEFF");

/** A line end of old, at which lines are not counted here. */
const LONE_RETURN = /\r(?!\n)/;

/** Nodes that may reach to the end of a text because nothing closed them. */
const OPEN_ENDED = new Set(["CodeBlock", "Html", "HtmlComment", "Comment"]);

/**
 * Parses texts part by part and keeps the trees of the parts. A part begins
 * behind a blank line with a line that can only begin a block of its own: no
 * list, quote, footnote or indented code reaches over it (CommonMark 0.31,
 * sections 4.9 and 5). What does reach over blank lines, fences and HTML, is
 * taken for unfinished wherever a part ends with it, and then the text is
 * parsed whole. So it is when it defines links or footnotes, on which
 * references in every part depend.
 */
export class PartParser {
  readonly #parse: Parse;
  #trees = new Map<string, RootNode>();

  constructor(parse: Parse) {
    this.#parse = parse;
  }

  /** The tree that the whole text has. @throws what parsing throws */
  parse(text: string): RootNode {
    const texts = needsWhole(text) ? [] : splitParts(text);
    if (texts.length < 2) return this.#parse(text);
    const parts = texts.map((part): Part => ({ text: part, tree: this.#treeOf(part) }));
    if (this.#trees.size > MOST_PARTS)
      this.#trees = new Map(parts.map(({ text: part, tree }) => [part, tree]));
    if (parts.slice(0, -1).some(({ tree }) => mayGoOn(tree))) return this.#parse(text);
    return join(text, parts);
  }

  #treeOf(part: string): RootNode {
    const known = this.#trees.get(part);
    if (known !== undefined) return known;
    const tree = this.#parse(part);
    this.#trees.set(part, tree);
    return tree;
  }
}

/** Whether parts would depend on one another, or be counted in another way. */
function needsWhole(text: string): boolean {
  return text.includes("]:") || text.startsWith("\uFEFF") || LONE_RETURN.test(text);
}

/**
 * Where what stands behind the front matter begins; front matter may hold blank
 * lines. `undefined` when it is not closed: the parser then reads on in a state
 * of its own.
 */
function behindFrontMatter(text: string): number | undefined {
  const fence = text.slice(0, 3);
  if (fence !== "---" && fence !== "+++") return 0;
  const end = fence === "---" ? /\n---[ \t]{0,99}(?:\r?\n|$)/ : /\n\+\+\+[ \t]{0,99}(?:\r?\n|$)/;
  return end.exec(text)?.index;
}

function splitParts(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isBlank = false;
  for (let line = behindFrontMatter(text) ?? text.length; line < text.length;) {
    const end = text.indexOf("\n", line);
    const next = end < 0 ? text.length : end + 1;
    if (isBlank && !MAY_CONTINUE.has(text.charAt(line))) {
      parts.push(text.slice(start, line));
      start = line;
    }
    isBlank = text.slice(line, next).trim() === "";
    line = next;
  }
  return [...parts, text.slice(start)];
}

function mayGoOn({ children }: RootNode): boolean {
  const last = children.at(-1);
  if (last === undefined || !OPEN_ENDED.has(last.type)) return false;
  return last.type !== "CodeBlock" || !isClosed(last.raw);
}

/** Whether a fenced code block ends with its own fence, or the code is indented. */
function isClosed(raw: string): boolean {
  const fence = /^(?:`{3,100}|~{3,100})/.exec(raw)?.[0];
  if (fence === undefined) return true;
  const lines = raw.split("\n");
  return lines.length > 1 && lines.at(-1)?.trim() === fence;
}

function join(text: string, parts: readonly Part[]): RootNode {
  const children: TreeNode[] = [];
  let offset = 0;
  let lines = 0;
  for (const part of parts) {
    for (const child of part.tree.children) children.push(moveNode(child, { offset, lines }));
    offset += part.text.length;
    lines += countLines(part.text);
  }
  const end = { line: lines + 1, column: text.length - (text.lastIndexOf("\n") + 1) };
  const loc = { start: { line: 1, column: 0 }, end };
  return { type: "Document", children, loc, range: [0, text.length], raw: text };
}

function countLines(part: string): number {
  let count = 0;
  for (let at = part.indexOf("\n"); at >= 0; at = part.indexOf("\n", at + 1)) count++;
  return count;
}
