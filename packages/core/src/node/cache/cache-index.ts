import type { EntryPlace } from "./cache-file.js";
import { has, isCount, isFields, isText } from "./shapes.js";

/** What the index says of one article. */
export interface IndexEntry {
  readonly filePath: string;
  readonly digest: string;
  readonly settings: string;
  readonly place: EntryPlace;
}

/** The entries of an index that was written under the same key; none of any other. */
export function readIndex(index: unknown, key: string): readonly IndexEntry[] {
  if (!isFields(index) || index["key"] !== key || !Array.isArray(index["entries"])) return [];
  return index["entries"].filter(isEntry);
}

const isPlace = has({ at: isCount, length: isCount, checksum: isCount });
const isWhole = has({ filePath: isText, digest: isText, settings: isText, place: isPlace });
const isEntry = (value: unknown): value is IndexEntry => isWhole(value);
