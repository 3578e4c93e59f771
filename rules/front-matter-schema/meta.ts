import type { RuleMeta, Text } from "@kouetsu/core";

export type Options = Record<string, never>;

export type MessageId =
  | "schema-required"
  | "schema-type"
  | "schema-enum"
  | "schema-pattern"
  | "schema-pattern-slow"
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
      ja: "「{key}」の値の種類が違います：{value}\nここに書けるのは{expected}です。",
      en: '"{key}" has another kind of value: {value}\nExpected here: {expected}.',
    },
    "schema-enum": {
      ja: "「{key}」に {value} は使えません。\n{hint}使える値：{expected}",
      en: '"{key}" cannot be {value}.\n{hint}It can be: {expected}.',
    },
    "schema-pattern": {
      ja: "「{key}」の書き方が決まりに合いません：{value}\nこの形（正規表現）に合わせてください：{expected}",
      en: '"{key}" is not written as agreed: {value}\nWrite it to fit this pattern: {expected}',
    },
    "schema-pattern-slow": {
      ja: "「{key}」の形を調べきれませんでした：{value}\n決まりの正規表現が、この値で終わりません。決まりを作った人に直してもらってください：{expected}",
      en: '"{key}" took too long to check: {value}\nThe pattern of the schema does not end on it; have whoever wrote it mend it: {expected}',
      severity: "warning",
    },
    "schema-length": {
      ja: "「{key}」の長さが決まりに合いません。\n{expected}",
      en: '"{key}" is too long or too short.\n{expected}',
    },
    "schema-max-items": {
      ja: "「{key}」の個数が決まりに合いません。\n{expected}",
      en: '"{key}" has too many or too few items.\n{expected}',
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
      ja: "「{key}」の値が、サイトの決まりに合いません：{value}\n{expected}",
      en: '"{key}" does not fit the rules of the site: {value}\n{expected}',
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

/** What to do where a schema sets a limit, by its keyword. */
export const LIMITS: Readonly<Record<string, Text>> = {
  maxLength: {
    ja: "{limit} 文字までに縮めてください。",
    en: "Keep it to {limit} {limit|character|characters}.",
  },
  minLength: {
    ja: "{limit} 文字以上で書いてください。",
    en: "Write at least {limit} {limit|character|characters}.",
  },
  maxItems: { ja: "{limit} 個までに減らしてください。", en: "Keep at most {limit}." },
  minItems: { ja: "{limit} 個以上にしてください。", en: "Write at least {limit}." },
  uniqueItems: { ja: "同じものは 1 つだけ残してください。", en: "Keep each item once." },
  maximum: { ja: "{limit} 以下にしてください。", en: "Write {limit} or less." },
  minimum: { ja: "{limit} 以上にしてください。", en: "Write {limit} or more." },
};

/** What to do where the schema has a rule that we have no words for. */
export const SEE_SCHEMA: Text = {
  ja: "サイトの設定（スキーマ）を見て直してください。",
  en: "See the schema in the settings of the site.",
};

/** What may be wrong with a key when no known one is near. */
export const MISSPELT: Text = { ja: "名前の書き違いなら直し、", en: "" };
