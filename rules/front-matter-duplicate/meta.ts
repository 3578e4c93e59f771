import type { RuleMeta } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "dup-title"
  | "dup-timestamp"
  | "dup-slug"
  | "dup-permalink"
  | "alias-collision"
  | "dup-excerpt";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-duplicate",
  family: "front-matter",
  description: {
    ja: "題・アドレス・日時・要約が、ほかの記事と同じ",
    en: "A title, address, time or excerpt that another article has, too",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "dup-title": {
      ja: "同じ題の記事があります。\n{file} {line} 行{more}。\n違う記事なら題を変え、同じ記事なら 1 つにまとめてください。",
      en: "Another article has this title.\n{file} line {line}{more}.\nChange one title, or merge the articles.",
    },
    "dup-timestamp": {
      ja: "同じ秒に公開された記事があります。\n{file} {line} 行{more}。\n2 回出てしまった記事なら 1 つにし、別の記事なら日時をずらしてください。",
      en: "Another article was published in this very second.\n{file} line {line}{more}.\nKeep one if it went out twice; if not, change one of the times.",
      severity: "warning",
    },
    "dup-slug": {
      ja: "同じ slug の記事があります。\n{file} {line} 行{more}。\n一方のページが上書きされます。slug を変えてください。",
      en: "Another article has this slug.\n{file} line {line}{more}.\nOne page will overwrite the other. Change the slug.",
    },
    "dup-permalink": {
      ja: "同じアドレスの記事があります。\n{file} {line} 行{more}。\n一方のページが上書きされます。アドレスを変えてください。",
      en: "Another article has this address.\n{file} line {line}{more}.\nOne page will overwrite the other. Change the address.",
    },
    "alias-collision": {
      ja: "転送元のアドレスが、ほかの記事と重なります。\n{file} {line} 行{more}。\nどちらかの転送が効きません。1 つにしてください。",
      en: "This alias is taken by another article.\n{file} line {line}{more}.\nOne of them will not work. Keep one.",
    },
    "dup-excerpt": {
      ja: "同じ要約の記事があります。\n{file} {line} 行{more}。\nそれぞれの記事に合う要約を書けます。",
      en: "Another article has this excerpt.\n{file} line {line}{more}.\nWrite one for each article.",
      severity: "warning",
    },
  },
  notes: { other: { ja: "同じ値", en: "The same value" } },
};
