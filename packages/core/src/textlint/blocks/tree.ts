/** A place as textlint's trees say it: 1-based line, 0-based column. */
export interface TreePosition {
  readonly line: number;
  readonly column: number;
}

/** A node of textlint's tree, as far as hosting by blocks looks at it. Offsets are UTF-16 units. */
export interface TreeNode {
  readonly type: string;
  readonly range: readonly [number, number];
  readonly loc: { readonly start: TreePosition; readonly end: TreePosition };
  readonly raw: string;
  readonly children?: readonly TreeNode[];
}

/** The tree of a document, whose nodes are its blocks. */
export interface RootNode extends TreeNode {
  readonly children: readonly TreeNode[];
}

/** How far a node is moved. */
export interface Shift {
  readonly offset: number;
  readonly lines: number;
}

/** Where the parser of Markdown says that a node is: hidden in it, with 1-based columns. */
interface HiddenPosition {
  readonly start: TreePosition & { readonly offset: number };
  readonly end: TreePosition & { readonly offset: number };
}

/**
 * A copy of the node and all below it, moved by whole lines. A copy also because
 * textlint ties a node that it has visited to its parent for good.
 */
export function moveNode(node: TreeNode, shift: Shift): TreeNode {
  const moved: TreeNode & { position?: HiddenPosition } = {
    ...node,
    range: [node.range[0] + shift.offset, node.range[1] + shift.offset],
    loc: { start: moveDown(node.loc.start, shift), end: moveDown(node.loc.end, shift) },
    ...(node.children && { children: node.children.map((child) => moveNode(child, shift)) }),
  };
  if ("position" in node) {
    // Of the parser's own making, so its shape is known.
    const { start, end } = node.position as HiddenPosition;
    const move = (place: HiddenPosition["start"]): HiddenPosition["start"] => ({
      ...moveDown(place, shift),
      offset: place.offset + shift.offset,
    });
    const position = { start: move(start), end: move(end) };
    Object.defineProperty(moved, "position", { value: position, enumerable: false });
  }
  return moved;
}

function moveDown({ line, column }: TreePosition, { lines }: Shift): TreePosition {
  return { line: line + lines, column };
}

/**
 * The text of every definition of the document, of links and of footnotes: what
 * is a reference in one block depends on them wherever they stand.
 */
export function definitionsIn(root: TreeNode): string {
  const found: string[] = [];
  const visit = (node: TreeNode): void => {
    if (DEFINITIONS.has(node.type)) found.push(node.raw);
    node.children?.forEach(visit);
  };
  visit(root);
  return found.join("\n");
}

const DEFINITIONS: ReadonlySet<string> = new Set([
  "Definition",
  "FootnoteDefinition",
  "definition",
  "footnoteDefinition",
]);
