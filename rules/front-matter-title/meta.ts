import type { RuleMeta } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId = "title-repeated" | "title-h1-mismatch";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-title",
  family: "front-matter",
  description: {
    ja: "題が本文でくり返される、または見出しと食い違う",
    en: "A title that the body repeats, or that its heading contradicts",
  },
  severity: "warning",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "title-repeated": {
      ja: "題と同じ文が、本文にもう一度あります（{line} 行）。\n題はページに出るので、本文の行は消せます。",
      en: "The title stands again as a line of the body (line {line}).\nThe page shows the title already; the line can go.",
      severity: "info",
    },
    "title-h1-mismatch": {
      ja: "題と見出しが違います：「{heading}」\nどちらかに揃えてください。",
      en: 'Title and heading differ: "{heading}".\nMake them agree.',
    },
  },
  notes: {
    repetition: { ja: "同じ文", en: "The same line" },
    heading: { ja: "本文の見出し", en: "The heading of the body" },
    "delete-paragraph": { ja: "くり返しの段落を消す", en: "Delete the repeated paragraph" },
    "title-from-heading": {
      ja: "題を見出しに合わせる",
      en: "Make the title agree with the heading",
    },
    "heading-from-title": {
      ja: "見出しを題に合わせる",
      en: "Make the heading agree with the title",
    },
  },
};
