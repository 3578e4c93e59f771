import {
  quoteStart,
  type Article,
  type FactCollector,
  type FactKind,
  type TextRange,
} from "@kouetsu/core";
import { claimPlaces } from "../unsupported-numeric-claim/places.js";
import type { Place } from "../unsupported-numeric-claim/group.js";
import { meta as claimsMeta } from "../unsupported-numeric-claim/meta.js";

/** A figure of a noun that an article states without a source. */
export type RecycledFact = {
  readonly start: number;
  readonly end: number;
  /** The figure with its noun, as it stands there. */
  readonly label: string;
  /** What is said of it, reduced to its content words. */
  readonly predicate: string;
  /** The beginning of what is said of it, as it stands there, for a message. */
  readonly said: string;
};

export const recycledFacts: FactKind<RecycledFact> = { name: "recycled-figure/2" };

/** Shares of something can be carried from story to story; a multiple or a sum is of one thing. */
const IS_SHARE = /^(?:%|share):/;
/** Shares that say "all", "half" or "as likely as not" more than they were counted. */
const IS_ROUND = /^(?:%:(?:0|50|100)|share:0\.5)$/;

/** One figure of one noun at its place. */
export type RecycledPlace = RecycledFact & {
  /** Value, unit and noun. */
  readonly key: string;
};

/** The shares with a noun that stand in an article without a source, in its order. */
function sharesOf(article: Article): readonly RecycledPlace[] {
  const options = claimsMeta.options.defaults;
  return claimPlaces(article, options, "news").flatMap((place) => {
    const share = shareOf(place, article.source);
    return share === undefined ? [] : [share];
  });
}

function shareOf({ claim, range, supported }: Place, source: string): RecycledPlace | undefined {
  const { key, head, label, setAside } = claim;
  if (supported || setAside !== undefined || head === "") return undefined;
  if (!IS_SHARE.test(key) || IS_ROUND.test(key)) return undefined;
  // 5分の1に削減: what is left of one thing, not a share of many.
  if (/^\s?(?:に|まで)/.test(source.slice(range.end, range.end + 4))) return undefined;
  const predicate = predicateOf(source, range, head);
  if (predicate.length < SHORTEST_PREDICATE) return undefined;
  return {
    key: `${key} ${head.toLowerCase()}`,
    ...range,
    label,
    predicate,
    said: saidOf(source, range),
  };
}

/** Characters of the source behind a figure that are read for its predicate. */
const BEHIND = 80;
/** Content characters that tell one predicate from another. */
const PREDICATE = 8;
const SHORTEST_PREDICATE = 2;

/** The content words that follow the figure and its noun in the sentence. */
function predicateOf(source: string, { end }: TextRange, head: string): string {
  const behind = source.slice(end, end + BEHIND);
  const stop = behind.search(/[。！？!?\n]|\. /);
  const sentence = stop < 0 ? behind : behind.slice(0, stop);
  const at = sentence.indexOf(head);
  const rest = at >= 0 && at < 12 ? sentence.slice(at + head.length) : sentence;
  return rest
    .replace(/\]\([^)\s]{0,80}\)?|[^一-龠ァ-ヴーA-Za-z]/g, "")
    .slice(0, /[ぁ-ん]/.test(rest) ? PREDICATE : PREDICATE * 2)
    .toLowerCase();
}

/** Characters of a sentence that a message has room for. */
const SAID = { ja: 26, en: 52 } as const;

/** The figure with the words behind it, to the end of the sentence. */
function saidOf(source: string, { start, end }: TextRange): string {
  const behind = source.slice(end, end + BEHIND);
  const stop = behind.search(/[。！？!?\n]|\. /);
  const said = source.slice(start, end) + (stop < 0 ? behind : behind.slice(0, stop));
  const plain = said.replace(/\]\([^)\s]{0,80}\)?|[*_`[\]]/g, "");
  return quoteStart(plain, SAID[/[ぁ-ん]/.test(plain) ? "ja" : "en"]);
}

/** Under its path, all unsourced shares of an article. */
export const ownShares: FactKind<RecycledPlace> = { name: "recycled-figure/own/1" };

/** Puts the unsourced shares of every article into the corpus. */
export const recycledCollector: FactCollector = {
  name: "recycled-figure",
  *collect(article) {
    for (const place of sharesOf(article)) {
      const { key, ...value } = place;
      yield { kind: recycledFacts, key, value };
      yield { kind: ownShares, key: article.filePath, value: place };
    }
  },
};
