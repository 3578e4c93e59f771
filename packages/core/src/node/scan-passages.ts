import {
  createPassageIndex,
  type PassageIndexOptions,
  type ShortestPassages,
} from "../corpus/passages/index.js";
import { TextReader } from "../corpus/passages/read-text.js";
import type { PassageGroup } from "../corpus/passages/types.js";
import { CodeReader } from "./read-codes.js";

/** An article to scan. */
export interface ScannedFile {
  readonly path: string;
  /** As groups name it. */
  readonly filePath: string;
}

/** What a scan found. */
export interface PassageScan {
  /** How many of the files are articles that can be read. */
  readonly articles: number;
  /** Every group once, in the order of paths; made as they are asked for. */
  readonly groups: Iterable<PassageGroup>;
}

/** What is asked of a scan. */
export interface PassageScanOptions extends Pick<PassageIndexOptions, "templateArticles"> {
  readonly shortest?: ShortestPassages;
}

/**
 * Finds the passages that stand more than once in many files, without parsing
 * them as articles: the same groups as a corpus of the same articles gives.
 * Files that cannot be read as articles are left out.
 */
export function scanPassages(
  files: Iterable<ScannedFile>,
  { shortest, ...options }: PassageScanOptions = {},
): PassageScan {
  const index = createPassageIndex({ ...options, isFinal: true });
  const codes = new CodeReader();
  const texts = new TextReader();
  let articles = 0;
  for (const { path, filePath } of files) {
    const read = codes.read(path);
    if (read === undefined) continue;
    index.setRead(texts.read(filePath, read));
    articles++;
  }
  return { articles, groups: index.groups(shortest) };
}
