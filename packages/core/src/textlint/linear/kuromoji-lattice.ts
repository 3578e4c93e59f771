import type { EntryDictionary } from "./dictionary.js";

/** The parts of kuromoji 0.1.2 that a lattice is built from, as far as they are used here. */
interface Dictionary extends EntryDictionary {
  readonly dictionary: { getShort(index: number): number };
}

interface CharacterClass {
  readonly class_id: number;
  readonly class_name: string;
  readonly is_always_invoke: number;
  readonly is_grouping: number;
}

interface Trie {
  readonly bc: { getBase(index: number): number };
  traverse(parent: number, code: number): number;
}

interface LatticeBuilder {
  readonly trie: Trie;
  readonly token_info_dictionary: Dictionary;
  readonly unknown_dictionary: Dictionary & { lookup(character: string): CharacterClass };
}

interface Lattice {
  append(node: unknown): void;
  appendEos(): void;
}

/** The constructors of kuromoji's own lattice and nodes. */
export interface LatticeParts {
  readonly Lattice: new () => Lattice;
  readonly Node: new (...fields: readonly unknown[]) => unknown;
}

/** A word of the dictionary that the text continues with. */
interface Word {
  readonly id: number;
  readonly surface: string;
}

/** What of a word goes into the lattice. */
interface Appended {
  readonly type: "KNOWN" | "UNKNOWN";
  readonly length: number;
  readonly surface: string;
}

const ROOT = 0;
const MISSING = -1;
const END_OF_WORD = 0;
/** Half a character: kuromoji throws at one kind and has an encoding of its own for the other. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * Builds the lattice that kuromoji's `ViterbiBuilder.prototype.build` builds, in
 * time that grows with the text: it converts the characters that the dictionary
 * asks for to UTF-8 instead of all that follow, at each position, and finds the
 * end of each run of characters of one class once.
 *
 * @returns `undefined` for a text that kuromoji throws at or that is no well-formed Unicode
 */
export function buildLattice(
  builder: LatticeBuilder,
  text: string,
  { Lattice, Node }: LatticeParts,
): Lattice | undefined {
  if (text.includes("\0") || LONE_SURROGATE.test(text)) return undefined;
  const lattice = new Lattice();
  const known = builder.token_info_dictionary;
  const unknown = builder.unknown_dictionary;
  const characters = [...text];
  const kinds = characters.map((character) => unknown.lookup(character));
  const search = wordSearch(builder.trie, text, characters);
  const append = (from: Dictionary, entry: number | string, at: number, word: Appended): void => {
    const id = Number(entry);
    const { dictionary } = from;
    const left = dictionary.getShort(id);
    const right = dictionary.getShort(id + 2);
    const cost = dictionary.getShort(id + 4);
    const { type, length, surface } = word;
    lattice.append(new Node(id, cost, at + 1, length, type, left, right, surface));
  };
  let end = 0;
  for (const [at, kind] of kinds.entries()) {
    if (at === end) end = endOfRun(kinds, at);
    const words = search(at);
    for (const { id, surface } of words) {
      const word: Appended = { type: "KNOWN", length: surface.length, surface };
      for (const entry of entriesOf(known, id)) append(known, entry, at, word);
    }
    if (words.length > 0 && kind.is_always_invoke !== 1) continue;
    const behind = kind.is_grouping === 1 ? end : at + 1;
    const surface = characters.slice(at, behind).join("");
    // kuromoji counts a single character outside the basic plane as one, and as two in a run.
    const length = behind === at + 1 ? 1 : surface.length;
    const word: Appended = { type: "UNKNOWN", length, surface };
    for (const entry of entriesOf(unknown, kind.class_id)) append(unknown, entry, at, word);
  }
  lattice.appendEos();
  return lattice;
}

function entriesOf(
  { findEntries, target_map }: Dictionary,
  word: number,
): readonly (number | string)[] {
  return (findEntries === undefined ? target_map[word] : findEntries(word)) ?? [];
}

/** The index behind the run of characters of the same class. */
function endOfRun(kinds: readonly CharacterClass[], begin: number): number {
  let end = begin + 1;
  while (end < kinds.length && kinds[end]?.class_name === kinds[begin]?.class_name) end++;
  return end;
}

const encoder = new TextEncoder();

/** Finds the words of the dictionary that stand at a character, shortest first. */
function wordSearch(
  trie: Trie,
  text: string,
  characters: readonly string[],
): (at: number) => readonly Word[] {
  const bytes = encoder.encode(text);
  // Where each character begins, in bytes and in UTF-16 units, and for its last byte the units behind it.
  const bytesAt = new Int32Array(characters.length);
  const unitsAt = new Int32Array(characters.length);
  const unitsBehind = new Int32Array(bytes.length);
  let [byte, unit] = [0, 0];
  for (const [index, character] of characters.entries()) {
    bytesAt[index] = byte;
    unitsAt[index] = unit;
    byte += utf8Length(character);
    unit += character.length;
    unitsBehind[byte - 1] = unit;
  }
  return (at) => {
    const words: Word[] = [];
    let parent = ROOT;
    // Indices below are inside their arrays.
    for (let next = bytesAt[at] as number; next < bytes.length; next++) {
      parent = trie.traverse(parent, bytes[next] as number);
      if (parent === MISSING) break;
      const end = unitsBehind[next] as number;
      if (end === 0) continue;
      const leaf = trie.traverse(parent, END_OF_WORD);
      if (leaf === MISSING) continue;
      words.push({ id: -trie.bc.getBase(leaf) - 1, surface: text.slice(unitsAt[at], end) });
    }
    return words;
  };
}

/** Bytes of one character. */
function utf8Length(character: string): number {
  const codePoint = character.codePointAt(0) as number;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
