import { blockAt } from "./matter.js";
import type { MappedRange } from "./snap.js";

/** A line that shows an image, a link as a card or the like, or that a generator reads. */
const COMPANION = /^(?:!\[|\[!\[|\[?\{%|\[?\{\{|https?:\/\/|:::)/;
const DIRECTIVE = /^:::/;
const FENCE = /^(?:```|~~~)/;
const TAG_NAME = /\{%-?\s{0,4}([a-z]\w{0,40})/;
/** How much beside a copy is looked at, in characters of the source, and how many pieces. */
const REACH = 2000;
const MAX_PIECES = 4;

/** What stands beside a copy without being prose. */
export interface Piece {
  /** Without white space and marks. */
  readonly text: string;
  /** The offset up to which a copy reaches that takes it in. */
  readonly edge: number;
  /** How many directives it opens, or closes when negative. */
  readonly opens: number;
}

/** Lines that belong together, with the offsets of the first and after the last. */
interface Chunk {
  /** At least one. */
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What follows a copy that ends with a block, from the copy on. */
export function piecesAfter({ map, end }: MappedRange): Piece[] {
  const { starts, places } = map.matter;
  const block = blockAt(map.matter, end - 1);
  if (end !== starts[block + 1]) return [];
  const from = places[block * 3 + 1] as number;
  const to = Math.min(places[block * 3 + 5] ?? Infinity, from + REACH);
  const last = map.sourceRange({ start: end - 1, end }).start;
  const own = map.text({ start: last + 1, end: from });
  const chunks = chunksOf(map.text({ start: from, end: to }), from);
  return piecesOf(own, from, chunks, (chunk) => chunk.end);
}

/** What precedes a copy that begins with a block, from the copy backwards. */
export function piecesBefore({ map, start }: MappedRange): Piece[] {
  const { starts, places } = map.matter;
  const block = blockAt(map.matter, start);
  if (start !== starts[block]) return [];
  const to = places[block * 3] as number;
  const from = Math.max(block === 0 ? 0 : (places[block * 3 - 2] as number), to - REACH);
  const first = map.sourceRange({ start, end: start + 1 }).end - 1;
  const own = map.text({ start: to, end: first });
  const chunks = chunksOf(map.text({ start: from, end: to }), from).reverse();
  return piecesOf(own, to, chunks, (chunk) => chunk.start);
}

/** How many more directives a text opens than it closes. */
export function opensOf(text: string): number {
  let opens = 0;
  for (const line of text.split("\n"))
    if (DIRECTIVE.test(line)) opens += /^:+\s*$/.test(line) ? -1 : 1;
  return opens;
}

/** The lines of a text between blank ones; a line that a generator reads stands by itself. */
function chunksOf(text: string, from: number): Chunk[] {
  const chunks: Chunk[] = [];
  let open: string[] = [];
  let at = from;
  const close = (end: number): void => {
    if (open.length > 0) chunks.push({ lines: open, start: end - open.join("\n").length, end });
    open = [];
  };
  for (const line of text.split("\n")) {
    const isAlone = DIRECTIVE.test(line) || isTag(line);
    if (isAlone || line.trim() === "") close(at - 1);
    if (line.trim() !== "") open.push(line);
    at += line.length + 1;
    if (isAlone) close(at - 1);
  }
  close(at - 1);
  return chunks;
}

/** The pieces of chunks up to the first that is something else, after what the block of the copy itself holds. */
function piecesOf(
  own: string,
  ownEdge: number,
  chunks: readonly Chunk[],
  edgeOf: (chunk: Chunk) => number,
): Piece[] {
  const pieces: Piece[] = [];
  const text = squashed(own);
  if (text !== "") pieces.push({ text, edge: ownEdge, opens: 0 });
  for (const chunk of chunks) {
    if (pieces.length >= MAX_PIECES || !isCompanion(chunk, chunks)) break;
    const lines = chunk.lines.join("\n");
    pieces.push({ text: squashed(lines), edge: edgeOf(chunk), opens: opensOf(lines) });
  }
  return pieces;
}

function isCompanion({ lines }: Chunk, chunks: readonly Chunk[]): boolean {
  const first = lines[0] as string;
  if (!COMPANION.test(first) || lines.some((line) => FENCE.test(line))) return false;
  const name = TAG_NAME.exec(first)?.[1];
  return name === undefined || !isPaired(name, chunks);
}

/** Whether a tag of a template is one of two that enclose something. */
function isPaired(name: string, chunks: readonly Chunk[]): boolean {
  const end = `end${name}`;
  return (
    name.startsWith("end") ||
    chunks.some(({ lines }) => lines.some((line) => line.includes("{%") && line.includes(end)))
  );
}

function isTag(line: string): boolean {
  return line.startsWith("{%") && line.trimEnd().endsWith("%}");
}

function squashed(text: string): string {
  return text.replace(/[\s*_`~#>|[\]\\]/g, "");
}
