import type { Article } from "@kouetsu/core";
import type { Place } from "./group.js";
import { talkOf } from "./interview-ja.js";
import { HomeStories } from "./story-ja.js";
import { Surveys } from "./survey-ja.js";

/** What the rest of a Japanese article tells of its figures: who speaks, whose story it is, whose survey. */
export class ToldJa {
  readonly #surveys: Surveys;
  readonly #stories: HomeStories;
  readonly #talk: ReturnType<typeof talkOf>;

  constructor(article: Article) {
    this.#surveys = new Surveys(article);
    this.#stories = new HomeStories(article);
    this.#talk = talkOf(article);
  }

  /** The place as it counts in its article; `undefined` when nothing tells more than its sentence. */
  read(place: Place): Place | undefined {
    const { claim, range } = place;
    const within = ({ start, end }: { start: number; end: number }): boolean =>
      start <= range.start && range.end <= end;
    const { home } = claim;
    if (this.#talk.named.some(within) || (home !== undefined && this.#talk.said.some(within)))
      return { ...place, claim: { ...claim, setAside: "quotation" } };
    if (home !== undefined && this.#stories.isOwn(range, home))
      return { ...place, claim: { ...claim, setAside: "own" } };
    return this.#surveys.supports(place) ? { ...place, supported: true } : undefined;
  }
}
