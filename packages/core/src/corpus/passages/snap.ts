import type { TextRange } from "../../text/range.js";
import { blockAt, type Matter } from "./matter.js";
import { OffsetReader } from "./offset-reader.js";
import { SNAP_DISTANCE } from "./parameters.js";

/** A stretch of folded text. */
export interface UnitRange {
  readonly start: number;
  readonly end: number;
}

/** An edge this close to a boundary lies on it. */
const EXACT = 2;
/** How much nearer than the boundary of a block that of a sentence must be to win. */
const BLOCK_ADVANTAGE = 3;

const TERMINATOR = 1;
const CLOSER = 2;
const FULL_STOP = 0x2e;
/** How many closing brackets and quotation marks may follow the end of a sentence. */
const MAX_CLOSERS = 4;

/** What a code unit does at the end of a sentence. */
const ROLES = new Uint8Array(0x1_0000);
for (const mark of "。．！？!?…") ROLES[mark.charCodeAt(0)] = TERMINATOR;
for (const mark of "」』）)】》〉\"'”’") ROLES[mark.charCodeAt(0)] = CLOSER;

/** Longest part of a word that an edge moves across. */
const MAX_WORD = 24;

/** Whether a unit is one of those that words of European languages are written with. */
function isLatin(unit = 0): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0xdf && unit <= 0x24f)
  );
}

/** Whether a code unit ends sentences, the full stop of English among them. */
export function isTerminator(code: number): boolean {
  return ROLES[code] === TERMINATOR || code === FULL_STOP;
}

/** Leads from unit ranges of one text to its source. */
export class UnitMap {
  readonly matter: Matter;
  readonly #reader: OffsetReader;

  constructor(matter: Matter) {
    this.matter = matter;
    this.#reader = new OffsetReader(matter);
  }

  /** The source of a range of offsets. */
  text({ start, end }: TextRange): string {
    return this.#reader.text(start, end);
  }

  /** Where the boundary of blocks next to an edge lies, when it is within ten units. */
  blockBoundary(edge: number, isEnd: boolean): number | undefined {
    const { starts } = this.matter;
    const block = blockAt(this.matter, isEnd ? edge - 1 : edge);
    const before = starts[block] as number;
    const after = starts[block + 1] as number;
    const nearest = edge - before <= after - edge ? before : after;
    return Math.abs(nearest - edge) <= SNAP_DISTANCE ? nearest : undefined;
  }

