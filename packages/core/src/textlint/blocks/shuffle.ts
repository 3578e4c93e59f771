import type { TextlintMessage } from "@textlint/types";
import { sliceOf } from "./place-block.js";
import { moveNode } from "./tree.js";
import type { RootNode, Shift, TreeNode } from "./tree.js";
import { moveMessage } from "./verdict.js";

/** The blocks of a document in reverse order, far down. */
export interface Shuffled {
  readonly text: string;
  readonly tree: RootNode;
  /** A message about the shuffled text, at its place in the document. */
  restore(message: TextlintMessage): TextlintMessage;
}

const LINE_BREAK = /\r\n|[\r\n]/g;

/**
 * The document with its blocks in reverse order: what a rule says of a block
 * must not depend on what it has seen before.
 */
export function shuffleBlocks(text: string, tree: RootNode): Shuffled {
  const parts = tree.children.map((block) => ({ block, slice: sliceOf(text, block) })).toReversed();
  const above = Math.max(0, ...parts.map(({ slice }) => slice.text.length)) + 1;
  let shuffled = "\n".repeat(above);
  let line = above + 1;
  const children: TreeNode[] = [];
  const homes: { readonly end: number; readonly shift: Shift }[] = [];
  let last: Shift = { offset: 0, lines: 0 };
  for (const { block, slice } of parts) {
    const shift = { offset: shuffled.length - slice.begin, lines: line - block.loc.start.line };
    children.push(moveNode(block, shift));
    shuffled += `${slice.text}\n`;
    homes.push({ end: shuffled.length, shift });
    last = shift;
    line += (slice.text.match(LINE_BREAK)?.length ?? 0) + 1;
  }
  const loc = { start: { line: 1, column: 0 }, end: { line, column: 0 } };
  return {
    text: shuffled,
    tree: { ...tree, range: [0, shuffled.length], loc, raw: shuffled, children },
    restore: (message) => {
      const home = homes.find(({ end }) => message.range[0] < end);
      return moveMessage(message, home?.shift ?? last);
    },
  };
}
