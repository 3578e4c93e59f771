import {
  defineRule,
  renderText,
  type ArticleContext,
  type Block,
  type BlockContent,
  type Profile,
  type Report,
  type SiteSettings,
  type Text,
} from "@kouetsu/core";
import { findClaims } from "./analyse.js";
import type { Claim, MessageId, Options, Tier } from "./claim.js";
import { groupOf, groupPlaces, tierOf, type Group, type Place } from "./group.js";
import { headlineClaims, type HeadlineClaim } from "./headline.js";
import { meta } from "./meta.js";
import { type BlockReach, isInReach, isOwnList, reachOf } from "./reach.js";
import { tableClaims } from "./table.js";
import { mayHoldClaim } from "./trigger.js";

type Context = ArticleContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({ meta, scope: "article", check });

function* check(context: Context): Generator<Report<MessageId>> {
  const { article, options, site } = context;
  const places = article.blocks.flatMap((block) => placesOf(context, block));
  const groups = groupPlaces(places.filter(({ claim }) => claim.setAside === undefined));
  const headlines = headlineClaims(article, options, profileOf(options, site)).filter(
    ({ claim }) => claim.setAside === undefined,
  );
  const loose: HeadlineClaim[] = [];
  const repeats = new Map<Group, HeadlineClaim[]>();
  for (const headline of headlines) {
    const group = groupOf(groups, headline.claim);
    if (group !== undefined) repeats.set(group, [...(repeats.get(group) ?? []), headline]);
    else if (!places.some(({ claim }) => claim.key === headline.claim.key && isGrounds(claim)))
      loose.push(headline);
  }
  for (const group of groups) {
    if (group.places.some(({ supported }) => supported)) continue;
    const [first, ...rest] = group.places as [Place, ...Place[]];
    yield* report(context, messageOf(first.claim), tierOf(group), first, [
      ...(repeats.get(group) ?? []),
      ...rest,
    ]);
  }
  for (const group of groupPlaces(loose.map((headline) => ({ ...headline, supported: false })))) {
    const [first, ...rest] = group.places as [Place, ...Place[]];
    yield* report(context, "headline-unsupported", tierOf(group), first, rest);
  }
}

const profileOf = (options: Options, site: SiteSettings): Profile =>
  options.profile === "site" ? site.profile : options.profile;

/** The claims of a block; kept by its content, since they depend on nothing else. */
function blockClaims(
  content: BlockContent,
  options: Options,
  site: SiteSettings,
): readonly Claim[] {
  const { kind, prose, sentences } = content;
  if (kind === "table") return tableClaims(prose.text, options, profileOf(options, site));
  return findClaims(
    prose.text,
    sentences.map(({ range }) => range),
    options,
    profileOf(options, site),
  );
}

/** Begins the key of a claim that stands for a whole table. */
const TABLE = "table:";
const HAS_PROSE: ReadonlySet<string> = new Set(["heading", "paragraph", "table"]);

function placesOf(context: Context, block: Block): Place[] {
  const { article, options, remember } = context;
  // Before the prose is read: most blocks hold no figure.
  if (!HAS_PROSE.has(block.content.kind) || !mayHoldClaim(block.content.raw)) return [];
  const isTable = block.content.kind === "table";
  const claims = remember(block.content, blockClaims);
  if (claims.length === 0 || block.containers.some(({ kind }) => kind === "footnote")) return [];
  const read = (content: BlockContent): BlockReach => remember(content, reachOf);
  const inReach = isInReach(article, block, read);
  const ownList = isOwnList(article, block, read);
  return claims
    .filter((claim) => !options.allow.some((words) => claim.label.includes(words)))
    .map((claim) => {
      const inBlock = block.content.prose.blockRange(claim.range.start, claim.range.end);
      const range = {
        start: inBlock.start + block.range.start,
        end: inBlock.end + block.range.start,
      };
      const setAside = claim.setAside ?? (ownList ? "own" : undefined);
      return {
        claim: ownBoast(context, {
          ...claim,
          setAside,
          // The rows of a table stand or fall with one source.
          ...(isTable ? { key: `${TABLE}${block.range.start}`, head: "" } : {}),
        }),
        range,
        supported: inReach || isAccepted(claim, options.support),
      };
    });
}

/** In marketing, what a maker says of his own product is what readers want to check. */
function ownBoast({ options, site }: Context, claim: Claim): Claim {
  if (claim.setAside !== "own" || claim.tier === "low" || profileOf(options, site) !== "marketing")
    return claim;
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

/** Own figures, quotations and definitions of the body let a headline stand; a supposition or a question does not. */
const isGrounds = ({ setAside, standing }: Claim): boolean =>
  standing === "supported" ||
  (setAside !== undefined && setAside !== "hypothetical" && setAside !== "question");

function messageOf({ standing }: Claim): MessageId {
  if (standing === "weasel") return "weasel-source";
  if (standing === "speaker") return "speaker-only";
  return standing === "own" ? "own-claim" : "no-source";
}

function* report(
  { options, site }: Context,
  messageId: MessageId,
  tier: Tier,
  first: HeadlineClaim,
  others: readonly HeadlineClaim[],
): Generator<Report<MessageId>> {
  if (!options.tiers.includes(tier)) return;
  const { claim, range } = first;
  const inTable = claim.key.startsWith(TABLE);
  const more =
    others.length === 0
      ? ""
      : `${renderText(meta.notes?.[inTable ? "more-in-table" : "more"] as Text, site.locale, { count: others.length })}\n`;
  yield {
    messageId,
    range,
    values: { claim: claim.label, speaker: claim.speaker, more },
    related: others.map((other) => ({
      range: other.range,
      role: "repeat" as const,
      note: inTable ? "same-table" : "repeat",
    })),
    data: { value: claim.key, head: claim.head, tier, standing: claim.standing },
    ...(tier === "low" ? { severity: "info" as const } : {}),
  };
}
