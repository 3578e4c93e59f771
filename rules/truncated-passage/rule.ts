import { defineRule, type RuleMeta, quoteEnd } from "@kouetsu/core";
import { findTruncated } from "./find-truncated.js";

type Options = Record<never, never>;
type MessageId = "stops-short";

const meta: RuleMeta<Options, MessageId> = {
  id: "truncated-passage",
  family: "residue",
  description: {
    ja: "文の途中で切れた段落や箇条書きの項目",
    en: "Paragraphs and list items that stop in the middle of a sentence",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "stops-short": {
      ja: "文が途中で切れています：「{text}」。\n続きを書くか、この文を消してください。",
      en: 'The sentence stops short: "{text}".\nFinish the sentence, or delete it.',
    },
  },
};

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article }) {
    for (const { range, text } of findTruncated(article))
      yield { messageId: "stops-short", range, values: { text: quoteEnd(text, LONGEST_QUOTE) } };
  },
});

const LONGEST_QUOTE = 24;
