import type { DateForm, RuleMeta } from "@kouetsu/core";

export type Options = {
  /** Forms of dates that this site reads besides `YYYY-MM-DD`. */
  readonly forms: readonly DateForm[];
  /** A date to come means that the article is scheduled. */
  readonly allowScheduled: boolean;
};

export type MessageId =
  | "date-invalid"
  | "date-order"
  | "date-future"
  | "date-timezone"
  | "file-date";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-date",
  family: "front-matter",
  description: {
    ja: "前付けの日付が、暦にない・順が逆・公開の日とずれる",
    en: "Dates of the front matter that do not exist, run backwards or fall on another day",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      forms: {
        type: "array",
        items: { enum: ["one-digit", "slash", "month-name"] },
        description:
          "Forms of dates that this site reads besides YYYY-MM-DD: 2025-4-1, 2025/04/01, Apr 1 2025.",
      },
      allowScheduled: {
        type: "boolean",
        description: "A date in the future means a scheduled article and is not reported.",
      },
    },
    defaults: { forms: [], allowScheduled: false },
  },
  messages: {
    "date-invalid": {
      ja: "「{key}」の {value} は、日付として読めません。\n暦にある日を、2025-04-01 の形で書いてください。",
      en: '"{key}" is not a date: {value}\nWrite a day that exists, in the form 2025-04-01.',
    },
    "date-order": {
      ja: "「{key}」が「{other}」より前の日時です。\n{value} は {first} より前です。どちらかを直してください。",
      en: '"{key}" is earlier than "{other}".\n{value} comes before {first}. Correct one of them.',
    },
    "date-future": {
      ja: "公開の日時が、まだ来ていません：{value}\n多くの生成器は、その日まで記事を出しません。下書きなら draft: true に。",
      en: "The date is still to come: {value}\nMost generators hide the article until then. For a draft, write draft: true.",
      severity: "warning",
    },
    "date-timezone": {
      ja: "サイトの時刻では {day} になります。\n{value} は時差で日が変わり、一覧や URL の日付とずれます。{zone} の時刻で書けます。",
      en: "On the site's clock this is {day}.\n{value} falls on another day there, and so do lists and URLs. Write it in the time of {zone}.",
      severity: "info",
    },
    "file-date": {
      ja: "ファイル名の日付（{named}）と違います：{value}\nサイトの時刻では {day} です。どちらかに揃えてください。",
      en: "The file name says {named}: {value}\nOn the site's clock the date is {day}. Make them agree.",
    },
  },
  notes: {
    published: { ja: "公開の日時", en: "The date of publication" },
    "use-local": { ja: "{local} にする", en: "Write {local}" },
  },
};
