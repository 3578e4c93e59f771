import { expect, test } from "vitest";
import { buildLattice } from "./kuromoji-lattice.js";

/** A word by its letters in a trie, whose states are the letters so far. */
function trieOf(words: readonly string[]) {
  const states = [""];
  const encoder = new TextEncoder();
  const keys = words.map((word) => encoder.encode(word).join(" "));
  const stateOf = (key: string): number => {
    const known = states.indexOf(key);
    return known < 0 ? states.push(key) - 1 : known;
  };
  return {
    bc: { getBase: (leaf: number) => -1 - keys.indexOf(states[leaf]?.slice(0, -2) ?? "") },
    traverse(parent: number, code: number): number {
      const key = [states[parent], code].filter((part) => part !== "").join(" ");
      const isThere = keys.some((word) => `${word} 0`.startsWith(key));
      return isThere ? stateOf(key) : -1;
    },
  };
}

class Lattice {
  readonly nodes: unknown[] = [];
  append(node: unknown): void {
    this.nodes.push(node);
  }
  appendEos(): void {
    this.nodes.push("EOS");
  }
}

class Node {
  readonly said: string;
  constructor(...fields: readonly unknown[]) {
    const [id, , start, length, type, , , surface] = fields;
    this.said = `${String(type)} ${String(id)} ${String(surface)} ${String(start)}+${String(length)}`;
  }
}

/** What stands in the lattice of a text. */
function lattice(text: string, words: readonly string[], entries: object): unknown {
  const dictionary = { getShort: () => 0 };
  const lookup = (character: string) => ({
    class_id: 1,
    class_name: /\d/.test(character) ? "digit" : "other",
    is_always_invoke: 0,
    is_grouping: /\d/.test(character) ? 1 : 0,
  });
  const builder = {
    trie: trieOf(words),
    token_info_dictionary: { dictionary, target_map: { ...entries } },
    unknown_dictionary: { dictionary, target_map: { 1: ["900"] }, lookup },
  };
  const built = buildLattice(builder, text, { Lattice, Node });
  return (built as Lattice | undefined)?.nodes.map((node) =>
    node instanceof Node ? node.said : node,
  );
}

test("a dictionary that kuromoji has read itself is asked as it stands", () => {
  expect(lattice("港町2024𠮷", ["港", "港町"], { 0: ["10", 11], 1: ["20"] })).toEqual([
    "KNOWN 10 港 1+1",
    "KNOWN 11 港 1+1",
    "KNOWN 20 港町 1+2",
    "UNKNOWN 900 町 2+1",
    "UNKNOWN 900 2024 3+4",
    "UNKNOWN 900 024 4+3",
    "UNKNOWN 900 24 5+2",
    "UNKNOWN 900 4 6+1",
    "UNKNOWN 900 𠮷 7+1",
    "EOS",
  ]);
});

test("a word without entries is none, and nothing stands in its place", () => {
  expect(lattice("港", ["港"], {})).toEqual(["EOS"]);
});

test.each(["港\0", "港\ud83d"])("%j is left to kuromoji", (text) => {
  expect(lattice(text, ["港"], { 0: ["10"] })).toBeUndefined();
});
