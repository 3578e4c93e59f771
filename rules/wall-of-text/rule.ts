import { defineRule, groupedDigits, type RuleMeta } from "@kouetsu/core";
import { findWalls, type Thresholds } from "./find-walls.js";

type Options = Thresholds;
type MessageId = "many-characters" | "many-words";

const meta: RuleMeta<Options, MessageId> = {
  id: "wall-of-text",
  family: "residue",
  description: {
    ja: "ほかの段落よりずっと長い段落（改行を失った写しなど）",
    en: "A paragraph far longer than the others, such as a copy that lost its line breaks",
  },
  severity: "info",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      characters: {
        type: "integer",
        minimum: 1,
        description: "A shorter paragraph is never reported: Japanese, in characters.",
      },
      words: {
        type: "integer",
        minimum: 1,
        description: "A shorter paragraph is never reported: English, in words.",
      },
      ratio: {
        type: "number",
        minimum: 1,
        description: "How many times as long as the median of the other paragraphs.",
      },
    },
    defaults: { characters: 1200, words: 500, ratio: 5 },
  },
  messages: {
    "many-characters": {
      ja: "この段落は {length} 字あり、ほかの段落の {times} 倍です。\n改行や見出しを失った写しかもしれません。\n段落に分けられます。",
      en: "This paragraph is {times} times as long as the others.\nIt has {length} characters, as if line breaks and headings were lost.\nSplit it into paragraphs.",
    },
    "many-words": {
      ja: "この段落は {length} 語あり、ほかの段落の {times} 倍です。\n改行や見出しを失った写しかもしれません。\n段落に分けられます。",
      en: "This paragraph is {times} times as long as the others.\nIt has {length} words, as if line breaks and headings were lost.\nSplit it into paragraphs.",
    },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, options }) {
    for (const { range, length, times } of findWalls(article, options))
      yield {
        messageId: article.language === "ja" ? "many-characters" : "many-words",
        range,
        values: { length: groupedDigits(length), times },
        data: { length, times },
      };
  },
});
