import type { RuleMeta } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "vocabulary-variant"
  | "author-variant"
  | "entity-spelling"
  | "singleton-tag";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-spelling",
  family: "front-matter",
  description: {
    ja: "タグ・カテゴリ・著者・名前の書き方が、ほかと揃っていない",
    en: "A tag, category, author or name that is spelled another way elsewhere",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "vocabulary-variant": {
      ja: "「{text}」は、ほかの {count} 記事では「{other}」です。\n同じ言葉なら、多いほうに揃えてください。",
      en: '"{text}" is "{other}" in {count} other {count|article|articles}.\nIf it is one word, use the common spelling.',
    },
    "author-variant": {
      ja: "著者「{text}」は、ほかの {count} 記事では「{other}」です。\n同じ人なら、多いほうに揃えてください。",
      en: 'The author "{text}" is "{other}" in {count} other {count|article|articles}.\nIf it is one person, use the common spelling.',
    },
    "entity-spelling": {
      ja: "「{text}」は、ほかでは「{other}」と書かれています。\n名前の正しい書き方を確かめて、揃えてください。",
      en: '"{text}" is spelled "{other}" elsewhere.\nLook up the right spelling, and use one.',
      severity: "info",
    },
    "singleton-tag": {
      ja: "タグ「{text}」は、この記事にしかありません。\nほかの記事と結びつきません。よく使うタグで足りるかを見直せます。",
      en: 'No other article has the tag "{text}".\nIt leads nowhere. See whether a common tag would do.',
      severity: "info",
      recommended: false,
    },
  },
  notes: {
    "other-spelling": { ja: "別の書き方", en: "The other spelling" },
    rename: { ja: "「{other}」にする", en: 'Change to "{other}"' },
    "rename-all": {
      ja: "全部の記事で「{other}」にする",
      en: 'Change to "{other}" in all articles',
    },
  },
};
