import type { Article, Block, BlockContent, Profile } from "@kouetsu/core";
import { isInName, isNumberOfName, namesOf } from "../figures/names.js";
import { findClaims } from "./analyse.js";
import type { Claim, Options } from "./claim.js";
import type { Place } from "./group.js";
import { type BlockReach, isInReach, isOwnList, reachOf } from "./reach.js";
import { settlePlaces } from "./settle.js";
import { tableClaims } from "./table.js";
import { mayHoldClaim } from "./trigger.js";

/** What was read of a block: it depends on the block, the words of the options and the profile alone. */
interface Reading {
  claims?: readonly Claim[];
  reach?: BlockReach;
}

/** The rule, the ledger and the facts for the corpus read the same blocks. */
const readings = new WeakMap<BlockContent, Map<string, Reading>>();

function readingOf(content: BlockContent, key: string): Reading {
  const byKey = readings.get(content) ?? new Map<string, Reading>();
  readings.set(content, byKey);
  const reading = byKey.get(key) ?? {};
  byKey.set(key, reading);
  return reading;
}

/** Begins the key of a claim that stands for a whole table. */
export const TABLE = "table:";
const HAS_PROSE: ReadonlySet<string> = new Set(["heading", "paragraph", "table"]);

/** The claims of an article's body at their places, and whether a source is in their reach. */
export function claimPlaces(article: Article, options: Options, profile: Profile): Place[] {
  const key = [profile, ...options.sourceNames, "", ...options.weasels].join("\n");
  const places = article.blocks.flatMap((block) => placesOf(article, block, options, profile, key));
  return settlePlaces(article, places, options.ownNames);
}

function claimsOf(content: BlockContent, options: Options, profile: Profile): readonly Claim[] {
  const { kind, prose, sentences } = content;
  if (kind === "table") return tableClaims(prose.text, options, profile);
  return findClaims(
    prose.text,
    sentences.map(({ range }) => range),
    options,
    profile,
  );
}

function placesOf(
  article: Article,
  block: Block,
  options: Options,
  profile: Profile,
  key: string,
): Place[] {
  const { content } = block;
  // Before the prose is read: most blocks hold no figure.
  if (!HAS_PROSE.has(content.kind) || !mayHoldClaim(content.raw)) return [];
  const reading = readingOf(content, key);
  const claims = (reading.claims ??= claimsOf(content, options, profile));
  if (claims.length === 0 || block.containers.some(({ kind }) => kind === "footnote")) return [];
  const read = (other: BlockContent): BlockReach =>
    (readingOf(other, key).reach ??= reachOf(other, options));
  // Nobody asks for the source of what is no claim.
  const inReach =
    claims.some(({ setAside }) => setAside === undefined || setAside === "own") &&
    isInReach(article, block, read);
  const ownList = isOwnList(article, block, read);
  const isTable = content.kind === "table";
  const names = namesOf(article);
  return claims
    .filter((claim) => !options.allow.some((words) => claim.label.includes(words)))
    .filter(
      ({ range }) =>
        !isInName(names, content.prose.text, range) &&
        !isNumberOfName(article, content.prose.text, range),
    )
    .map((claim) => {
      const inBlock = content.prose.blockRange(claim.range.start, claim.range.end);
      const range = {
        start: inBlock.start + block.range.start,
        end: inBlock.end + block.range.start,
      };
      const setAside =
        claim.setAside ??
        (ownList ? "own" : isLimit(article, block, range.start) ? "threshold" : undefined);
      return {
        claim: ownBoast(
          {
            ...claim,
            setAside,
            // The rows of a table stand or fall with one source.
            ...(isTable ? { key: `${TABLE}${block.range.start}`, head: "" } : {}),
          },
          profile,
        ),
        range,
        supported: inReach || isAccepted(claim, options.support),
      };
    });
}

/** `- >85% satisfied`: Markdown takes the sign for a quote. */
const isLimit = ({ source }: Article, { containers }: Block, start: number): boolean =>
  source[start - 1] === ">" && containers.some(({ kind }) => kind === "list-item");

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
