import type { Profile, Quantity, TextRange } from "@kouetsu/core";
import type { Quote } from "./quote.js";

export type MessageId =
  | "no-source"
  | "weasel-source"
  | "speaker-only"
  | "own-claim"
  | "headline-unsupported";

export type Tier = "high" | "low";

export type Options = {
  readonly support: "strict" | "attributed" | "lenient";
  readonly profile: Profile | "site";
  readonly tiers: readonly Tier[];
  readonly allow: readonly string[];
  readonly sourceNames: readonly string[];
  readonly weasels: readonly string[];
  readonly ownNames: readonly string[];
};

/** What the reading of a text depends on besides the text. */
export const wordsKey = (options: Options, profile: Profile): string =>
  [profile, ...options.sourceNames, "", ...options.weasels].join("\n");

/** A quantity in its sentence. Offsets count in `sentence`. */
export interface Mention {
  readonly quantity: Quantity;
  readonly language: "ja" | "en";
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** The sentence up to the quantity, and from it. */
  readonly before: string;
  readonly after: string;
  /** The head of a sentence that is longer than `sentence`, which begins behind it; else nothing. */
  readonly opening: string;
  /** Of `before` and `after`, what belongs to the clause of the quantity. */
  readonly lead: string;
  readonly tail: string;
  /** The English quotation that it stands in. */
  readonly quote: Quote | undefined;
  /** The sentence before this one in the same block, or nothing. */
  readonly previous: string;
  /** The beginning of the sentence behind this one in the same block, or nothing. */
  readonly next: string;
  /** A sentence before this one in the same block supposes something: Suppose a shop …; English only. */
  readonly supposed: boolean;
}

/** Why a quantity that looks like a claim is none. */
export type SetAside =
  | "hypothetical"
  | "question"
  | "threshold"
  | "own"
  | "instruction"
  | "definition"
  | "quotation"
  | "impression"
  | "denial"
  | "price"
  | "layout";

/** What stands behind a claim in its own sentence. */
export type Standing = "supported" | "weasel" | "speaker" | "own" | "none";

/** A quantity that makes a claim, or would but for `setAside`. */
export interface Claim {
  /** In the prose of the block. */
  readonly range: TextRange;
  /** Value and unit: equal for 9割, 90% and 90%近く. */
  readonly key: string;
  /** What is counted or measured, as far as the sentence says; may be empty. */
  readonly head: string;
  /** How the claim is named in messages. */
  readonly label: string;
  readonly tier: Tier;
  readonly setAside: SetAside | undefined;
  readonly standing: Standing;
  /** The words of the weasel or of the speaker. */
  readonly speaker: string;
  /** The clause up to the figure, when the figure may be of somebody's own house; English only. */
  readonly ownClause?: string;
  /**
   * How far the clause tells of a house or a life, 0 to 3 and more; `undefined` where it tells
   * of the world. Japanese only. Read when it is asked: in news hardly anybody asks.
   */
  readonly home?: () => number | undefined;
}
