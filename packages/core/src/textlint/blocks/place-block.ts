import type { TextRange } from "../../text/range.js";
import { moveNode } from "./tree.js";
import type { Shift, TreeNode } from "./tree.js";

/** A block as it is given to rules: alone in a document of its own. */
export interface PlacedBlock {
  /** Equal keys mean equal verdicts, apart from `shift`. */
  readonly key: string;
  /** Where the block stands in the document that was made for it. */
  readonly range: TextRange;
  /** How the block was moved; to be taken back from every position that a rule reports. */
  readonly shift: Shift;
  /** The document that holds the block. Built on demand, since most blocks have been judged before. */
  build(): { readonly text: string; readonly tree: TreeNode };
}

/** A line break as textlint counts them. */
const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/g;

/**
 * Places a block far down in a document of its own, behind line breaks that are
 * more than it is long. Rules that take an index in a sentence for an offset of
 * the document, or that look for a line of the document in a paragraph, then
 * miss there what they miss in an article. A block so near the top that they
 * would find something stays at its offset and line.
 *
 * @param text the document that `block` was parsed from
 * @param definitions see `definitionsIn`
 */
export function placeBlock(text: string, block: TreeNode, definitions: string): PlacedBlock {
  const { line, column } = block.loc.start;
  const { begin, text: slice } = sliceOf(text, block);
  const lines = (slice.match(LINE_BREAK)?.length ?? 0) + 1;
  const isFar = begin >= slice.length && line > lines;
  const target = isFar
    ? { offset: slice.length + 1, line: slice.length + 2 }
    : { offset: begin, line };
  const shift = { offset: target.offset - begin, lines: target.line - line };
  return {
    key: keyOf(block, column, slice, isFar ? "" : `${begin}:${line}`, definitions),
    range: { start: block.range[0] + shift.offset, end: block.range[1] + shift.offset },
    shift,
    build: () => {
      const filled = filler(target.offset, target.line) + slice;
      return { text: filled, tree: alone(moveNode(block, shift), filled) };
    },
  };
}

/** The lines that a block stands on, with the line break behind them. */
export function sliceOf(
  text: string,
  { range, loc }: TreeNode,
): { readonly begin: number; readonly text: string } {
  const begin = range[0] - loc.start.column;
  return { begin, text: text.slice(begin, endOfLine(text, range[1])) };
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  if (end === text.length) return end;
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

function keyOf(
  block: TreeNode,
  column: number,
  slice: string,
  place: string,
  definitions: string,
): string {
  const length = block.range[1] - block.range[0];
  const references = slice.includes("[") ? definitions : "";
  return `${block.type} ${column} ${length} ${place} ${references.length}\n${references}${slice}`;
}

/** Text of that length that ends where that line begins. */
function filler(length: number, line: number): string {
  return " ".repeat(length - (line - 1)) + "\n".repeat(line - 1);
}

function alone(block: TreeNode, text: string): TreeNode {
  return {
    type: "Document",
    range: [0, text.length],
    loc: { start: { line: 1, column: 0 }, end: block.loc.end },
    raw: text,
    children: [block],
  };
}
