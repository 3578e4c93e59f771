import type { SyntaxNode, SyntaxNodeRef, Tree } from "@lezer/common";
import type { TextRange } from "../../text/range.js";
import type { Definition } from "../article.js";
import type { Block, BlockKind, Container } from "../block.js";
import type { ContentSource } from "./content.js";
import { normaliseLabel } from "./inlines.js";

const LEAVES: ReadonlyMap<string, BlockKind> = new Map([
  ["Paragraph", "paragraph"],
  ["Task", "paragraph"],
  ["Table", "table"],
  ["CodeBlock", "code"],
  ["FencedCode", "code"],
  ["HTMLBlock", "html"],
  ["ProcessingInstructionBlock", "html"],
  ["CommentBlock", "comment"],
  ["HorizontalRule", "thematic-break"],
  ["LinkReference", "link-definition"],
  ["Directive", "directive"],
]);

const CONTAINERS: ReadonlyMap<string, Container["kind"]> = new Map([
  ["Blockquote", "quote"],
  ["BulletList", "list"],
  ["OrderedList", "list"],
  ["ListItem", "list-item"],
  ["FootnoteDefinition", "footnote"],
]);

const HEADINGS: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].flatMap((level) => [
    [`ATXHeading${level}`, level],
    [`SetextHeading${level}`, level],
  ]),
);

const NO_CONTAINERS: readonly Container[] = [];

/** What the block tree of a body holds; offsets count in the source of the article. */
export interface BlockTree {
  readonly blocks: readonly Block[];
  readonly linkDefinitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, Definition>;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}

function leafKind(
  name: string,
  body: string,
  from: number,
  to: number,
): { kind: BlockKind; level: number } | undefined {
  const level = HEADINGS.get(name);
  if (level !== undefined) return { kind: "heading", level };
  const kind = LEAVES.get(name);
  if (!kind) return undefined;
  const isFormula =
    kind === "paragraph" &&
    to - from > 4 &&
    body.startsWith("$$", from) &&
    body.startsWith("$$", to - 2);
  return { kind: isFormula ? "math" : kind, level: 0 };
}

function container(node: SyntaxNodeRef, range: TextRange, source: string): Container | undefined {
  const kind = CONTAINERS.get(node.name);
  if (!kind) return undefined;
  if (kind === "list") return { kind, range, ordered: node.name === "OrderedList" };
  if (kind !== "footnote") return { kind, range };
  const label = /^\[\^([^\]\s]{1,100})\]/.exec(source.slice(range.start, range.start + 104));
  return { kind, range, label: normaliseLabel(label?.[1] ?? "") };
}

function linkDefinition(node: SyntaxNodeRef, range: TextRange, body: string): Definition {
  // The parser makes no definition without both.
  const label = node.node.getChild("LinkLabel") as SyntaxNode;
  const url = node.node.getChild("URL") as SyntaxNode;
  return {
    label: normaliseLabel(body.slice(label.from + 1, label.to - 1)),
    range,
    destination: body.slice(url.from, url.to).replaceAll(/^<|>$/g, ""),
  };
}

/**
 * Leaf blocks, containers and definitions of a tree of `blockParser`.
 * @param offset where the body, which the tree was read from, begins in `source`
 */
export function readBlocks(
  tree: Tree,
  body: string,
  offset: number,
  source: string,
  contents: ContentSource,
): BlockTree {
  const blocks: Block[] = [];
  const linkDefinitions = new Map<string, Definition>();
  const footnotes = new Map<string, Definition>();
  let containers = NO_CONTAINERS;
  tree.iterate({
    enter(node) {
      if (node.name === "Document") return true;
      const { from } = node;
      const to = trimmedEnd(body, from, node.to);
      const around = container(node, { start: from + offset, end: to + offset }, source);
      if (around) {
        containers = [...containers, around];
        const { label, range } = around;
        if (label !== undefined && !footnotes.has(label)) footnotes.set(label, { label, range });
        return true;
      }
      const leaf = leafKind(node.name, body, from, to);
      if (!leaf) return false;
      const quoteDepth = containers.reduce(
        (depth, { kind }) => depth + (kind === "quote" ? 1 : 0),
        0,
      );
      const content = contents.content({ ...leaf, quoteDepth }, body, from, to);
      const range = { start: from + offset, end: to + offset };
      blocks.push({ content, range, index: blocks.length, containers });
      if (leaf.kind === "link-definition") {
        const definition = linkDefinition(node, range, body);
        if (!linkDefinitions.has(definition.label))
          linkDefinitions.set(definition.label, definition);
      }
      return false;
    },
    leave(node) {
      if (CONTAINERS.has(node.name))
        containers = containers.length === 1 ? NO_CONTAINERS : containers.slice(0, -1);
    },
  });
  return { blocks, linkDefinitions, footnotes };
}
