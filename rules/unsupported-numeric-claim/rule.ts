import {
  defineRule,
  rangesOverlap,
  renderText,
  type ArticleContext,
  type Profile,
  type Report,
  type SiteSettings,
  type Text,
  type TextRange,
} from "@kouetsu/core";
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

function* check(context: Context): Generator<Report<MessageId>> {
  const { article, options, site } = context;
  const places = claimPlaces(article, options, profileOf(options, site));
  const groups = groupPlaces(places.filter(({ claim }) => claim.setAside === undefined));
  const headlines = headlineClaims(article, options, profileOf(options, site)).filter(
    ({ claim }) => claim.setAside === undefined,
  );
  const loose: HeadlineClaim[] = [];
  // Most headline figures are repeated in the body, and nobody has to ask.
  let denied: readonly TextRange[] | undefined;
  const isTold = (range: TextRange): boolean => {
    denied ??= deniedHeadlines(article, context.remember);
    return denied.some((other) => rangesOverlap(other, range));
  };
  const repeats = new Map<Group, HeadlineClaim[]>();
  for (const headline of headlines) {
    const group = groupOf(groups, headline.claim);
    if (group !== undefined) repeats.set(group, [...(repeats.get(group) ?? []), headline]);
    else if (
      !places.some(
        ({ claim, supported }) =>
          (claim.key === headline.claim.key || isRounded(headline.claim.key, claim.key)) &&
          (supported || isGrounds(claim)),
      ) &&
      !isTold(headline.range)
    )
      loose.push(headline);
  }
  const supported = new Set(groups.filter(isSupported).map(({ key }) => key));
  for (const group of groups) {
    if (supported.has(group.key) && (isSupported(group) || isTelling(group.key))) continue;
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

const isSupported = ({ places }: Group): boolean => places.some(({ supported }) => supported);

/** 55.1% of one thing and 55.1% of another are one figure told twice; 50% may be two. */
function isTelling(key: string): boolean {
  const value = Number(key.slice(key.indexOf(":") + 1));
  const digits = value.toExponential().split("e", 1)[0]?.replace(".", "") ?? "";
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

function* report(
  { article, options, site }: Context,
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
    suggestions: sourceSuggestions(article, range, site.locale),
    data: { value: claim.key, head: claim.head, tier, standing: claim.standing },
    ...(tier === "low" ? { severity: "info" as const } : {}),
  };
}
