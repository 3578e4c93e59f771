import type { Article, Profile, TextRange } from "@kouetsu/core";
import { around, blockAround } from "./around.js";
import type { Place } from "./group.js";
import { talkOf } from "./interview-ja.js";
import { HomeStories } from "./story-ja.js";
import { Surveys } from "./survey-ja.js";
import { isOutage } from "./voice-ja.js";
import { SCOPE } from "./world-ja.js";

/** What the rest of a Japanese article tells of its figures: who speaks, whose story it is, whose survey. */
export class ToldJa {
  readonly #surveys: Surveys;
  readonly #stories: HomeStories;
  readonly #talk: ReturnType<typeof talkOf>;
  readonly #article: Article;
  readonly #readsStories: boolean;

  constructor(article: Article, profile: Profile) {
    this.#article = article;
    // In marketing, what a maker says of himself is what readers want to check.
    this.#readsStories = profile !== "marketing";
    this.#surveys = new Surveys(article);
    this.#stories = new HomeStories(article);
    this.#talk = talkOf(article);
  }

  /** The place as it counts in its article; `undefined` when nothing tells more than its sentence. */
  read(place: Place): Place | undefined {
    const { claim, range } = place;
    const isSaid =
      isIn(this.#talk.named, range) ||
      (isIn(this.#talk.said, range) && !isOfScope(this.#article.source, range));
    if (isSaid) return { ...place, claim: { ...claim, setAside: "quotation" } };
    if (this.#readsStories && this.#isOfOutage(range))
      return { ...place, claim: { ...claim, setAside: "own" } };
    if (this.#readsStories && this.#stories.isOwn(range, claim.home))
      return { ...place, claim: { ...claim, setAside: "own" } };
    return this.#surveys.supports(place) ? { ...place, supported: true } : undefined;
  }

  /** What a report of an outage counts, but for what it says of the world. */
  #isOfOutage(range: TextRange): boolean {
    const text = blockAround(this.#article, range)?.content.prose.text;
    return text !== undefined && isOutage(text) && !isOfScope(this.#article.source, range);
  }
}

const SENTENCE = 120;

/** Whether an answer without a name speaks of the country or a trade: 国内の工場の6割は. */
function isOfScope(source: string, { start }: TextRange): boolean {
  const before = source.slice(Math.max(0, start - SENTENCE), start);
  return SCOPE.test(before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1));
}

const isIn = (ranges: readonly TextRange[], range: TextRange): boolean =>
  around(ranges, (one) => one, range) !== undefined;
