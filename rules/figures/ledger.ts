import {
  findQuantities,
  quoteStart,
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
import { subjectIn } from "./subject.js";
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
  const quantity = quantityIn(prose, claim.range) ?? findQuantities(text)[0];
  const isClaim = claim.setAside === undefined;
  const said = saidOf(block, claim.range);
  const subject = subjectOf(claim, text, said);
  return {
    range,
    text,
    subject,
    predicate: predicateOf(said, subject),
    unit: quantity?.unit ?? "",
    value: valueOf(quantity),
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

/** The noun that an English count brings along: 1.3 million citizens. */
const COUNTED =
  /[\d.,]{1,20}\+?(?: (?:thousand|million|billion))?\+? ((?:[a-z][\w-]{1,24} ?){1,3})$/i;

/** What the figure counts or is of; the noun of the claim where the sentence names none. */
function subjectOf({ head, label }: Claim, text: string, said: Said): string {
  const counted = COUNTED.exec(text)?.[1];
  if (counted !== undefined) return counted;
  const subject = subjectIn(said.before, said.behind);
  const isJapanese = /[ぁ-ん]/.test(said.before + said.behind);
  if (subject !== "" || !isJapanese) return subject;
  if (head !== "" && !/^\d/.test(head)) return head;
  return label
    .replace(text, "")
    .replace(/^の|の$/g, "")
    .trim();
}

/** The sentence of a figure, on either side of it, on one line each. */
interface Said {
  readonly before: string;
  readonly behind: string;
}

function saidOf(block: Block | undefined, { start, end }: TextRange): Said {
  const sentence = block?.content.sentences.find(
    ({ range }) => range.start < end && end <= range.end,
  );
  if (block === undefined || sentence === undefined) return { before: "", behind: "" };
  const { text } = block.content.prose;
  const line = (from: number, to: number): string => text.slice(from, to).replaceAll("\n", " ");
  return {
    before: line(Math.min(sentence.range.start, start), start),
    behind: line(end, sentence.range.end),
  };
}

/** Characters of a predicate that a row has room for. */
const LONGEST_PREDICATE = 40;

/** The words behind the figure, without the subject that の joins to it and without the bracket that it closes. */
function predicateOf({ behind }: Said, subject: string): string {
  const said = behind.trim();
  const own =
    subject !== "" && said.startsWith(`の${subject}`) ? said.slice(subject.length + 1) : said;
  return quoteStart(own.replace(/^[」』）)*_]{1,4}/, "").trim(), LONGEST_PREDICATE);
}

/** Characters around a figure that tell its value: half of what, 300 of whom. */
const AROUND = 40;

function quantityIn(prose: string, { start, end }: TextRange): Quantity | undefined {
  const from = Math.max(0, start - AROUND);
  return findQuantities(prose.slice(from, end + AROUND)).find(
    ({ range }) => range.start + from === start && range.end + from === end,
  );
}

/** Six digits: a third is 0.333333. */
const rounded = (value: number): number => Number(value.toPrecision(6));

function valueOf(quantity: Quantity | undefined): LedgerFigure["value"] {
  const value = quantity?.value ?? null;
  if (value === null || typeof value === "number") return value === null ? null : rounded(value);
  return [rounded(value[0]), rounded(value[1])];
}
