import type { Article } from "../../article/article.js";
import type { FrontMatter } from "../../article/front-matter/types.js";
import { headOf, isProse } from "../../article/markdown/prose-blocks.js";
import { foldInto, MARK_EVERY } from "./fold.js";
import { Workspace } from "./workspace.js";

/**
 * The folded prose of an article in which passages are looked for. Only
 * paragraphs count, those of list items with them; what is quoted, noted at the
 * foot, tabulated or code is not the article's own running text.
 */
export interface Matter {
  /** As a string, or in UTF-16 code units where nobody needs the string. */
  readonly source: string | Uint16Array;
  readonly units: Uint16Array;
  /** Where each block begins in `units`; one more entry than blocks, the last is the length. */
  readonly starts: Uint32Array;
  /** Of each block in the source: start, end, and where its list item begins when it opens one, else its start. */
  readonly places: Uint32Array;
  /** The offset in the source of every unit whose index is a multiple of `MARK_EVERY`; none where `offsets` has them. */
  readonly marks: Uint32Array;
  /** By block, the offset of every unit from where the block begins; kept of articles that are being edited. */
  readonly offsets?: readonly Uint32Array[];
}

/** The matter of an article; empty when its front matter says `kouetsu: { duplicates: false }`. */
export function matterOf(article: Article, workspace = new Workspace()): Matter {
  const { source } = article;
  if (isOptedOut(article.frontMatter)) return emptyMatter(source);
  const blocks: number[] = [];
  for (const block of article.blocks)
    if (isProse(block)) blocks.push(block.range.start, block.range.end, headOf(block));
  workspace.reserve(source.length);
  return foldBlocks(source, writeCodes(source, workspace.codes), blocks, workspace);
}

/** The matter of an article of which nothing counts. */
export function emptyMatter(source: string | Uint16Array): Matter {
  return {
    source,
    units: new Uint16Array(0),
    starts: Uint32Array.of(0),
    places: new Uint32Array(0),
    marks: new Uint32Array(0),
  };
}

/**
 * Folds the blocks of a text, given as `Matter.places` gives them.
 * @param codes the code units of `source`, from index 0
 */
export function foldBlocks(
  source: string | Uint16Array,
  codes: Uint16Array,
  blocks: readonly number[],
  workspace: Workspace,
): Matter {
  const { units, marks } = workspace;
  const places: number[] = [];
  const starts = [0];
  let at = 0;
  for (let b = 0; b < blocks.length; b += 3) {
    const start = blocks[b] as number;
    const blockEnd = blocks[b + 1] as number;
    const end = foldInto(codes, start, blockEnd, units, at, marks);
    if (end === at || isLabel(units, at, end)) continue;
    places.push(start, blockEnd, blocks[b + 2] as number);
    starts.push(end);
    at = end;
  }
  return {
    source,
    units: units.slice(0, at),
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    marks: marks.slice(0, Math.ceil(at / MARK_EVERY)),
  };
}

/** Writes the code units of a text into an array that has room for them. */
export function writeCodes(text: string, codes: Uint16Array): Uint16Array {
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  return codes;
}

/** Longest block, in units, that is taken for a label when it ends no sentence. */
const MAX_LABEL = 12;

/** Whether a block is a marker or a label such as "---END---" or 「（続き）」, between passages rather than part of one. */
export function isLabel(units: Uint16Array, start: number, end: number): boolean {
  return (
    end - start <= MAX_LABEL &&
    !"。．！？!?.".includes(String.fromCharCode(units[end - 1] as number))
  );
}

/** Whether the front matter says `kouetsu: { duplicates: false }`. */
export function isOptedOut(frontMatter: FrontMatter | undefined): boolean {
  const own = frontMatter?.root?.entries.find((entry) => entry.key === "kouetsu")?.value;
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
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= unit) low = middle;
    else high = middle - 1;
  }
  return low;
}
