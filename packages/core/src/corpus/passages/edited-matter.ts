import type { Article } from "../../article/article.js";
import type { Block, BlockContent } from "../../article/block.js";
import { headOf, isProse } from "../../article/markdown/prose-blocks.js";
import { foldInto, foldOffsets } from "./fold.js";
import { emptyMatter, isLabel, isOptedOut, writeCodes, type Matter } from "./matter.js";

/** What a block folds to, and the offset of every unit from where the block begins. */
interface FoldedBlock {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
  /** Whether the parser may have put a no-break space where the source has another mark. */
  readonly mayBeMasked: boolean;
}

/** What blocks fold to: follows from their text alone. */
const folded = new WeakMap<BlockContent, FoldedBlock>();

/** What `parserText` puts in the place of marks that nest too deep. */
const NO_BREAK_SPACE = "\u00A0";

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
  // Where the source has other line breaks, the parser reads something else than stands there.
  const isAsRead = !source.includes("\r");
  for (const block of article.blocks) {
    if (!isProse(block)) continue;
    const { units, offsets: own } = foldedBlock(block, source, isAsRead);
    if (units.length === 0 || isLabel(units, 0, units.length)) continue;
    places.push(block.range.start, block.range.end, headOf(block));
    length += units.length;
    starts.push(length);
    parts.push(units);
    offsets.push(own);
  }
  const units = new Uint16Array(length);
  for (let at = 0; at < parts.length; at++) units.set(parts[at] as Uint16Array, starts[at]);
  return {
    source,
    units,
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    marks: NO_MARKS,
    offsets,
  };
}

function foldedBlock({ content, range }: Block, source: string, isAsRead: boolean): FoldedBlock {
  let known = folded.get(content);
  if (known === undefined) folded.set(content, (known = fold(content.raw)));
  const isSame = (isAsRead && !known.mayBeMasked) || source.startsWith(content.raw, range.start);
  return isSame ? known : fold(source.slice(range.start, range.end));
}

function fold(text: string): FoldedBlock {
  const codes = writeCodes(text, new Uint16Array(text.length));
  const units = new Uint16Array(text.length);
  const length = foldInto(codes, 0, text.length, units, 0);
  const offsets = new Uint32Array(length);
  foldOffsets(codes, 0, text.length, offsets);
  return { units: units.slice(0, length), offsets, mayBeMasked: text.includes(NO_BREAK_SPACE) };
}
