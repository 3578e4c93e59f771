import type { Profile } from "@kouetsu/core";
import type { Mention, Tier } from "./claim.js";
import { frameOfKind } from "./kinds-en.js";
import { isBig, upper } from "./values.js";

const RIVAL =
  /\bthan (?:the )?(?:competition|competitors?|rivals?|any other|others?|[A-Z])|compared (?:to|with) [A-Z]|\bas [a-z]{2,12} as [A-Z]|\bof (?:all )?(?:the )?(?:competition|rivals)/;

/** Which tier of claim the frame around an English quantity makes of it; `undefined`: none. */
export function frameEn(mention: Mention, profile: Profile): Tier | undefined {
  const tier = frameOfKind(mention);
  if (profile !== "tech" || tier === undefined) return tier;
  const { quantity, lead, after } = mention;
  if (quantity.kind === "rank") return tier;
  if (quantity.kind === "percent" || quantity.kind === "fraction")
    return /^ (?:of )?(?:all )?(?:[a-z]{1,20} ){0,2}(?:people|companies|developers|engineers|users|businesses|organi[sz]ations|teams|adults|workers|consumers)\b/.test(
      after,
    )
      ? tier
      : undefined;
  if (quantity.kind === "multiplier")
    return RIVAL.test(after) || RIVAL.test(lead) ? tier : undefined;
  if (quantity.kind === "money") return isBig(quantity, 1e8, 1e6) ? tier : undefined;
  return quantity.kind === "count" && upper(quantity) >= 10_000 ? tier : undefined;
}
