import type { RuleMeta } from "@kouetsu/core";

export type MessageId = "copies-disagree" | "restated-otherwise";

export type Options = {
  /** Words of sentences that may state another value. */
  readonly allow: readonly string[];
};

/** What the rule says of itself. */
export const meta: RuleMeta<Options, MessageId> = {
  id: "conflicting-figure",
  family: "claims",
  description: {
    ja: "同じ文章の写しどうし、または一つの記事の中で、数値が食い違っている",
    en: "Copies of one passage, or two sentences of one article, that state different figures",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "A sentence that contains one of these texts may differ.",
      },
    },
    defaults: { allow: [] },
  },
  messages: {
    "copies-disagree": {
      ja: "写しと数値が違います：「{figure}」↔「{other}」。\nここは「{here}」、{place}は「{there}」{more}。\n正しいほうに揃えて。",
      en: 'The copies disagree: "{figure}" ↔ "{other}".\nHere: "{here}" – {place}: "{there}"{more}.\nMake them agree.',
    },
    "restated-otherwise": {
      ja: "同じことに別の数値があります：「{figure}」↔「{other}」。\nここは「{here}」、{place}は「{there}」{more}。\n正しいほうに揃えて。",
      en: 'Said twice, differently: "{figure}" ↔ "{other}".\nHere: "{here}" – {place}: "{there}"{more}.\nMake them agree.',
    },
  },
  notes: {
    "other-value": { ja: "ここでは「{other}」です。", en: 'Here it is "{other}".' },
    adopt: { ja: "「{other}」に揃える", en: 'Make it "{other}", too' },
    line: { ja: "{line} 行", en: "line {line}" },
    "file-line": { ja: "{file} {line} 行", en: "{file}, line {line}" },
    more: { ja: "（ほか {count} か所）", en: " and in {count} more {count|place|places}" },
  },
};
