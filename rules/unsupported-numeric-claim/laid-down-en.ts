import type { Mention } from "./claim.js";
import { wordsOf } from "./mention.js";

/** The top 10%, the village's oldest third: so many are meant, and the sentence goes on to tell of them. */
const SLICE =
  /(?:\b(?:[Tt]he|[Tt]heir|[Ii]ts)|[A-Za-z]['’]s) (?:top|bottom|upper|lower|first|last|[a-z]{3,12}est|(?:most|least) [a-z]{3,14}) $/;
/** In the top 10% of schools: that is a rank. */
const RANKED =
  /\b(?:in|among|into|within|inside|amongst|reach(?:es|ed)?|mak(?:es?|ing)|made|(?:is|are|was|were|be) (?:in|among)) (?:the|their|its|[A-Z][a-z]{2,14}['’]s) (?:top|bottom|upper|lower|first|last|[a-z]{3,12}est) $/;

/** Each player draws; every ward has been given. */
const EACH_GETS =
  /\b(?:[Ee]ach|[Ee]very) (?:[a-z-]{3,14} ){1,3}(?:gets?|got|receives?|received|has|had|(?:is|was) given|casts?|cast|draws?|drew|puts? in|takes?|took) (?:only |just |exactly )?$/;
const AS_MANY = /^ as (?:many|much) [a-z][^.;,]{0,40}? as (?:there|it|they|he|she)\b/;

/** To win, entries had to reach: what somebody asked for. */
const HAD_TO_REACH =
  /\b(?:need(?:s|ed)?|ha(?:d|s|ve)|(?:is|are|was|were) (?:required|expected|asked)) to (?:achieve|reach|score|attain|demonstrate|meet|hit|deliver|clear|keep|stay) (?:[^,;]{0,110}\b(?:with|at|to|of|for|by) )?$/;
const AT_LEAST = /^(?:at least|no (?:less|fewer|more) than|up to|under|over|above|below)\b/;

/** The island is 40 square miles. By comparison, its neighbour is 3,000. */
const IN_UNITS =
  /\d (?:square |cubic )?(?:miles|kilomet(?:er|re)s|met(?:er|re)s|feet|acres|hectares|tons|tonnes|litres|liters|gallons|barrels|kilograms|pounds|km|kg)\b/;
const IS_SO_MUCH =
  /\b(?:is|are|was|were|measures?|covers?|spans?|weighs?|holds?) (?:about |nearly |some |only |just |over |around )?$/;

/** Whether the figure names a part or lays down a measure, and counts nothing. */
export function isLaidDown(mention: Mention): boolean {
  const { quantity, before, lead, after, previous } = mention;
  const { kind } = quantity;
  if (kind === "number")
    return (
      IS_SO_MUCH.test(lead) &&
      /^\W{0,2}$/.test(after) &&
      IN_UNITS.test(previous.replaceAll("\n", " "))
    );
  if (kind !== "percent" && kind !== "fraction") return false;
  if (SLICE.test(before)) return !RANKED.test(before);
  if (AS_MANY.test(after) && EACH_GETS.test(before)) return true;
  return AT_LEAST.test(wordsOf(mention)) && HAD_TO_REACH.test(before.replaceAll(/,(?=\d)/g, ""));
}
