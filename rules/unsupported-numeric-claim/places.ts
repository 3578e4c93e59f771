import {
  quantitiesOf,
  shiftRange,
  type Article,
  type Block,
  type BlockContent,
  type Profile,
  type Sentence,
} from "@kouetsu/core";
import { isInName, isNumberOfName, namesOf } from "../figures/names.js";
import { findClaims } from "./analyse.js";
import { type Claim, type Options, wordsKey } from "./claim.js";
import type { Place } from "./group.js";
import { isInLinkedTitle } from "./linked-title.js";
import { around } from "./around.js";
import { isInReach, isOwnList, isSupposedList, takenUp } from "./in-reach.js";
import { type BlockReach, reachOf } from "./reach.js";
import { settlePlaces } from "./settle.js";
import { tableClaims } from "./table.js";
import { mayHoldClaim } from "./trigger.js";

/** What was read of a block: it depends on the block, the words of the options and the profile alone. */
interface Reading {
  readonly key: string;
  claims?: readonly Claim[];
  reach?: BlockReach;
  /** The same block under another key. */
  other?: Reading;
}

/** The rule, the ledger and the facts for the corpus read the same blocks. */
const readings = new WeakMap<BlockContent, Reading>();

function readingOf(content: BlockContent, key: string): Reading {
  const first = readings.get(content);
  for (let known = first; known !== undefined; known = known.other)
    if (known.key === key) return known;
  const reading: Reading = { key, ...(first === undefined ? {} : { other: first }) };
  readings.set(content, reading);
  return reading;
}

/** Begins the key of a claim that stands for a whole table. */
export const TABLE = "table:";
const HAS_PROSE: ReadonlySet<string> = new Set(["heading", "paragraph", "table"]);

/** The claims of an article's body at their places, and whether a source is in their reach. */
export function claimPlaces(article: Article, options: Options, profile: Profile): Place[] {
  const key = wordsKey(options, profile);
  const places: Place[] = [];
  for (const block of article.blocks) {
    const { content, range } = block;
    // Before the prose is read: most blocks hold no figure.
    if (!HAS_PROSE.has(content.kind) || !mayHoldClaim(article.source, range.start, range.end))
      continue;
    const reading = readingOf(content, key);
    const claims = (reading.claims ??= claimsOf(content, options, profile));
    if (claims.length > 0 && !block.containers.some(({ kind }) => kind === "footnote"))
      addPlaces(places, claims, article, block, options, profile, key);
  }
  return settlePlaces(article, places, options, profile);
}

function claimsOf(content: BlockContent, options: Options, profile: Profile): readonly Claim[] {
  const { text } = content.prose;
  if (!mayHoldClaim(text)) return [];
  if (content.kind === "table") return tableClaims(text, options, profile);
  const { sentences } = content;
  const ranges = sentences.map(({ range }) => range);
  return findClaims(text, ranges, options, profile, (index) =>
    quantitiesOf(sentences[index] as Sentence),
  );
}

function addPlaces(
  places: Place[],
  claims: readonly Claim[],
  article: Article,
  block: Block,
  options: Options,
  profile: Profile,
  key: string,
): void {
  const read = (other: BlockContent): BlockReach =>
    (readingOf(other, key).reach ??= reachOf(other, options));
  // Nobody asks for the source of what is no claim.
  const isAsked = claims.some(({ setAside }) => setAside === undefined || setAside === "own");
  const inReach = isAsked && isInReach(article, block, read);
  const figures = claims.map(({ range }) => range);
  const goesOn = isAsked && !inReach ? takenUp(article, block, read, figures, options) : [];
  const ownList = isOwnList(article, block, read);
  const supposed = isSupposedList(article, block);
  const names = namesOf(article);
  for (const claim of claims) {
    if (options.allow.some((words) => claim.label.includes(words))) continue;
    const { text } = block.content.prose;
    if (isInName(names, text, claim.range) || isNumberOfName(article, text, claim.range)) continue;
    const inBlock = block.content.prose.blockRange(claim.range.start, claim.range.end);
    const range = shiftRange(inBlock, block.range.start);
    const setAside =
      claim.setAside ??
      (isInLinkedTitle(block.content, inBlock) ? "quotation" : undefined) ??
      (supposed ? "hypothetical" : undefined) ??
      (ownList ? "own" : isLimit(article, block, range.start) ? "threshold" : undefined);
    places.push({
      claim: ownBoast(placed(claim, setAside, block), profile),
      range,
      supported:
        inReach ||
        around(goesOn, (sentence) => sentence, claim.range) !== undefined ||
        isAccepted(claim, options.support),
    });
  }
}

/** The claim as it counts in its block. The rows of a table stand or fall with one source. */
function placed(claim: Claim, setAside: Claim["setAside"], block: Block): Claim {
  if (block.content.kind === "table")
    return { ...claim, setAside, key: `${TABLE}${block.range.start}`, head: "" };
  return setAside === claim.setAside ? claim : { ...claim, setAside };
}

/** `- >85% satisfied`: Markdown takes the sign for a quote. */
const isLimit = ({ source }: Article, { containers }: Block, start: number): boolean =>
  source[start - 1] === ">" &&
  /[\s>]/.test(source.charAt(start - 2)) &&
  containers.some(({ kind }) => kind === "list-item");

/** In marketing, what a maker says of his own product is what readers want to check. */
function ownBoast(claim: Claim, profile: Profile): Claim {
  if (claim.setAside !== "own" || claim.tier === "low" || profile !== "marketing") return claim;
  return {
    ...claim,
    setAside: undefined,
    standing: claim.standing === "none" ? "own" : claim.standing,
  };
}

function isAccepted({ standing }: Claim, support: Options["support"]): boolean {
  if (standing === "supported") return support !== "strict";
  return standing === "speaker" && support === "lenient";
}
