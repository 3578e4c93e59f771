import type { Mention } from "./claim.js";

/** This 30%, those 12,000 workers: told before. */
const THIS = /\b(?:[Tt]his|[Tt]hese|[Tt]hose) (?:same |whole |last |famous )?$/;
/** Of that 18%, if that 27%; that 18% of bread is wasted is told for the first time. */
const THAT =
  /(?:^\W{0,3}|\b(?:of|in|on|from|with|for|by|to|than|among|at|behind|below|above|if|If|and|about|beyond|within|all|half|most|only) )[Tt]hat (?:same |whole )?$/;
/** The 61% will: an article, and no noun that the share is of. */
const THE = /\b[Tt]he (?:same |other )?$/;
const FIGURE_BEHIND =
  /^ (?:figure|number|share|total|sum|estimate|rate|mark|level|statistic|gap|loss|premium)\b/;
const VERB_BEHIND =
  /^(?:[.,;)]| (?:who|that|which|are|is|was|were|will|would|has|have|had|may|might|can|could|mostly|mainly|largely|quoted|cited|mentioned|above)\b)/;

/** Whether the words before an English figure say that it was told before: a good part of that 18%. */
export function isRestated({ quantity, before, after }: Mention): boolean {
  if (quantity.kind === "rank" || quantity.kind === "multiplier") return false;
  if (FIGURE_BEHIND.test(after) && /\b(?:[Tt]he|[Tt]h(?:is|at)) $/.test(before)) return true;
  if (THIS.test(before)) return true;
  if (THAT.test(before)) return !/^\W{0,3}[Tt]hat $/.test(before) || !after.startsWith(" of ");
  return quantity.kind === "percent" && THE.test(before) && VERB_BEHIND.test(after);
}
