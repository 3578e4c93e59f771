import {
  defineRule,
  rangesOverlap,
  renderText,
  type Article,
  type ArticleContext,
  type Profile,
  type Report,
  type SiteSettings,
  type Text,
  type TextRange,
  firstPart,
} from "@kouetsu/core";
import { blockAround } from "./around.js";
import type { Claim, MessageId, Options, Tier } from "./claim.js";
import { deniedHeadlines } from "../front-matter-figure/headline.js";
import { groupOf, groupPlaces, tierOf, type Group, type Place } from "./group.js";
import { headlineClaims, type HeadlineClaim } from "./headline.js";
import { meta } from "./meta.js";
import { claimPlaces, TABLE } from "./places.js";
import { isRounded } from "./values.js";
import { sourceSuggestions } from "./suggestions.js";

type Context = ArticleContext<Options, MessageId>;

export const rule = defineRule<Options, MessageId>({ meta, scope: "article", check });

function check(context: Context): readonly Report<MessageId>[] {
  const { article, options, site } = context;
  const profile = profileOf(options, site);
  const places = claimPlaces(article, options, profile);
  const headlines = headlineClaims(article, options, profile).filter(isOpen);
  const groups = groupPlaces(places.filter(isOpen));
  if (groups.length === 0 && headlines.length === 0) return [];
  const { repeats, loose } = settleHeadlines(context, headlines, groups, places);
  const supported = new Set(groups.filter(isSupported).map(({ key }) => key));
  const reports: Report<MessageId>[] = [];
  for (const group of groups) {
    if (supported.has(group.key) && (isSupported(group) || isTelling(group.key))) continue;
    if (supported.has(group.key) && isHeading(article, group)) continue;
    const tier = tierOf(group);
    if (!options.tiers.includes(tier)) continue;
    const [first, ...rest] = group.places as [Place, ...Place[]];
    const others = [...(repeats.get(group) ?? []), ...rest];
    reports.push(reportOf(context, messageOf(first.claim), tier, first, others));
  }
  for (const group of groupPlaces(loose.map((headline) => ({ ...headline, supported: false })))) {
    const tier = tierOf(group);
    if (!options.tiers.includes(tier)) continue;
    const [first, ...rest] = group.places as [Place, ...Place[]];
    reports.push(reportOf(context, "headline-unsupported", tier, first, rest));
  }
  return reports;
}

const isOpen = ({ claim }: HeadlineClaim): boolean => claim.setAside === undefined;

/** The headline claims that repeat one of the body, by its group, and those that stand alone. */
function settleHeadlines(
  { article, remember }: Context,
  headlines: readonly HeadlineClaim[],
  groups: readonly Group[],
  places: readonly Place[],
): { repeats: ReadonlyMap<Group, readonly HeadlineClaim[]>; loose: readonly HeadlineClaim[] } {
  const repeats = new Map<Group, HeadlineClaim[]>();
  const loose: HeadlineClaim[] = [];
  // Most headline figures are repeated in the body, and nobody has to ask.
  let denied: readonly TextRange[] | undefined;
  const isTold = (range: TextRange): boolean => {
    denied ??= deniedHeadlines(article, remember);
    return denied.some((other) => rangesOverlap(other, range));
  };
  for (const headline of headlines) {
    const group = groupOf(groups, headline.claim);
    if (group !== undefined) repeats.set(group, [...(repeats.get(group) ?? []), headline]);
    else if (!isBorneOut(headline, places) && !isTold(headline.range)) loose.push(headline);
  }
  return { repeats, loose };
}

/** Whether the body has the figure of a headline, with a source or as what needs none. */
const isBorneOut = ({ claim: { key } }: HeadlineClaim, places: readonly Place[]): boolean =>
  places.some(
    ({ claim, supported }) =>
      (claim.key === key || isRounded(key, claim.key)) && (supported || isGrounds(claim)),
  );

const profileOf = (options: Options, site: SiteSettings): Profile =>
  options.profile === "site" ? site.profile : options.profile;

const isSupported = ({ places }: Group): boolean => places.some(({ supported }) => supported);

/** A heading looks forward to what the body tells in other words. */
const isHeading = (article: Article, { places }: Group): boolean =>
  places.every(({ range }) => blockAround(article, range)?.content.kind === "heading");

/** 55.1% of one thing and 55.1% of another are one figure told twice; 50% may be two. */
function isTelling(key: string): boolean {
  const value = Number(key.slice(key.indexOf(":") + 1));
  const digits = firstPart(value.toExponential(), "e").replace(".", "");
  return Number.isFinite(value) && digits.length >= TELLING_DIGITS;
}

/** Figures of so many digits do not meet by chance in one article. */
const TELLING_DIGITS = 3;

/** Own figures, quotations and definitions of the body let a headline stand; a supposition or a question does not. */
const isGrounds = ({ setAside, standing }: Claim): boolean =>
  standing === "supported" ||
  (setAside !== undefined && setAside !== "hypothetical" && setAside !== "question");

function messageOf({ standing }: Claim): MessageId {
  if (standing === "weasel") return "weasel-source";
  if (standing === "speaker") return "speaker-only";
  return standing === "own" ? "own-claim" : "no-source";
}

function reportOf(
  { article, site }: Context,
  messageId: MessageId,
  tier: Tier,
  first: HeadlineClaim,
  others: readonly HeadlineClaim[],
): Report<MessageId> {
  const { claim, range } = first;
  const inTable = claim.key.startsWith(TABLE);
  const more =
    others.length === 0
      ? ""
      : `${renderText(meta.notes?.[inTable ? "more-in-table" : "more"] as Text, site.locale, { count: others.length })}\n`;
  return {
    messageId,
    range,
    values: { claim: claim.label, speaker: claim.speaker, more },
    related: others.map((other) => ({
      range: other.range,
      role: "repeat" as const,
      note: inTable ? "same-table" : "repeat",
    })),
    suggestions: sourceSuggestions(article, range, site.locale),
    data: { value: claim.key, head: claim.head, tier, standing: claim.standing },
    ...(tier === "low" ? { severity: "info" as const } : {}),
  };
}
