import type { Article, Profile } from "@kouetsu/core";
import type { Options, SetAside } from "./claim.js";
import type { Place } from "./group.js";
import { headlineClaims } from "./headline.js";
import { interviewOf } from "./interview.js";
import { ToldJa } from "./told-ja.js";
import { isOwnByContext } from "./own-context.js";
import { ownNamesOf } from "./own-names.js";
import { isOfItsUsers, isOfOwnRespondents } from "./own-goes-on-en.js";
import { isOfOwnStory } from "./own-story-en.js";
import { isOfOwnSystem } from "./own-systems-en.js";
import { isOfMatch, isOfPersona, isOfPlace, isOfPlot, isRuled } from "./ruled-en.js";
import { isOfHouse, type Own, ownOf } from "./house-en.js";
import { type Told, toldOf } from "./told-en.js";

/**
 * Sets aside what only the rest of the article tells: a supposition that is taken
 * up again, an answer in an interview, and figures of the writer's own house.
 */
export function settlePlaces(
  article: Article,
  places: readonly Place[],
  options: Options,
  profile: Profile,
): Place[] {
  if (!places.some(isOpen)) return [...places];
  const answers = interviewOf(article);
  // What a house says of its products is for readers of marketing to check.
  const trusts = profile !== "marketing";
  let named: readonly string[] | undefined;
  const names = (): readonly string[] =>
    (named ??= [...options.ownNames, ...ownNamesOf(article, trusts)]);
  const told = placesOfOwnStory(article, places, options, profile);
  const supposed = new Set<string>();
  const wanted = new Map<string, Place>();
  const japanese = article.language === "ja" ? new ToldJa(article, profile) : undefined;
  // A Japanese news post asserts what it supposes elsewhere: もし500億ドルが動けば.
  const takesUp = article.language === "en";
  let read: Own | undefined;
  const isHouse = (figure: Told): boolean =>
    trusts && isOfHouse(figure, () => (read ??= ownOf(article)), names());
  return places.map((place) => {
    const { claim, range } = place;
    if (claim.setAside === "hypothetical") supposed.add(claim.key);
    if (claim.setAside === "instruction") wanted.set(claim.key, place);
    if (!isOpen(place)) return place;
    const within = ({ start, end }: { start: number; end: number }): boolean =>
      start <= range.start && range.end <= end;
    if (takesUp && AMOUNT.test(claim.key) && supposed.has(claim.key))
      return setAside(place, "hypothetical");
    if (takesUp && isGoalAgain(article, wanted.get(claim.key), place))
      return setAside(place, "instruction");
    if (answers.some(within)) return setAside(place, "quotation");
    if (told.some((other) => isBeside(article, other, place))) return setAside(place, "own");
    const why =
      takesUp && !place.supported ? whyToldEn(article, place, isHouse, trusts) : undefined;
    if (why !== undefined) return setAside(place, why);
    const inJapanese = japanese?.read(place);
    if (inJapanese !== undefined) return inJapanese;
    const { ownClause } = claim;
    return (ownClause !== undefined && names().some((name) => ownClause.includes(name))) ||
      isOwnByContext(article, place, takesUp && trusts && !place.supported ? names() : [])
      ? setAside(place, "own")
      : place;
  });
}

/** What the paragraph of an English figure makes of it. */
function whyToldEn(
  article: Article,
  place: Place,
  isHouse: (told: Told) => boolean,
  trusts: boolean,
): SetAside | undefined {
  const told = toldOf(article, place);
  if (told === undefined) return undefined;
  if (isOfOwnSystem(told) || isOfOwnRespondents(told)) return "own";
  if (trusts && isOfItsUsers(told)) return "own";
  // A claim that may be of no house has no clause of one.
  // It is said that we use a tenth of our brains: we are everybody.
  const mayBeOwn = place.claim.ownClause !== undefined && place.claim.standing !== "weasel";
  if (mayBeOwn && (isOfOwnStory(told) || isHouse(told))) return "own";
  if (isRuled(told)) return "threshold";
  if (isOfPlot(told) || isOfPersona(told)) return "hypothetical";
  return isOfMatch(told) || isOfPlace(told) ? "definition" : undefined;
}

/** Your goal is 80%. It may take you three rounds to reach 80%: the same goal, in the same paragraph. */
function isGoalAgain(article: Article, goal: Place | undefined, place: Place): boolean {
  if (goal === undefined || !isToHead(article, place)) return false;
  const between = article.source.slice(goal.range.end, place.range.start);
  return between.length < SAME_PARAGRAPH && !/\n\s*\n/.test(between);
}
const SAME_PARAGRAPH = 600;
/** To reach 80%, if you get to 80%. */
const isToHead = ({ source }: Article, { range }: Place): boolean =>
  /\b(?:to (?:reach|get to|hit|achieve|meet|pass)|(?:reach|get to|hit|meet)(?:es|ed|s|ting)?|(?:above|below|under|over) (?:that|the)) (?:about |the |that |this )?$/.test(
    source.slice(Math.max(0, range.start - 40), range.start).replaceAll("\n", " "),
  );

/** From 12 minutes to 2, a speed-up of 6x: figures so near belong to one story. */
const SAME_SENTENCE = 60;

/** Where the body tells the figure of a title that promises the writer's own story: How I sped up … by 6x. */
function placesOfOwnStory(
  article: Article,
  places: readonly Place[],
  options: Options,
  profile: Profile,
): readonly Place[] {
  const keys = new Set(
    headlineClaims(article, options, profile)
      .filter(({ claim }) => claim.setAside === "own")
      .map(({ claim }) => claim.key),
  );
  return keys.size === 0 ? [] : places.filter(({ claim }) => keys.has(claim.key));
}

function isBeside({ source }: Article, { range: a }: Place, { range: b }: Place): boolean {
  const between = source.slice(Math.min(a.start, b.start), Math.max(a.start, b.start));
  return between.length < SAME_SENTENCE && !between.includes("\n\n");
}

/** Sums and counts; shares and multiples of one value meet by chance. */
const AMOUNT = /^(?!%|share:|times:|table:)/;

const isOpen = ({ claim }: Place): boolean => claim.setAside === undefined;
const setAside = (place: Place, why: SetAside): Place => ({
  ...place,
  claim: { ...place.claim, setAside: why },
});
