import { expect, it } from "vitest";
import { FingerprintTable } from "./fingerprint-table.js";

/** The postings of a hash as `document@position`, sorted. */
function postings(table: FingerprintTable, hash: number, most = 100): readonly string[] {
  const documents = new Int32Array(most);
  const positions = new Uint32Array(most);
  const count = table.read(hash, documents, positions);
  return [...documents.subarray(0, count)]
    .map((document, at) => `${document}@${positions[at]}`)
    .sort();
}

it("keeps every posting when it grows, those that share a bucket too", () => {
  const table = new FingerprintTable();
  // 4096 buckets at first: these hashes meet in eight of them until the table has grown.
  const hashOf = (n: number): number => (n & 7) + (n >> 3) * 4096;
  for (let n = 0; n < 10_000; n++) table.add(hashOf(n), n % 3, n);
  for (let n = 0; n < 10_000; n++) expect(postings(table, hashOf(n))).toEqual([`${n % 3}@${n}`]);
  expect(table.has(hashOf(10_000), 0)).toBe(false);
});

it("takes the place of a deleted posting again, and no other goes with it", () => {
  const table = new FingerprintTable();
  for (const document of [1, 2, 3]) table.add(7, document, document * 10);
  expect(table.delete(7, 2)).toBe(true);
  expect(table.delete(7, 2)).toBe(false);
  expect(postings(table, 7)).toEqual(["1@10", "3@30"]);
  table.add(7 + 4096, 2, 50);
  expect(postings(table, 7)).toEqual(["1@10", "3@30"]);
  expect(postings(table, 7 + 4096)).toEqual(["2@50"]);
  expect(postings(table, 7, 1)).toHaveLength(1);
});

it("moves the posting of a document that has one", () => {
  const table = new FingerprintTable();
  table.add(7, 1, 10);
  expect(table.move(7, 1, 12)).toBe(true);
  expect(table.move(7, 2, 99)).toBe(false);
  expect(table.move(8, 1, 99)).toBe(false);
  expect(postings(table, 7)).toEqual(["1@12"]);
});
