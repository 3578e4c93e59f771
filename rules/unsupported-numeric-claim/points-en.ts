import type { Mention, Tier } from "./claim.js";

const HIGHER = /^ (?:lower|higher|worse|better)(?: (?:than|on|in|at)\b|[.,])/;
/** Which tier points of an index, of a test or of a percentage make: a gain of 3 points, 8 points higher on the test. */
export function frameScore(mention: Mention): Tier | undefined {
  const { quantity, after, lead } = mention;
  if (quantity.unit === "index" || HIGHER.test(after)) return "high";
  return /\b(?:gain|rise|drop|fall|increase|decrease|improvement|jump|lead|margin|edge|gap) of $|\b(?:r[oi]ses?|rising|f[ae]lls?|falling|drop(?:s|ped)?|climb(?:s|ed)?|gain(?:s|ed)?|lost|loses?|up|down|slip(?:s|ped)?|jump(?:s|ed)?|shr[ai]nks?|grows?|grew|widens?|widened|narrow(?:s|ed)|improv(?:es|ed)|increas(?:es|ed)|decreas(?:es|ed)|declin(?:es|ed)|lead(?:s)?|led|trail(?:s|ed)?)(?: by| to| from)? $|\b(?:outscor|outperform|outsell|outpac)[a-z]{0,3} [^,;]{1,40} by $|\b(?:lower|rais|boost|reduc|increas|improv|cut)[a-z]{0,3} [^,;]{1,30} by $/.test(
    lead,
  )
    ? "high"
    : undefined;
}
