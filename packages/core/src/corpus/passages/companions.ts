import type { TextRange } from "../../text/range.js";
import { similarityOf } from "./differences.js";
import type { Marks } from "./extend.js";
import { piecesAfter, piecesBefore, opensOf, type Piece } from "./pieces.js";
import type { MappedRange } from "./snap.js";

/** Least share of equal characters in what stands beside all copies. */
const MIN_ALIKE = 0.7;

/**
 * The source ranges of copies, each with the images, embeds and directive lines
 * beside it that stand beside all of them: they leave no trace in folded text,
 * but who pasted the passage pasted them too.
 */
export function withCompanions(
  copies: readonly MappedRange[],
  ranges: readonly TextRange[],
  marks: Marks,
): readonly TextRange[] {
  const heads = sharedPieces(copies.map(piecesBefore), marks);
  const tails = sharedPieces(copies.map(piecesAfter), marks);
  const isBalanced = copies.every(({ map }, index) => {
    const beside = [...(heads[index] as readonly Piece[]), ...(tails[index] as readonly Piece[])];
    if (beside.every((piece) => piece.opens === 0)) return true;
    const opened = beside.reduce((sum, piece) => sum + piece.opens, 0);
    return opened + opensOf(map.text(ranges[index] as TextRange)) === 0;
  });
  if (!isBalanced) return ranges;
  return ranges.map(({ start, end }, index) => ({
    start: heads[index]?.at(-1)?.edge ?? start,
    end: tails[index]?.at(-1)?.edge ?? end,
  }));
}

/** Of the pieces beside each copy, from the copy outwards, those that stand beside all. */
function sharedPieces(
  pieces: readonly (readonly Piece[])[],
  marks: Marks,
): readonly (readonly Piece[])[] {
  const first = pieces[0] as readonly Piece[];
  for (let count = first.length; count > 0; count--) {
    const text = textOf(first.slice(0, count));
    const found = pieces.flatMap((each) => {
      const fitting = fittingPieces(each, text, marks);
      return fitting === undefined ? [] : [fitting];
    });
    if (found.length === pieces.length) return found;
  }
  return pieces.map(() => []);
}

/** So many of the pieces that together they are like a text. */
function fittingPieces(
  pieces: readonly Piece[],
  text: string,
  marks: Marks,
): readonly Piece[] | undefined {
  for (let count = 1; count <= pieces.length; count++) {
    const some = pieces.slice(0, count);
    if (isAlike(textOf(some), text, marks)) return some;
  }
  return undefined;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join("");
}

function isAlike(a: string, b: string, marks: Marks): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < MIN_ALIKE * Math.max(a.length, b.length)) return false;
  return similarityOf(unitsOf(a), unitsOf(b), marks) >= MIN_ALIKE;
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
