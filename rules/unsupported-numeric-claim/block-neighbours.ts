import type { Article, Block } from "@kouetsu/core";
import { isBullet } from "./taken-up-en.js";

/** The blocks beside a block: before it, before its list or quote, and behind its list. */

/** Pictures between two paragraphs. */
const MOST_PICTURES = 2;

/** The block of text before a block; pictures between them say nothing. */
export function proseBefore({ blocks }: Article, { index }: Block): Block | undefined {
  for (let i = index - 1; i >= 0 && i >= index - 1 - MOST_PICTURES; i--) {
    const block = blocks[i] as Block;
    if (!isPicture(block)) return block;
  }
  return undefined;
}
const PICTURE = /^\s*\uFFFC\s*$/;
const isPicture = ({ content }: Block): boolean =>
  content.kind === "directive" || PICTURE.test(content.prose.text);

/** The block right before the list that the block stands in. */
export function introductionOf(article: Article, block: Block): Block | undefined {
  const list = block.containers.find((container) => container.kind === "list");
  if (list !== undefined) {
    const before = blockBefore(article, list.range.start, block.index);
    return before !== undefined && article.language === "en" && isPicture(before)
      ? proseBefore(article, before)
      : before;
  }
  return isBullet(block.content.prose.text) ? beforeBullets(article, block) : undefined;
}

/** The block right before the English quote that the block stands in. */
export function beforeQuote(article: Article, block: Block): Block | undefined {
  const quote = block.containers.find((container) => container.kind === "quote");
  return quote === undefined || article.language !== "en"
    ? undefined
    : blockBefore(article, quote.range.start, block.index);
}

/** Items that Markdown takes for paragraphs. */
const MOST_BULLETS = 20;

function beforeBullets({ blocks }: Article, { index }: Block): Block | undefined {
  for (let i = index - 1; i >= 0 && i >= index - MOST_BULLETS; i--) {
    const block = blocks[i] as Block;
    if (!isBullet(block.content.prose.text)) return block;
  }
  return undefined;
}

/** The last block that begins before an offset. */
const blockBefore = ({ blocks }: Article, offset: number, index: number): Block | undefined =>
  blocks[firstFrom(blocks, offset, 0, index) - 1];

/** The block right behind the list that the block stands in: its source line is that of every item. */
export function blockBehindList(
  { blocks }: Article,
  { containers, index }: Block,
): Block | undefined {
  const list = containers.find(({ kind }) => kind === "list");
  return list === undefined
    ? undefined
    : blocks[firstFrom(blocks, list.range.end, index, blocks.length)];
}

/** The index of the first block that begins at an offset or behind it, between two indexes. */
function firstFrom(blocks: readonly Block[], offset: number, from: number, to: number): number {
  // Blocks stand in their order, and a list may have thousands.
  let first = from;
  let end = to;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((blocks[middle] as Block).range.start < offset) first = middle + 1;
    else end = middle;
  }
  return first;
}
