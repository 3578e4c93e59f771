import type { RuleMeta } from "@kouetsu/core";

export type Options = {
  /** The keys in the order that the site wants; keys that are not named go behind. */
  readonly order: readonly string[];
  /** In so many articles a key has to be of another type. */
  readonly minArticles: number;
};

export type MessageId = "key-order" | "type-drift";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-key",
  family: "front-matter",
  description: {
    ja: "前付けの項目の順や値の種類が、ほかの記事と違う",
    en: "Keys in another order, or of another type, than on the rest of the site",
  },
  severity: "info",
  recommended: false,
  since: "0.1.0",
  options: {
    properties: {
      order: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description:
          "The keys in the order that the site wants. Empty: the order of the schema's properties.",
      },
      minArticles: {
        type: "integer",
        minimum: 2,
        description: "In so many articles the value has to be of another type.",
      },
    },
    defaults: { order: [], minArticles: 3 },
  },
  messages: {
    "key-order": {
      ja: "「{key}」は「{after}」より前に書く決まりです。\n決まりの順に並べ替えられます。",
      en: '"{key}" comes before "{after}" on this site.\nThe keys can be put in order.',
    },
    "type-drift": {
      ja: "「{key}」の値の種類が、ほかの {count} 記事と違います。\nここは{type}、ほかは{other}です。揃えてください。",
      en: '"{key}" has another type in {count} other articles.\nHere it is {type}, elsewhere {other}. Make them agree.',
    },
  },
  notes: { elsewhere: { ja: "別の種類の値", en: "A value of the other type" } },
};
