import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CacheFile, writingCacheFile } from "./cache-file.js";
import type { EntryPlace } from "./cache-file.js";
import { readIndex } from "./cache-index.js";

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-cache-file-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes the entries and says where they stand. */
function write(file: string, ...entries: readonly string[]): readonly EntryPlace[] {
  const found: EntryPlace[] = [];
  const steps = writingCacheFile(
    file,
    entries.map((entry) => Buffer.from(entry)),
    (places) => {
      found.push(...places);
      return { count: places.length };
    },
  );
  while (steps.next().done !== true);
  return found;
}

/** A file that ends as ours do, whatever its index is. */
function forged(index: string, change: Partial<{ length: number; checksum: number }> = {}): Buffer {
  const bytes = Buffer.from(index);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(change.length ?? bytes.length, 0);
  tail.writeUInt32LE(change.checksum ?? crc32(bytes), 4);
  return Buffer.concat([bytes, tail, Buffer.from("kouetsu facts 1\n")]);
}

test("entries are read where they were written, below folders that were not there", () => {
  const file = at("deep/er/facts.bin");
  const places = write(file, "朝市", "", "渡し船");
  const opened = CacheFile.open(file);
  expect(opened?.index).toEqual({ count: 3 });
  expect(places.map((place) => opened?.read(place)?.toString())).toEqual(["朝市", "", "渡し船"]);
  opened?.close();
});

test("an entry that is not what was written is none", () => {
  const file = at("facts.bin");
  const [place = { at: 0, length: 0, checksum: 0 }] = write(file, "朝市");
  const opened = CacheFile.open(file);
  expect(opened?.read({ ...place, checksum: place.checksum + 1 })).toBeUndefined();
  expect(opened?.read({ ...place, at: 1_000_000 })).toBeUndefined();
  expect(opened?.read({ ...place, at: -8 })).toBeUndefined();
  truncateSync(file, 2);
  expect(opened?.read(place)).toBeUndefined();
  opened?.close();
  expect(opened?.read(place)).toBeUndefined();
});

test.each([
  ["is empty", Buffer.alloc(0)],
  ["is of another kind", Buffer.from("# 朝市\n".repeat(20))],
  ["has an index that is longer than it", forged("{}", { length: 1_000 })],
  ["has another index than was written", forged("{}", { checksum: 7 })],
  ["has an index that is no JSON", forged("{")],
])("a file that %s is none", (_, bytes) => {
  writeFileSync(at("facts.bin"), bytes);
  expect(CacheFile.open(at("facts.bin"))).toBeUndefined();
});

test("an entry that reaches into the index is none", () => {
  writeFileSync(at("facts.bin"), forged("{}"));
  const opened = CacheFile.open(at("facts.bin"));
  expect(opened?.index).toEqual({});
  expect(opened?.read({ at: 0, length: 2, checksum: crc32("{}") })).toBeUndefined();
  opened?.close();
});

test("a file that is not there is none, and neither is a folder", () => {
  mkdirSync(at("facts.bin"));
  expect(CacheFile.open(at("facts.bin"))).toBeUndefined();
  expect(CacheFile.open(at("gone.bin"))).toBeUndefined();
});

test("of an index only whole entries count, and those of the same key", () => {
  const whole = {
    filePath: "a.md",
    digest: "d",
    settings: "s",
    place: { at: 0, length: 1, checksum: 2 },
  };
  const entries = [
    whole,
    null,
    "a.md",
    { ...whole, filePath: 3 },
    { ...whole, place: null },
    { ...whole, place: { ...whole.place, at: -1 } },
    { ...whole, place: { ...whole.place, length: 0.5 } },
  ];
  expect(readIndex({ key: "k", entries }, "k")).toEqual([whole]);
  expect(readIndex({ key: "other", entries }, "k")).toEqual([]);
  expect(readIndex({ key: "k", entries: {} }, "k")).toEqual([]);
  expect(readIndex(undefined, "k")).toEqual([]);
});

test("what a killed process left is swept away, and what another may still be writing is not", () => {
  const file = at("facts.bin");
  const long = Date.now() / 1_000 - 2 * 60 * 60;
  for (const name of ["facts.bin.1-a.tmp", "facts.bin.2-b.tmp", "facts.bin.bak", "other.1-a.tmp"])
    writeFileSync(at(name), "");
  for (const name of ["facts.bin.1-a.tmp", "facts.bin.bak", "other.1-a.tmp"])
    utimesSync(at(name), long, long);
  symlinkSync(at("nowhere"), at("facts.bin.3-c.tmp"));
  write(file, "朝市");
  expect(readdirSync(folder).toSorted()).toEqual([
    "facts.bin",
    "facts.bin.2-b.tmp",
    "facts.bin.3-c.tmp",
    "facts.bin.bak",
    "other.1-a.tmp",
  ]);
});

test("whoever does not write to the end leaves the file that stands", () => {
  const file = at("facts.bin");
  write(file, "朝市");
  const steps = writingCacheFile(file, [Buffer.from("渡し船")], () => ({}));
  steps.next();
  expect(readdirSync(folder)).toHaveLength(2);
  steps.return();
  expect(readdirSync(folder)).toEqual(["facts.bin"]);
  expect(CacheFile.open(file)?.index).toEqual({ count: 1 });
  expect(existsSync(file)).toBe(true);
});
