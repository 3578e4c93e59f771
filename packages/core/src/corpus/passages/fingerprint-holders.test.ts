import { expect, it } from "vitest";
import { FingerprintHolders } from "./fingerprint-holders.js";
import type { IndexedDocument } from "./document.js";
import { LayeredPostings } from "./layered-postings.js";

/** Fingerprints that stand in a document, each at ten times its place. */
function documentOf(id: number, hashes: readonly number[]): IndexedDocument {
  const fingerprints = {
    hashes: Uint32Array.from(hashes),
    positions: Uint32Array.from(hashes, (_, place) => place * 10),
  };
  return { id, fingerprints } as unknown as IndexedDocument;
}

/** Postings of some documents, each lifted and added by itself. */
function postingsOf(...documents: readonly IndexedDocument[]): LayeredPostings {
  const postings = new LayeredPostings();
  for (const { id, fingerprints } of documents) {
    postings.lift(id, fingerprints.hashes, fingerprints.positions);
    fingerprints.hashes.forEach((hash, place) => postings.add(hash, id, place * 10));
  }
  return postings;
}

const edited = documentOf(0, [11, 12, 13, 14, 15]);
const other = documentOf(1, [12, 14, 15]);
const third = documentOf(2, [15]);

it("tells which other documents hold a fingerprint, and where, as many as it may", () => {
  const holders = new FingerprintHolders(postingsOf(other, third, edited), 2);
  expect(holders.of(edited)).toEqual(Array(5).fill(undefined));
  expect([0, 1, 2, 3].map((index) => holders.lookUp(index))).toEqual([[], [1, 0], [], [1, 10]]);
  const both = holders.lookUp(4);
  expect(both.length).toBe(4);
  expect([both.slice(0, 2), both.slice(2)].toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
    [1, 20],
    [2, 0],
  ]);
});

it.each([
  ["letters in the middle", [11, 12, 99, 14, 15], [[], [1, 0], undefined, [1, 10], "both"]],
  ["something taken out", [11, 14, 15], [[], [1, 10], "both"]],
  [
    "something put in",
    [11, 12, 98, 99, 13, 14, 15],
    [[], [1, 0], undefined, undefined, [], [1, 10], "both"],
  ],
  ["the first word", [98, 12, 13, 14, 15], [undefined, [1, 0], [], [1, 10], "both"]],
  ["the last word", [11, 12, 13, 14, 98], [[], [1, 0], [], [1, 10], undefined]],
  ["the same once more", [11, 12, 12, 13, 14, 15], [[], [1, 0], undefined, [], [1, 10], "both"]],
  ["nothing", [11, 12, 13, 14, 15], [[], [1, 0], [], [1, 10], "both"]],
  ["everything", [], []],
])("while it alone is edited, what was looked up stays: %s", (_name, hashes, expected) => {
  const postings = postingsOf(other, third, edited);
  const holders = new FingerprintHolders(postings, 3);
  holders.of(edited);
  edited.fingerprints.hashes.forEach((_, index) => holders.lookUp(index));
  const now = holders.of(documentOf(0, hashes)).map((each) => (each?.length === 4 ? "both" : each));
  expect(now).toEqual(expected);
});

it("nothing is known any more of another document, nor when another was changed", () => {
  const postings = postingsOf(other, third, edited);
  const holders = new FingerprintHolders(postings, 3);
  const lookUpAll = (): void => {
    holders.of(edited);
    edited.fingerprints.hashes.forEach((_, index) => holders.lookUp(index));
  };
  lookUpAll();
  expect(holders.of(other)).toEqual([undefined, undefined, undefined]);
  expect(holders.of(edited)).toEqual(Array(5).fill(undefined));
  lookUpAll();
  postings.lift(other.id, other.fingerprints.hashes, other.fingerprints.positions);
  expect(holders.of(edited)).toEqual(Array(5).fill(undefined));
});
