/** How passages of one language are looked for. All lengths count folded units. */
export interface LanguageParameters {
  /** Length of a k-gram. */
  readonly k: number;
  /** Hashes per winnowing window: every clean run of `k + window - 1` units leaves a fingerprint. */
  readonly window: number;
  /** Matches with fewer equal units are dropped. */
  readonly minimum: number;
  /** Groups whose copies lie for the greater part in copies of larger ones are dropped when shorter. */
  readonly nestedMinimum: number;
}

/** Measured best on planted duplicates: a Japanese character says about as much as an English syllable. */
export const PARAMETERS: Readonly<Record<"ja" | "en", LanguageParameters>> = {
  ja: { k: 16, window: 16, minimum: 24, nestedMinimum: 64 },
  en: { k: 20, window: 8, minimum: 36, nestedMinimum: 100 },
};

/** Longest change that an extension steps across. */
export const MAX_STEP = 24;
/** Fewest equal units that end a step. */
export const MIN_RESYNC = 5;
/** Largest part without a match between two chained fragments. */
export const MAX_GAP = 240;
/** Least share of equal units in a chain. */
export const MIN_DENSITY = 0.55;
/** Longest fragment that may be chained against the order of the text. */
export const MAX_REORDERED = 400;
/** How far an edge may move to a boundary of a block or sentence. */
export const SNAP_DISTANCE = 10;
/** Shortest distance between two copies in one article. */
export const MIN_SELF_DISTANCE = 16;
/** Share of a passage that must be found again for a place to count as its copy. */
export const MIN_COVERAGE = 0.9;
/** From this many articles on, a text is the furniture of the site. */
export const TEMPLATE_ARTICLES = 8;
