import { defineRule, type RuleMeta } from "@kouetsu/core";
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
      ja: "「{figure}」が、出典 {id} の記録と違います。\n記録：「{recorded}」。\n正しいほうに揃えて。",
      en: '"{figure}" differs from the record of source {id}.\nRecorded: "{recorded}".\nMake them agree.',
    },
    "other-context": {
      ja: "「{figure}」は、出典 {id} では別のものの数値です。\n記録：「{recorded}」。\n出典か、数値の言い方を確かめて。",
      en: '"{figure}" belongs to something else in source {id}.\nRecorded: "{recorded}".\nCheck the source, or what is said of the figure.',
      severity: "warning",
    },
  },
};

const LONGEST = 60;

export const rule = defineRule<Options, MessageId>({
  meta,
  scope: "article",
  *check({ article, options, site }) {
    const { sources } = site;
    if (sources === undefined || sources.size === 0) return;
    for (const { range, text, quantity, sentence, record } of citedFigures(article, sources)) {
      if (options.ignore.includes(record.id)) continue;
      const verdict = compare(quantity, sentence, record);
      if (!("recorded" in verdict)) continue;
      const recorded = [...verdict.recorded];
      yield {
        messageId: verdict.kind,
        range,
        values: {
          figure: text,
          id: record.id,
          recorded:
            recorded.length > LONGEST
              ? `${recorded.slice(0, LONGEST).join("")}…`
              : verdict.recorded,
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
