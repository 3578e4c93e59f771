import type { Article } from "@kouetsu/core";
import type { SetAside } from "./claim.js";
import type { Place } from "./group.js";
import { interviewOf } from "./interview.js";
import { isOwnByContext } from "./own-context.js";
import { ownNamesOf } from "./own-names.js";

/**
 * Sets aside what only the rest of the article tells: a supposition that is taken
 * up again, an answer in an interview, and figures of the writer's own house.
 */
export function settlePlaces(
  article: Article,
  places: readonly Place[],
  ownNames: readonly string[],
): Place[] {
  if (!places.some(isOpen)) return [...places];
  const answers = interviewOf(article);
  const names = [...ownNames, ...ownNamesOf(article)];
  const supposed = new Set<string>();
  // A Japanese news post asserts what it supposes elsewhere: もし500億ドルが動けば.
  const takesUp = article.language === "en";
  return places.map((place) => {
    const { claim, range } = place;
    if (claim.setAside === "hypothetical") supposed.add(claim.key);
    if (!isOpen(place)) return place;
    const within = ({ start, end }: { start: number; end: number }): boolean =>
      start <= range.start && range.end <= end;
    if (takesUp && AMOUNT.test(claim.key) && supposed.has(claim.key))
      return setAside(place, "hypothetical");
    if (answers.some(within)) return setAside(place, "quotation");
    const clause = claim.ownClause ?? "";
    return names.some((name) => clause.includes(name)) || isOwnByContext(article, place)
      ? setAside(place, "own")
      : place;
  });
}

/** Sums and counts; shares and multiples of one value meet by chance. */
const AMOUNT = /^(?!%|share:|times:|table:)/;

const isOpen = ({ claim }: Place): boolean => claim.setAside === undefined;
const setAside = (place: Place, why: SetAside): Place => ({
  ...place,
  claim: { ...place.claim, setAside: why },
});
