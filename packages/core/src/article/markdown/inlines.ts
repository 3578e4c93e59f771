import type { SyntaxNode, Tree } from "@lezer/common";
import type { TextRange } from "../../text/range.js";
import type { Inline, InlineKind } from "../block.js";

const KINDS: ReadonlyMap<string, InlineKind> = new Map([
  ["Link", "link"],
  ["Image", "image"],
  ["Autolink", "autolink"],
  ["URL", "autolink"],
  ["InlineCode", "code"],
  ["HTMLTag", "html"],
  ["ProcessingInstruction", "html"],
  ["Comment", "comment"],
  ["Mathematics", "math"],
  ["TemplateTag", "template-tag"],
  ["Emphasis", "emphasis"],
  ["StrongEmphasis", "strong"],
  ["Strikethrough", "strikethrough"],
  ["FootnoteReference", "footnote-reference"],
]);

/** Whether a URL is where a link leads, rather than an address among its words. */
function isTarget(url: SyntaxNode): boolean {
  const { parent, prevSibling } = url;
  if (parent?.name === "Autolink") return true;
  return prevSibling?.name === "LinkMark" && prevSibling.from !== parent?.firstChild?.from;
}

/** The kind of inline that a node of the inline tree is; `undefined` for marks and text. */
export function inlineKind(node: SyntaxNode): InlineKind | undefined {
  return node.name === "URL" && isTarget(node) ? undefined : KINDS.get(node.name);
}

/** Labels compare without regard to case and runs of white space, as CommonMark says. */
export function normaliseLabel(label: string): string {
  return label.trim().replaceAll(/\s+/g, " ").toLowerCase();
}

function contentRange(node: SyntaxNode): TextRange {
  const first = node.firstChild;
  const isLink = node.name === "Link" || node.name === "Image";
  // Behind its text a link has more marks, for where it leads.
  const last = isLink ? node.getChildren("LinkMark")[1] : node.lastChild;
  const end = last === first ? null : last;
  return { start: first?.to ?? node.from, end: end?.from ?? node.to };
}

function withTarget(node: SyntaxNode, raw: string): { destination?: string; label?: string } {
  if (node.name === "FootnoteReference")
    return { label: normaliseLabel(raw.slice(node.from + 2, node.to - 1)) };
  const url = node.name === "URL" ? node : node.getChildren("URL").findLast(isTarget);
  if (url) return { destination: raw.slice(url.from, url.to).replaceAll(/^<|>$/g, "") };
  if (node.name !== "Link" && node.name !== "Image") return {};
  const label = node.getChild("LinkLabel");
  const text = label ? { start: label.from + 1, end: label.to - 1 } : contentRange(node);
  return { label: normaliseLabel(raw.slice(text.start, text.end)) };
}

function toInline(node: SyntaxNode, kind: InlineKind, raw: string): Inline {
  const range = { start: node.from, end: node.to };
  const text = node.name === "URL" ? range : contentRange(node);
  return { kind, range, text, ...withTarget(node, raw) };
}

/** The inline elements of a tree of `inlineParser`, in document order, outer before inner. */
export function readInlines(tree: Tree, raw: string): Inline[] {
  const inlines: Inline[] = [];
  tree.iterate({
    enter(reference) {
      const kind = inlineKind(reference.node);
      if (kind) inlines.push(toInline(reference.node, kind, raw));
    },
  });
  return inlines;
}
