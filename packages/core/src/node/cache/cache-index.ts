import type { EntryPlace } from "./cache-file.js";

/** What the index says of one article. */
export interface IndexEntry {
  readonly filePath: string;
  readonly digest: string;
  readonly settings: string;
  readonly place: EntryPlace;
}

type Fields = { readonly [name: string]: unknown };
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** The entries of an index that was written under the same key; none of any other. */
export function readIndex(index: unknown, key: string): readonly IndexEntry[] {
  if (!isFields(index) || index["key"] !== key || !Array.isArray(index["entries"])) return [];
  return index["entries"].filter(isEntry);
}

function isEntry(value: unknown): value is IndexEntry {
  if (!isFields(value)) return false;
  const { filePath, digest, settings, place } = value;
  return (
    [filePath, digest, settings].every((text) => typeof text === "string") &&
    isFields(place) &&
    [place["at"], place["length"], place["checksum"]].every(isCount)
  );
}
