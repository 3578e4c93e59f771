import type { RuleMeta } from "@kouetsu/core";

export type Options = {
  /** In so many articles a phrase or value is a template's. */
  readonly minArticles: number;
  /** Share of new words, beside the title, that excuses a stock phrase. */
  readonly minNovelty: number;
  /** Stock phrases of this site. */
  readonly phrases: readonly string[];
};

export type MessageId = "excerpt-boilerplate" | "excerpt-in-body" | "constant-value";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-boilerplate",
  family: "front-matter",
  description: {
    ja: "要約や読了時間が、ひな型のまま",
    en: "An excerpt or reading time that a template wrote",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      minArticles: {
        type: "integer",
        minimum: 2,
        description: "In so many articles a phrase or value is a template's.",
      },
      minNovelty: {
        type: "number",
        minimum: 0,
        maximum: 1,
        description: "Share of new character pairs, beside the title, that excuses a stock phrase.",
      },
      phrases: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Stock phrases of this site, as they stand in excerpts.",
      },
    },
    defaults: { minArticles: 3, minNovelty: 0.5, phrases: [] },
  },
  messages: {
    "excerpt-boilerplate": {
      ja: "「{key}」が決まり文句です：「{text}」\nその記事で分かることを 1 文で書けます。",
      en: '"{key}" is a stock phrase: "{text}"\nSay in one sentence what the article tells.',
    },
    "excerpt-in-body": {
      ja: "要約の決まり文句が、本文に残っています。\n「{text}」は消せます。",
      en: 'A stock excerpt is left in the body.\n"{text}" can go.',
      severity: "info",
    },
    "constant-value": {
      ja: "長さの違う {count} 記事で、同じ {value} 分です。\nひな型の値のままなら、記事ごとに計算してください。",
      en: "{count} articles of different length all say {value}.\nIf a template wrote it, compute it for each.",
      severity: "info",
      recommended: false,
    },
  },
  notes: {
    "same-phrase": { ja: "同じ決まり文句", en: "The same phrase" },
    "same-value": { ja: "同じ値", en: "The same value" },
    "delete-paragraph": { ja: "この段落を消す", en: "Delete this paragraph" },
  },
};
