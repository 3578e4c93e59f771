import { findQuantities } from "../text/quantities/find.js";
import type { Quantity } from "../text/quantities/quantity.js";
import type { Sentence } from "./block.js";

const known = new WeakMap<Sentence, readonly Quantity[]>();

/**
 * The quantities of a sentence of a block, at their places in its text. Several
 * rules read the same sentences; they follow from the sentence alone.
 */
export function quantitiesOf(sentence: Sentence): readonly Quantity[] {
  let quantities = known.get(sentence);
  if (quantities === undefined) known.set(sentence, (quantities = findQuantities(sentence.text)));
  return quantities;
}
