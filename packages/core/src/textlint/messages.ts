import type { Text } from "../messages/text.js";

/** What is said when a hosted textlint rule does not come to an end, or its configuration cannot be used. */
export const textlintTexts = {
  "rule-failed": {
    ja: "textlint の規則「{rule}」が、ここで止まりました。\n理由：{detail}\nほかの規則の結果は、そのまま出ています。",
    en: 'The textlint rule "{rule}" stopped here.\nReason: {detail}\nThe results of the other rules are complete.',
  },
  "rule-timeout": {
    ja: "textlint の規則「{rule}」が終わりません。\nこの記事では、この規則を外して調べました。",
    en: 'The textlint rule "{rule}" does not come to an end.\nThis article was checked without it.',
  },
  "rule-endless-here": {
    ja: "textlint の規則「{rule}」が、ここで終わりません。\nここだけ、この規則を外して調べました。",
    en: 'The textlint rule "{rule}" does not come to an end here.\nThis part alone was checked without it.',
  },
  "beyond-reach": {
    ja: "ここで、入れ子・括弧・数字の並びが極端に長くなります。\nこの記事は、textlint の規則では調べません。",
    en: "Nesting, brackets or digits go on beyond all measure here.\nThe textlint rules do not look at this article.",
  },
  timeout: {
    ja: "textlint の規則が {seconds} 秒で終わりません。\nこの記事には、textlint の結果がありません。",
    en: "The textlint rules take longer than {seconds} seconds.\nThis article has no results of textlint.",
  },
  "worker-failed": {
    ja: "textlint の規則を動かせませんでした。\n理由：{detail}\nこの記事には、textlint の結果がありません。",
    en: "The textlint rules could not run.\nReason: {detail}\nThis article has no results of textlint.",
  },
  "config-not-run": {
    ja: "この textlint の設定はプログラムなので、信頼されていないフォルダでは動かしません。\n信頼するか、.textlintrc.json に書き換えられます。",
    en: "This textlint configuration is a program, which does not run in an untrusted folder.\nTrust the folder, or write it as .textlintrc.json.",
  },
  "config-not-readable": {
    ja: "textlint の設定を読み取れません：{detail}",
    en: "The textlint configuration cannot be read: {detail}",
  },
  "config-not-an-object": {
    ja: "textlint の設定には、rules などの項目と値の組を書きます。",
    en: "A textlint configuration holds keys and values, such as rules.",
  },
  "package-not-trusted": {
    ja: "「{name}」は、信頼されていないフォルダでは使いません。\n使えるのは、同梱の {bundled} です。",
    en: '"{name}" is not used in an untrusted folder.\nThe bundled {bundled} can be used.',
  },
  "package-not-loaded": {
    ja: "「{name}」を読み込めません：{detail}",
    en: '"{name}" cannot be loaded: {detail}',
  },
} satisfies Record<string, Text>;

export type TextlintTextId = keyof typeof textlintTexts;