  /** Where the end of a sentence next to an edge lies, when it is within ten units. */
  sentenceBoundary(edge: number, isEnd: boolean): number | undefined {
    if (!this.#hasTerminator(edge)) return undefined;
    const block = blockAt(this.matter, isEnd ? edge - 1 : edge);
    const start = this.matter.starts[block] as number;
    for (let distance = 0; distance <= SNAP_DISTANCE; distance++) {
      if (this.#endsSentence(block, edge - start - distance)) return edge - distance;
      if (this.#endsSentence(block, edge - start + distance)) return edge + distance;
    }
    return undefined;
  }

  /** Whether a block ends at a unit, in the middle of a sentence. */
  stopsShort(unit: number): boolean {
    const { matter } = this;
    if (unit !== matter.starts[blockAt(matter, unit - 1) + 1]) return false;
    return ROLES[matter.units[unit - 1] as number] === 0 && matter.units[unit - 1] !== FULL_STOP;
  }

  /** The nearer end of the word written in Latin letters that an edge would cut, else the edge; with `back` of 0 the end that follows. */
  wordBoundary(edge: number, back = MAX_WORD): number {
    const { starts, units } = this.matter;
    const block = blockAt(this.matter, edge);
    const first = starts[block] as number;
    const last = starts[block + 1] as number;
    if (edge <= first || edge >= last || !isLatin(units[edge - 1]) || !isLatin(units[edge]))
      return edge;
    for (let distance = 0; distance <= MAX_WORD; distance++) {
      if (distance <= back && this.#parts(block, edge - distance)) return edge - distance;
      if (this.#parts(block, edge + distance)) return edge + distance;
    }
    return edge;
  }

  /** Whether a unit does not stand in one word with the unit before it. */
  #parts(block: number, unit: number): boolean {
    const { starts, units } = this.matter;
    const n = unit - (starts[block] as number);
    if (n <= 0 || unit >= (starts[block + 1] as number)) return true;
    if (!isLatin(units[unit - 1]) || !isLatin(units[unit])) return true;
    return this.#reader.offset(block, n) > this.#reader.offset(block, n - 1) + 1;
  }

  /** Whether a sentence can end near an edge at all; told from the units, as offsets cost more. */
  #hasTerminator(edge: number): boolean {
    const { units } = this.matter;
    const to = Math.min(units.length, edge + SNAP_DISTANCE);
    for (let at = Math.max(0, edge - SNAP_DISTANCE - MAX_CLOSERS - 1); at < to; at++)
      if (isTerminator(units[at] as number)) return true;
    return false;
  }

  /** The source of a range of units, from the first unit to the end of the last; whole where it covers blocks. */
  sourceRange({ start, end }: UnitRange): TextRange {
    return { start: this.#sourceStart(start), end: this.#sourceEnd(end) };
  }

  /** Whether a sentence ends just before the unit `n` of a block. */
  #endsSentence(block: number, n: number): boolean {
    const { starts } = this.matter;
    const start = starts[block] as number;
    if (n <= 0 || start + n >= (starts[block + 1] as number)) return false;
    const reader = this.#reader;
    if (ROLES[reader.code(reader.offset(block, n))] !== 0) return false;
    const at = reader.offset(block, n - 1);
    let last = at;
    while (last > 0 && at - last < MAX_CLOSERS && ROLES[reader.code(last)] === CLOSER) last--;
    const code = reader.code(last);
    if (ROLES[code] === TERMINATOR) return true;
    return code === FULL_STOP && /\s/.test(reader.text(at + 1, at + 2));
  }

  #sourceStart(unit: number): number {
    const { starts, places } = this.matter;
    const block = blockAt(this.matter, unit);
    const n = unit - (starts[block] as number);
    return n <= 0 ? (places[block * 3 + 2] as number) : this.#reader.offset(block, n);
  }

  #sourceEnd(unit: number): number {
    const { starts, places } = this.matter;
    const block = blockAt(this.matter, unit - 1);
    if (unit >= (starts[block + 1] as number)) return places[block * 3 + 1] as number;
    return this.#reader.offset(block, unit - 1 - (starts[block] as number)) + 1;
  }
}

/** A stretch of one text with the way to its source. */
export interface MappedRange extends UnitRange {
  readonly map: UnitMap;
}

/**
 * The copies of a passage with their edges moved to a boundary of blocks or of
 * sentences, where one lies within ten units: what happens to be alike just
 * past the edge of a copy is no part of it, a change in its first word is. When
 * one copy ends with its block, in mid-sentence it may be, sentences do not
 * take from the others.
 */
export function snapCopies(copies: readonly MappedRange[]): UnitRange[] {
  const starts = snapEdges(copies, (copy) => copy.start, false);
  const ends = snapEdges(copies, (copy) => copy.end, true);
  return copies.map((copy, index) => {
    const start = starts[index] as number;
    const end = ends[index] as number;
    return start < end ? { start, end } : copy;
  });
}

/**
 * The copies without parts of words at their ends, to be shown. Where one copy
 * was cut off in a word, the others take the whole word in. How copies differ
 * is told of the parts that they share.
 */
export function wholeWords(copies: readonly MappedRange[]): UnitRange[] {
  const isCutOff = copies.some((copy) => copy.map.stopsShort(copy.end));
  return copies.map((copy) => {
    const start = copy.map.wordBoundary(copy.start);
    const end = copy.map.wordBoundary(copy.end, isCutOff ? 0 : MAX_WORD);
    return start < end ? { start, end } : copy;
  });
}

function snapEdges(
  copies: readonly MappedRange[],
  edgeOf: (copy: MappedRange) => number,
  isEnd: boolean,
): number[] {
  const onBlocks = copies.map((copy) => copy.map.blockBoundary(edgeOf(copy), isEnd));
  const isCut = copies.some((copy, index) => distance(onBlocks[index], edgeOf(copy)) <= EXACT);
  const isCutOff = isEnd && copies.some((copy) => copy.map.stopsShort(copy.end));
  return copies.map((copy, index) => {
    const edge = edgeOf(copy);
    const block = onBlocks[index];
    // No sentence can be so much nearer that it would win.
    if (block !== undefined && distance(block, edge) <= BLOCK_ADVANTAGE) return block;
    // What follows in this copy is just what the other lost.
    if (isCutOff) return edge;
    const sentence = copy.map.sentenceBoundary(edge, isEnd);
    const isInward = sentence !== undefined && (isEnd ? sentence < edge : sentence > edge);
    if (isCut && isInward) return block ?? edge;
    const isSentence = distance(sentence, edge) + BLOCK_ADVANTAGE < distance(block, edge);
    return (isSentence ? sentence : block) ?? edge;
  });
}

function distance(boundary: number | undefined, edge: number): number {
  return boundary === undefined ? Infinity : Math.abs(boundary - edge);
}
