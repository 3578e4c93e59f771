import type { Article } from "../../article/article.js";
import type { Block } from "../../article/block.js";
import { foldInto } from "./fold.js";
import { Workspace } from "./workspace.js";

/**
 * The folded prose of an article in which passages are looked for. Only
 * paragraphs count, those of list items with them; what is quoted, noted at the
 * foot, tabulated or code is not the article's own running text.
 */
export interface Matter {
  readonly source: string;
  readonly units: Uint16Array;
  readonly blocks: readonly Block[];
  /** Where each block begins in `units`; one more entry than blocks, the last is the length. */
  readonly starts: Uint32Array;
}

/** The matter of an article; empty when its front matter says `kouetsu: { duplicates: false }`. */
export function matterOf(article: Article, workspace = new Workspace()): Matter {
  const { source } = article;
  if (isOptedOut(article))
    return { source, units: new Uint16Array(0), blocks: [], starts: Uint32Array.of(0) };
  workspace.reserve(source.length);
  const { units } = workspace;
  const blocks: Block[] = [];
  const starts = [0];
  let at = 0;
  for (const block of article.blocks) {
    if (!isProse(block)) continue;
    const end = foldInto(source, block.range, units, at);
    if (end === at || isLabel(units, at, end)) continue;
    blocks.push(block);
    starts.push(end);
    at = end;
  }
  return { source, units: units.slice(0, at), blocks, starts: Uint32Array.from(starts) };
}

function isProse(block: Block): boolean {
  if (block.content.kind !== "paragraph") return false;
  return !block.containers.some(
    (container) => container.kind === "quote" || container.kind === "footnote",
  );
}

/** Longest block, in units, that is taken for a label when it ends no sentence. */
const MAX_LABEL = 12;

/** Whether a block is a marker or a label such as "---END---" or 「（続き）」, between passages rather than part of one. */
function isLabel(units: Uint16Array, start: number, end: number): boolean {
  return (
    end - start <= MAX_LABEL &&
    !"。．！？!?.".includes(String.fromCharCode(units[end - 1] as number))
  );
}

function isOptedOut(article: Article): boolean {
  const own = article.frontMatter?.root?.entries.find((entry) => entry.key === "kouetsu")?.value;
  if (own?.kind !== "map") return false;
  const duplicates = own.entries.find((entry) => entry.key === "duplicates")?.value;
  return duplicates?.kind === "scalar" && duplicates.value === false;
}

/** Whether two matters fold to the same text in the same blocks; offsets may differ. */
export function sameUnits(a: Matter, b: Matter): boolean {
  return equal(a.units, b.units) && equal(a.starts, b.starts);
}

function equal(a: Uint16Array | Uint32Array, b: Uint16Array | Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The index of the block that holds a unit; units at or past the end belong to the last block. */
export function blockAt(matter: Matter, unit: number): number {
  const { starts } = matter;
  let low = 0;
  let high = matter.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset in the source of each unit of a block, computed anew: it is needed only where a copy was found. */
export function unitOffsets(matter: Matter, index: number): Uint32Array {
  const { range } = matter.blocks[index] as Block;
  const offsets = new Uint32Array(
    (matter.starts[index + 1] as number) - (matter.starts[index] as number),
  );
  foldInto(matter.source, range, new Uint16Array(offsets.length), 0, offsets);
  return offsets;
}
