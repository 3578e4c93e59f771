import type { RuleMeta } from "@kouetsu/core";

export type Options = {
  /** Share of an excerpt's character pairs or words that the body must have. */
  readonly minOverlap: number;
  readonly maxLengthJa: number;
  readonly maxLengthEn: number;
};

export type MessageId =
  | "excerpt-markup"
  | "excerpt-not-in-body"
  | "excerpt-truncated"
  | "excerpt-is-title"
  | "excerpt-too-long";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-excerpt",
  family: "front-matter",
  description: {
    ja: "要約に記号が残る、途中で切れる、本文と別の話になっている",
    en: "An excerpt with markup in it, cut short, or about something else",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      minOverlap: {
        type: "number",
        minimum: 0,
        maximum: 1,
        description:
          "Share of an excerpt's character pairs (Japanese) or words that the body must have, too.",
      },
      maxLengthJa: {
        type: "integer",
        minimum: 1,
        description: "Longest excerpt of a Japanese article, in characters.",
      },
      maxLengthEn: {
        type: "integer",
        minimum: 1,
        description: "Longest excerpt of another article, in characters.",
      },
    },
    defaults: { minOverlap: 0.35, maxLengthJa: 120, maxLengthEn: 160 },
  },
  messages: {
    "excerpt-markup": {
      ja: "「{key}」に記号が残っています：「{text}」\n要約では記号のまま表示されます。外せます。",
      en: 'Markup is left in "{key}": "{text}".\nAn excerpt shows it as it stands. It can be removed.',
    },
    "excerpt-not-in-body": {
      ja: "「{key}」の言葉が、本文にほとんどありません。\n重なりは {percent}% です。別の記事の要約でないか見てください。",
      en: 'Hardly a word of "{key}" stands in the body.\nThe overlap is {percent}%. See whether it belongs to another article.',
      severity: "info",
    },
    "excerpt-truncated": {
      ja: "「{key}」が途中で切れています：「…{end}」\n文の終わりまで書くか、前の文で止めてください。",
      en: '"{key}" stops short: "…{end}".\nFinish the sentence, or end with the one before.',
    },
    "excerpt-is-title": {
      ja: "「{key}」が題と同じです。\n本文の要点を 1 文で書けます。",
      en: '"{key}" is the title again.\nOne sentence on the point of the article would say more.',
      severity: "info",
      recommended: false,
    },
    "excerpt-too-long": {
      ja: "「{key}」は {length} 文字あります。\n検索結果では {limit} 文字ほどで切られます。要点を先に書くか、短くできます。",
      en: '"{key}" has {length} characters.\nSearch results cut it after about {limit}. Shorten it, or put the point first.',
      severity: "info",
      recommended: false,
    },
  },
  notes: { cut: { ja: "前の文で止める", en: "End with the sentence before" } },
};
