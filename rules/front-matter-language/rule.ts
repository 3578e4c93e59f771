import { defineRule, FIELD_KEYS, innerRange, textField, type RuleMeta } from "@kouetsu/core";

type Options = Record<string, never>;

type MessageId = "lang-mismatch";

const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-language",
  family: "front-matter",
  description: {
    ja: "前付けの言語が、本文の言語と違う",
    en: "A declared language that is not the language of the text",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "lang-mismatch": {
      ja: "本文は「{declared}」で書かれていません。\n訳し終えるまで下書きにするか、言語を {actual} にしてください。",
      en: 'The text is not written in "{declared}".\nKeep it a draft until it is translated, or declare {actual}.',
    },
  },
  notes: { declare: { ja: "{actual} にする", en: "Write {actual}" } },
};

/** Less text than this says nothing about its language. */
const SHORTEST = 20;
const PROSE = new Set(["heading", "paragraph", "table"]);

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article }) {
    const field = textField(article, ...FIELD_KEYS.language);
    const declared = field?.text.toLowerCase().split(/[-_]/, 1)[0];
    // Only Japanese and English are told apart; of other languages nothing is claimed.
    if (!field || (declared !== "ja" && declared !== "en") || declared === article.language) return;
    const length = article.blocks
      .filter(({ content }) => PROSE.has(content.kind))
      .reduce((sum, { content }) => sum + content.prose.text.length, 0);
    if (length < SHORTEST) return;
    const range = innerRange(field.node);
    const actual = article.language;
    yield {
      messageId: "lang-mismatch",
      range,
      values: { declared: field.text, actual },
      suggestions: [{ note: "declare", values: { actual }, edits: [{ range, text: actual }] }],
    };
  },
});
