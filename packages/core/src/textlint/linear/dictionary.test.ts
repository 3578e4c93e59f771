import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { entriesIn, loadFromShelf, readEntriesFrom } from "./dictionary.js";
import type { EntryDictionary } from "./dictionary.js";

const folder = mkdtempSync(join(tmpdir(), "kouetsu-dictionary-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (...numbers: readonly number[]): Uint8Array =>
  new Uint8Array(Int32Array.from(numbers).buffer);

describe("entries of a dictionary", () => {
  it("are found by the number of a word", () => {
    const find = entriesIn(bytes(2, 3, 1, 70, 9, 2, 80, 90, 0, 0, 0));
    expect([0, 3, 4, 9, 10, -1].map((word) => find?.(word))).toEqual([
      undefined,
      [70],
      undefined,
      [80, 90],
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["nothing", bytes()],
    ["no word", bytes(0)],
    ["words out of order", bytes(2, 3, 1, 70, 3, 1, 80)],
    ["a list that is cut off", bytes(1, 3, 2, 70)],
    ["a count below one", bytes(1, 3, -1)],
    ["bytes left over", new Uint8Array([...bytes(1, 3, 1, 70), 0])],
  ])("%s is left to kuromoji", (_name, content) => {
    expect(entriesIn(content)).toBeUndefined();
  });

  it("look like the object that kuromoji made of them", () => {
    const dictionary: EntryDictionary = { target_map: {} };
    readEntriesFrom(dictionary, (word) => (word === 3 ? [70] : undefined));
    expect([dictionary.target_map[3], dictionary.target_map[4]]).toEqual([[70], undefined]);
    expect(Symbol.iterator in dictionary.target_map).toBe(false);
    expect(Reflect.get(dictionary.target_map, Symbol.toStringTag)).toBeUndefined();
  });
});

describe("a file of a dictionary", () => {
  const shelved = new Map<string, SharedArrayBuffer>();
  const load = loadFromShelf({
    get: (file) => shelved.get(file),
    put: (file, content) => void shelved.set(file, content),
  });
  const read = (name: string, content: Uint8Array): Promise<SharedArrayBuffer | undefined> => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return new Promise((resolve, reject) =>
      load(file, (error, unpacked) => (error ? reject(error) : resolve(unpacked))),
    );
  };

  it("is unpacked once", async () => {
    const content = await read("a.gz", gzipSync("辞書"));
    expect(new TextDecoder().decode(new Uint8Array(content ?? new ArrayBuffer(0)))).toBe("辞書");
    expect(await read("a.gz", gzipSync("改訂"))).toBe(content);
  });

  it.each([
    ["cut off", gzipSync("辞書".repeat(99)).subarray(0, 20)],
    ["hardly there", new Uint8Array(2)],
  ])("that is %s is an error", async (name, content) => {
    await expect(read(`${name}.gz`, content)).rejects.toThrow();
    expect(shelved.has(join(folder, `${name}.gz`))).toBe(false);
  });

  it("that is not there is an error", async () => {
    const error = await new Promise((resolve) => load(join(folder, "none.gz"), resolve));
    expect(error).toMatchObject({ code: "ENOENT" });
  });
});
