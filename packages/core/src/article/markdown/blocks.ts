import type { SyntaxNodeRef, Tree } from "@lezer/common";
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

const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

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
  node: SyntaxNodeRef,
  raw: string,
): { kind: BlockKind; level: number } | undefined {
  const heading = HEADING.exec(node.name);
  if (heading) return { kind: "heading", level: Number(heading[1]) };
  const kind = LEAVES.get(node.name);
  if (!kind) return undefined;
  const isFormula =
    kind === "paragraph" && raw.length > 4 && raw.startsWith("$$") && raw.endsWith("$$");
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

function linkDefinition(
  node: SyntaxNodeRef,
  range: TextRange,
  body: string,
): Definition | undefined {
  const label = node.node.getChild("LinkLabel");
  const url = node.node.getChild("URL");
  if (!label || !url) return undefined;
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
  let containers: readonly Container[] = [];
  tree.iterate({
    enter(node) {
      const range = {
        start: node.from + offset,
        end: trimmedEnd(body, node.from, node.to) + offset,
      };
      const around = container(node, range, source);
      if (around) {
        containers = [...containers, around];
        if (around.kind === "footnote" && !footnotes.has(around.label ?? "")) {
          footnotes.set(around.label ?? "", { label: around.label ?? "", range });
        }
        return true;
      }
      const raw = body.slice(node.from, range.end - offset);
      const leaf = node.name === "Document" ? undefined : leafKind(node, raw);
      if (!leaf) return node.name === "Document";
      const quoteDepth = containers.reduce(
        (depth, { kind }) => depth + (kind === "quote" ? 1 : 0),
        0,
      );
      const content = contents.content({ ...leaf, quoteDepth }, raw);
      blocks.push({ content, range, index: blocks.length, containers });
      if (leaf.kind === "link-definition") {
        const definition = linkDefinition(node, range, body);
        if (definition && !linkDefinitions.has(definition.label))
          linkDefinitions.set(definition.label, definition);
      }
      return false;
    },
    leave(node) {
      if (CONTAINERS.has(node.name)) containers = containers.slice(0, -1);
    },
  });
  return { blocks, linkDefinitions, footnotes };
}
