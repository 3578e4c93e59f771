import type { Finding, RuleFamily, Severity, Text } from "@kouetsu/core";

/**
 * How much a finding costs whoever publishes it. What a reader is told wrong
 * comes before what she stumbles over, and that before what only the site's
 * machinery reads.
 */
export type Damage =
  | "headline"
  | "conflict"
  | "recycled"
  | "residue"
  | "whole-copy"
  | "passage-copy"
  | "claim"
  | "metadata"
  | "reading";

/** A kind of damage with its weight; the one table that every ranking follows. */
export interface DamageKind {
  readonly id: Damage;
  /** What the first finding of the kind adds to the weight of an article. */
  readonly weight: number;
  readonly name: Text;
  /** Why it weighs that much, in a sentence. */
  readonly why: Text;
}

/** Heaviest first. */
export const DAMAGE_KINDS: readonly DamageKind[] = [
  {
    id: "headline",
    weight: 10,
    name: { ja: "見出しの数値に根拠なし", en: "Figure in a headline, unsupported" },
    why: {
      ja: "題や見出しだけを読む人が、いちばん多いからです。",
      en: "Most people read the headline and nothing else.",
    },
  },
  {
    id: "conflict",
    weight: 8,
    name: { ja: "食い違い・ありえない値", en: "Figures that conflict or cannot be" },
    why: {
      ja: "どちらか一つは、まちがいです。",
      en: "At least one of them is wrong.",
    },
  },
  {
    id: "recycled",
    weight: 6,
    name: { ja: "使い回された数値", en: "Recycled figures" },
    why: {
      ja: "同じ数値が別々の話に使われ、出典がどこにもありません。",
      en: "One figure is told of different things, and nowhere with a source.",
    },
  },
  {
    id: "residue",
    weight: 5,
    name: { ja: "作業の跡・切れた文", en: "Leftovers and cut-off sentences" },
    why: {
      ja: "道具の印や途中で切れた文は、確かめていないことが読者に見えます。",
      en: "Marks of tools and cut sentences show readers that nobody looked.",
    },
  },
  {
    id: "whole-copy",
    weight: 4,
    name: { ja: "記事まるごとの写し", en: "Whole articles published twice" },
    why: {
      ja: "二つの記事が、検索でも読者の前でも競い合います。",
      en: "Two articles compete with each other for the same readers.",
    },
  },
  {
    id: "passage-copy",
    weight: 3,
    name: { ja: "繰り返された文章", en: "Repeated passages" },
    why: {
      ja: "同じ文章をもう一度読ませています。",
      en: "Readers are made to read the same words again.",
    },
  },
  {
    id: "claim",
    weight: 2,
    name: { ja: "本文の数値に出典なし", en: "Figures without a source" },
    why: {
      ja: "誤りとは限りませんが、読者が確かめられません。",
      en: "Not known to be wrong, but nobody can check it.",
    },
  },
  {
    id: "metadata",
    weight: 1,
    name: { ja: "フロントマター", en: "Front matter" },
    why: {
      ja: "一覧、検索、絞り込みがずれます。",
      en: "Lists, searches and filters go astray.",
    },
  },
  {
    id: "reading",
    weight: 0.5,
    name: { ja: "読みにくさ", en: "Hard to read" },
    why: {
      ja: "内容は正しくても、読み通してもらえません。",
      en: "It may be right, but few will read it to the end.",
    },
  },
];

/** What a finding counts for in its kind. */
export const SEVERITY_SHARES: Readonly<Record<Severity, number>> = {
  error: 1,
  warning: 0.5,
  info: 0.2,
};

/** Conditions and rules whose damage is another one than their family's. */
const SPECIAL: Readonly<Record<string, Damage>> = {
  "kouetsu/unsupported-numeric-claim headline-unsupported": "headline",
  "kouetsu/front-matter-figure": "headline",
  "kouetsu/conflicting-figure": "conflict",
  "kouetsu/impossible-figure": "conflict",
  "kouetsu/source-mismatch": "conflict",
  "kouetsu/recycled-figure": "recycled",
  "kouetsu/front-matter-same-post": "whole-copy",
  "kouetsu/wall-of-text": "reading",
  "kouetsu/unused-suppression": "reading",
};

const OF_FAMILY: Readonly<Record<RuleFamily, Damage>> = {
  claims: "claim",
  duplicates: "passage-copy",
  "front-matter": "metadata",
  residue: "residue",
};

/**
 * The kind of damage of a finding; one of a rule that nobody knows here, such as
 * a hosted one, makes an article hard to read.
 * @param familyOf the family of a rule by its id with `kouetsu/`
 */
export function damageOf(
  finding: Pick<Finding, "ruleId" | "messageId" | "data">,
  familyOf: (ruleId: string) => RuleFamily | undefined,
): Damage {
  const { ruleId, messageId, data } = finding;
  const special = SPECIAL[`${ruleId} ${messageId}`] ?? SPECIAL[ruleId];
  if (special !== undefined) return special;
  const family = familyOf(ruleId);
  if (family === undefined) return "reading";
  return family === "duplicates" && data["containment"] !== undefined
    ? "whole-copy"
    : OF_FAMILY[family];
}
