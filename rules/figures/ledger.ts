import {
  findQuantities,
  type AnyOptions,
  type Article,
  type Block,
  type Profile,
  type Quantity,
  type SiteSettings,
  type TextRange,
} from "@kouetsu/core";
import type { Claim, Options, SetAside, Tier } from "../unsupported-numeric-claim/claim.js";
import { groupPlaces, type Place } from "../unsupported-numeric-claim/group.js";
import { meta } from "../unsupported-numeric-claim/meta.js";
import { claimPlaces } from "../unsupported-numeric-claim/places.js";
import { sourceOf, type LedgerSource } from "./source.js";

export type { LedgerSource } from "./source.js";

/** One figure of an article, as the ledger has it. */
export interface LedgerFigure {
  /** In the source of the article. */
  readonly range: TextRange;
  /** As its writer put it. */
  readonly text: string;
  /** What is counted or measured; empty when the sentence does not say. */
  readonly subject: string;
  /** What the sentence says of it, the words behind the figure. */
  readonly predicate: string;
  /** Normalised, as `Quantity.unit`. */
  readonly unit: string;
  readonly value: number | readonly [number, number] | null;
  readonly tier: Tier;
  /** `set-aside`: no claim about the world, so nobody asks for a source. */
  readonly status: "supported" | "unsupported" | "set-aside";
  readonly setAside: SetAside | undefined;
  /** What supports it, when anything does. */
  readonly source: LedgerSource | undefined;
}

/**
 * Every figure of an article's body that could be checked, with its support, in
 * order. Pure: command line, audit and editor read the same ledger.
 * @param options those of `unsupported-numeric-claim` for the file; its defaults when it is off
 */
export function ledgerOf(
  article: Article,
  site: SiteSettings,
  options: AnyOptions = {},
): readonly LedgerFigure[] {
  // The schema of that rule has accepted them.
  const known = { ...meta.options.defaults, ...(options as Partial<Options>) };
  const profile: Profile = known.profile === "site" ? site.profile : known.profile;
  const places = claimPlaces(article, known, profile);
  const groups = groupPlaces(places.filter(({ claim }) => claim.setAside === undefined));
  const elsewhere = new Map(
    groups.flatMap(({ places: all }) => {
      const support = all.find(({ supported }) => supported);
      return support === undefined ? [] : all.map((place) => [place, support] as const);
    }),
  );
  return places.map((place) => figureOf(article, place, elsewhere.get(place)));
}

function figureOf(article: Article, place: Place, support: Place | undefined): LedgerFigure {
  const { claim, range } = place;
  const block = blockAt(article, range.start);
  const prose = block?.content.prose.text ?? "";
  const text = prose.slice(claim.range.start, claim.range.end).trim();
  const quantity: Quantity | undefined = findQuantities(text)[0];
  const isClaim = claim.setAside === undefined;
  return {
    range,
    text,
    subject: subjectOf(claim, text),
    predicate: predicateOf(block, claim.range),
    unit: quantity?.unit ?? "",
    value: quantity?.value ?? null,
    tier: claim.tier,
    status: isClaim ? (support === undefined ? "unsupported" : "supported") : "set-aside",
    setAside: claim.setAside,
    source:
      support === undefined
        ? undefined
        : sourceOf(article, blockAt(article, support.range.start), support, support !== place),
  };
}

/** Blocks stand in order. */
function blockAt({ blocks }: Article, offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle] as Block;
    if (offset < block.range.start) high = middle - 1;
    else if (offset >= block.range.end) low = middle + 1;
    else return block;
  }
  return undefined;
}

/** The noun of the label where the sentence names none by itself: 75%以上の企業 is of 企業. */
function subjectOf({ head, label }: Claim, text: string): string {
  if (head !== "") return head;
  return label
    .replace(text, "")
    .replace(/^(?:の| of(?: all| the)? )|の$/g, "")
    .trim();
}

/** Characters of a predicate that a row has room for. */
const LONGEST_PREDICATE = 40;

function predicateOf(block: Block | undefined, { end }: TextRange): string {
  const sentence = block?.content.sentences.find(
    ({ range }) => range.start < end && end <= range.end,
  );
  if (block === undefined || sentence === undefined) return "";
  const behind = block.content.prose.text
    .slice(end, sentence.range.end)
    .replaceAll("\n", " ")
    .trim();
  return behind.length > LONGEST_PREDICATE ? `${behind.slice(0, LONGEST_PREDICATE)}…` : behind;
}
