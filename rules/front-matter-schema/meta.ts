import type { RuleMeta, Text } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "schema-required"
  | "schema-type"
  | "schema-enum"
  | "schema-pattern"
  | "schema-length"
  | "schema-max-items"
  | "schema-unknown-key"
  | "schema-format"
  | "schema-deprecated"
  | "schema-value"
  | "emoji-single";

export const meta: RuleMeta<Options, MessageId> = {
  id: "front-matter-schema",
  family: "front-matter",
  description: {
    ja: "前付けが、サイトの決めた項目と値の形に合わない",
    en: "Front matter that does not fit the keys and values of its site",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: { properties: {}, defaults: {} },
  messages: {
    "schema-required": {
      ja: "項目「{key}」がありません。\nこのサイトの前付けに必要です。足してください。",
      en: 'The key "{key}" is missing.\nFront matter of this site needs it.',
    },
    "schema-type": {
      ja: "「{key}」の値の種類が違います：{value}\nここに書けるのは、{expected}です。",
      en: '"{key}" has another kind of value: {value}\nExpected here: {expected}.',
    },
    "schema-enum": {
      ja: "「{key}」に {value} は使えません。\n{hint}使える値：{expected}",
      en: '"{key}" cannot be {value}.\n{hint}It can be: {expected}.',
    },
    "schema-pattern": {
      ja: "「{key}」の書き方が決まりに合いません：{value}\n決まり：{expected}",
      en: '"{key}" is not written as agreed: {value}\nThe pattern is {expected}.',
    },
    "schema-length": {
      ja: "「{key}」の長さが決まりに合いません。\n決まりは {expected} 文字です。",
      en: '"{key}" is too long or too short.\nThe length should be {expected} characters.',
    },
    "schema-max-items": {
      ja: "「{key}」の個数が決まりに合いません。\n決まりは {expected} 個です。",
      en: '"{key}" has too many or too few items.\nThe number should be {expected}.',
    },
    "schema-unknown-key": {
      ja: "項目「{key}」は、このサイトにありません。\n{hint}要らなければ消してください。",
      en: 'The key "{key}" is not known on this site.\n{hint}Correct its name, or delete it.',
    },
    "schema-format": {
      ja: "「{key}」の形が違います：{value}\nここに書くのは {expected} です。",
      en: '"{key}" has another form than expected: {value}\nExpected here: {expected}.',
    },
    "schema-deprecated": {
      ja: "項目「{key}」は、もう使わないことになっています。\n消せます。",
      en: 'The key "{key}" is no longer in use.\nIt can be deleted.',
      severity: "warning",
    },
    "schema-value": {
      ja: "「{key}」の値が、サイトの決まりに合いません：{value}\nサイトの設定（スキーマ）を見て直してください。",
      en: '"{key}" does not fit the rules of the site: {value}\nSee the schema in its settings.',
    },
    "emoji-single": {
      ja: "「{key}」に入れられる絵文字は 1 つです：{value}\n1 つだけ残してください。",
      en: '"{key}" takes exactly one emoji: {value}\nKeep one.',
    },
  },
  notes: {
    "use-value": { ja: "「{proposal}」にする", en: 'Change to "{proposal}"' },
    "rename-key": { ja: "名前を「{proposal}」にする", en: 'Rename to "{proposal}"' },
    "add-key": { ja: "「{proposal}」を足す", en: 'Add "{proposal}"' },
  },
};

/** Goes into a message when there is a likely word. */
export const DID_YOU_MEAN: Text = {
  ja: "「{guess}」のことですか。",
  en: 'Did you mean "{guess}"? ',
};

/** What may be wrong with a key when no known one is near. */
export const MISSPELT: Text = { ja: "名前の書き違いなら直し、", en: "" };
