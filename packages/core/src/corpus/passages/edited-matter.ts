import type { Article } from "../../article/article.js";
import type { Block, BlockContent } from "../../article/block.js";
import { headOf, isProse } from "../../article/markdown/prose-blocks.js";
import { foldInto, foldOffsets } from "./fold.js";
import { emptyMatter, isLabel, isOptedOut, writeCodes, type Matter } from "./matter.js";

/** What a block folds to, and the offset of every unit from where the block begins. */
interface FoldedBlock {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
}

/** What blocks fold to: follows from their text alone. */
const folded = new WeakMap<BlockContent, FoldedBlock>();

const NO_MARKS = new Uint32Array(0);

/**
 * The matter of an article that is being edited: the same as `matterOf` gives, but
 * only blocks whose text is new are folded. It knows the offset of every unit.
 */
export function editedMatter(article: Article): Matter {
  const { source } = article;
  if (isOptedOut(article.frontMatter)) return emptyMatter(source);
  const offsets: Uint32Array[] = [];
  const parts: Uint16Array[] = [];
  const places: number[] = [];
  const starts = [0];
  let length = 0;
  for (const block of article.blocks) {
    if (!isProse(block)) continue;
    const { units, offsets: own } = foldedBlock(block, source);
    if (units.length === 0 || isLabel(units, 0, units.length)) continue;
    places.push(block.range.start, block.range.end, headOf(block));
    length += units.length;
    starts.push(length);
    parts.push(units);
    offsets.push(own);
  }
  const units = new Uint16Array(length);
  for (const [at, part] of parts.entries()) units.set(part, starts[at]);
  return {
    source,
    units,
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    marks: NO_MARKS,
    offsets,
  };
}

function foldedBlock({ content, range }: Block, source: string): FoldedBlock {
  // The parser may have read something else than stands there, as with other line breaks.
  if (!source.startsWith(content.raw, range.start))
    return fold(source.slice(range.start, range.end));
  const known = folded.get(content) ?? fold(content.raw);
  folded.set(content, known);
  return known;
}

function fold(text: string): FoldedBlock {
  const codes = writeCodes(text, new Uint16Array(text.length));
  const units = new Uint16Array(text.length);
  const length = foldInto(codes, 0, text.length, units, 0);
  const offsets = new Uint32Array(length);
  foldOffsets(codes, 0, text.length, offsets);
  return { units: units.slice(0, length), offsets };
}
