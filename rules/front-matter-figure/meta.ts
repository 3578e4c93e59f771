import type { RuleMeta } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "figure-contradicts-body"
  | "figure-not-in-body"
  | "title-stronger-than-body";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-figure",
  family: "front-matter",
  description: {
    ja: "題や要約の数値が、本文の数値と違う",
    en: "A figure of the title or excerpt that the body does not bear out",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "figure-contradicts-body": {
      ja: "「{figure}」が、本文では「{other}」です。\n題は「{headline}」、{line} 行は「{sentence}」。\n正しいほうに揃えて。",
      en: '"{figure}" is "{other}" in the body.\nHeadline: "{headline}" – line {line}: "{sentence}".\nMake them agree.',
    },
    "figure-not-in-body": {
      ja: "「{figure}」が、本文に出てきません。\n本文に書くか、数値を使わない言い方にできます。",
      en: '"{figure}" does not occur in the body.\nSay it there, or write without the figure.',
    },
    "title-stronger-than-body": {
      ja: "「{figure}」と言い切っていますが、本文は仮の話です。\n本文は {line} 行「{other}」。言い切らない題にできます。",
      en: '"{figure}" is asserted here, but the body only supposes it.\nSee line {line}: "{other}". The title can be as careful.',
      severity: "info",
      recommended: false,
    },
  },
  notes: {
    "in-body": { ja: "本文の数値", en: "The figure of the body" },
    again: { ja: "同じ数値", en: "The same figure" },
  },
};
