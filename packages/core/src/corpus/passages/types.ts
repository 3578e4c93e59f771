import type { TextRange } from "../../text/range.js";

/** One copy of a passage. */
export interface Passage {
  readonly filePath: string;
  readonly range: TextRange;
  /** Length of its prose in characters that count: no white space, no marks, link targets, code or the like. */
  readonly characters: number;
  /** `characters` as a share of all prose of its article that counts, 0 to 1. */
  readonly share: number;
  /** Whether it stops in the middle of a sentence where its paragraph ends. */
  readonly isCutOff: boolean;
  /** How many links and references to footnotes stand in it. */
  readonly links: number;
}

/** A place where the copies are not alike: one range per copy, in the order of the copies; empty where the copy has nothing. */
export interface PassageDifference {
  readonly ranges: readonly TextRange[];
  readonly texts: readonly string[];
}

/**
 * All copies of one passage, sorted by path and place: at least two. A template
 * names its place in the article that was asked for only.
 */
export interface PassageGroup {
  readonly copies: readonly Passage[];
  /** At most twenty. */
  readonly differences: readonly PassageDifference[];
  /** Least share of a copy that is equal with the original, 0 to 1. */
  readonly similarity: number;
  /** Index of the copy that looks like the original: the first, by path and place, that nothing was cut off. */
  readonly original: number;
  /** Stands in so many articles that it is the site's furniture, not an accident. */
  readonly isTemplate: boolean;
  /** In how many articles the copies stand; for a template, in how many at least. */
  readonly articles: number;
}
