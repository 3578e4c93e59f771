import type { RuleMeta, Text } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "tag-duplicate"
  | "tag-variant"
  | "tag-count"
  | "tag-category-overlap"
  | "tag-not-in-body";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-tag",
  family: "front-matter",
  description: {
    ja: "タグが重なる、多すぎる、本文に出てこない",
    en: "Tags that repeat each other, are too many or have nothing to do with the text",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "tag-duplicate": {
      ja: "タグ「{tag}」が 2 回あります。\n1 つ消せます。",
      en: 'The tag "{tag}" stands twice.\nOne can go.',
    },
    "tag-variant": {
      ja: "タグ「{tag}」は「{other}」と同じ言葉です。\n大文字や全角が違うだけなので、1 つに揃えてください。",
      en: 'The tags "{tag}" and "{other}" are one word.\nThey differ in case or width only. Keep one.',
    },
    "tag-count": {
      ja: "タグの数が決まりに合いません（{count} 個）。\n{advice}",
      en: "The number of tags does not fit ({count}).\n{advice}",
    },
    "tag-category-overlap": {
      ja: "タグ「{tag}」は、カテゴリにもあります。\n片方で足りるなら、タグを外せます。",
      en: '"{tag}" is a tag and a category.\nIf one is enough, the tag can go.',
      recommended: false,
    },
    "tag-not-in-body": {
      ja: "タグ「{tag}」が、題にも本文にも出てきません。\n内容に合うタグかを見直せます。",
      en: 'The tag "{tag}" occurs neither in title nor text.\nSee whether it fits the article.',
      severity: "info",
      recommended: false,
    },
  },
  notes: {
    earlier: { ja: "先にあるタグ", en: "The tag before it" },
    category: { ja: "同じ名前のカテゴリ", en: "The category of the same name" },
    "delete-tag": { ja: "「{tag}」を消す", en: 'Delete "{tag}"' },
  },
};

/** What to do about the number of tags. */
export const ADVICE = {
  fewer: { ja: "{limit} 個までに減らせます。", en: "Keep at most {limit}." },
  more: { ja: "{limit} 個以上にしてください。", en: "Write at least {limit}." },
} satisfies Readonly<Record<string, Text>>;
