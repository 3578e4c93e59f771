import { defineRule, quoteStart, type RuleMeta } from "@kouetsu/core";
import { citedFigures } from "./cited.js";
import { compare } from "./compare.js";

type MessageId = "other-value" | "other-context";
type Options = {
  /** Ids of records that are not compared. */
  readonly ignore: readonly string[];
};

const meta: RuleMeta<Options, MessageId> = {
  id: "source-mismatch",
  family: "claims",
  description: {
    ja: "脚注が指す出典の台帳と、文の数値が違う",
    en: "A figure that the cited record of the source registry states otherwise",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      ignore: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Ids of records that are not compared.",
      },
    },
    defaults: { ignore: [] },
  },
  messages: {
    "other-value": {
      ja: "「{figure}」が、出典 {id} の記録と違います。\nここは「{here}」、記録は「{recorded}」。\n正しいほうに揃えて。",
      en: '"{figure}" differs from the record of source {id}.\nHere: "{here}" – recorded: "{recorded}".\nMake them agree.',
    },
    "other-context": {
      ja: "「{figure}」は、出典 {id} では別のものの数値です。\nここは「{here}」、記録は「{recorded}」。\n出典か、数値の言い方を確かめて。",
      en: '"{figure}" belongs to something else in source {id}.\nHere: "{here}" – recorded: "{recorded}".\nCheck the source, or what is said of the figure.',
      severity: "warning",
    },
  },
};

/** Characters of a sentence that a message has room for. */
const LONGEST = 44;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, options, site }) {
    const { sources } = site;
    if (sources === undefined || sources.size === 0) return;
    for (const { range, text, quantity, sentence, record, figures } of citedFigures(
      article,
      sources,
    )) {
      if (options.ignore.includes(record.id)) continue;
      const verdict = compare(quantity, sentence, figures);
      if (!("recorded" in verdict)) continue;
      yield {
        messageId: verdict.kind,
        range,
        values: {
          figure: text,
          id: record.id,
          here: quoteStart(sentence.trim(), LONGEST),
          recorded: quoteStart(verdict.recorded, LONGEST),
        },
        data: {
          source: record.id,
          publisher: record.publisher,
          title: record.title,
          url: record.url,
          recorded: verdict.recorded,
        },
      };
    }
  },
});
