import type { Quantity, TextRange } from "@kouetsu/core";

export type MessageId =
  | "reduction-over-whole"
  | "share-over-whole"
  | "part-over-whole"
  | "sum-not-whole"
  | "times-less"
  | "reversed-range"
  | "broken-phrase";

/** Something in a sentence that cannot be; `range` counts in the sentence. */
export interface Impossibility {
  readonly messageId: MessageId;
  readonly range: TextRange;
  /** What the parts come to, in percent. */
  readonly sum?: number;
}

/** The larger end of the value. */
export const upper = ({ value }: Quantity): number =>
  typeof value === "number" ? value : value[1];

/** The smaller end of the value. */
export const lower = ({ value }: Quantity): number =>
  typeof value === "number" ? value : value[0];
