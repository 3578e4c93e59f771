import type { Text } from "../messages/text.js";

/** What keeps JSON from being read, by the parser's name for it. */
export const jsonTexts = {
  ValueExpected: {
    ja: 'ここに値がありません。文字列は " で囲み、最後の値のあとに , は付けません。',
    en: "A value is missing here. Put strings in double quotes, and no comma after the last value.",
  },
  PropertyNameExpected: {
    ja: 'ここに項目の名前がありません。名前は " で囲み、最後の項目のあとに , は付けません。',
    en: "A name is missing here. Put names in double quotes, and no comma after the last entry.",
  },
  ColonExpected: {
    ja: "名前と値の間に : がありません。",
    en: "The : between name and value is missing.",
  },
  CommaExpected: {
    ja: "前の項目とこの項目の間に , がありません。",
    en: "The comma before this entry is missing.",
  },
  CloseBraceExpected: { ja: "{ を閉じる } がありません。", en: "A } is missing." },
  CloseBracketExpected: { ja: "[ を閉じる ] がありません。", en: "A ] is missing." },
  EndOfFileExpected: {
    ja: "設定はここで終わっているはずです。余分な文字があります。",
    en: "The configuration should end here. The rest does not belong to it.",
  },
  UnexpectedEndOfString: {
    ja: '文字列を閉じる " がありません。',
    en: "The closing quote of this string is missing.",
  },
  InvalidSymbol: {
    ja: 'JSON として読めない文字です。文字列は " で囲みます。',
    en: "This is not JSON. Put strings in double quotes.",
  },
} satisfies Record<string, Text>;

/** What is said of a configuration that cannot be used. First what is wrong, then what would be accepted. */
export const configTexts = {
  "not-readable": {
    ja: "設定ファイルの書式を読み取れません：{detail}。",
    en: "The configuration cannot be read: {detail}.",
  },
  "file-missing": {
    ja: "設定ファイルを開けません（{detail}）。",
    en: "The configuration file cannot be opened ({detail}).",
  },
  "too-deep": {
    ja: "設定ファイルの入れ子が深すぎるか、大きすぎます。",
    en: "The configuration is nested too deeply, or too large.",
  },
  "not-an-object": {
    ja: '設定ファイルには、項目名と値の組を書きます（例："extends": "kouetsu:recommended"）。',
    en: 'A configuration holds keys and values, such as "extends": "kouetsu:recommended".',
  },
  "duplicate-key": {
    ja: "「{key}」が二度あります。片方を消してください。",
    en: '"{key}" stands twice. Remove one of them.',
  },
  "unknown-key": {
    ja: "「{key}」という項目はありません{suggestion}。使える項目：{accepted}。",
    en: 'There is no key "{key}"{suggestion}. Known keys: {accepted}.',
  },
  "unknown-rule": {
    ja: "「{key}」という規則はありません{suggestion}。一覧：{accepted}。",
    en: 'There is no rule "{key}"{suggestion}. Known rules: {accepted}.',
  },
  "unknown-option": {
    ja: "この規則に「{key}」というオプションはありません{suggestion}。使えるオプション：{accepted}。",
    en: 'This rule has no option "{key}"{suggestion}. Known options: {accepted}.',
  },
  "unknown-condition": {
    ja: "この規則に「{key}」という条件はありません{suggestion}。条件の一覧：{accepted}。",
    en: 'This rule has no condition "{key}"{suggestion}. Known conditions: {accepted}.',
  },
  "wrong-type": {
    ja: "{actual} は書けません。書けるのは {accepted} です。",
    en: "{actual} cannot stand here. Expected: {accepted}.",
  },
  "unknown-value": {
    ja: "「{value}」という値は使えません{suggestion}。使える値：{accepted}。",
    en: '"{value}" is not a value that can stand here{suggestion}. Accepted: {accepted}.',
  },
  "out-of-bounds": {
    ja: "この値は範囲の外です。使える値：{accepted}。",
    en: "This value is out of bounds. Accepted: {accepted}.",
  },
  "wrong-length": {
    ja: "長さが合いません。使える長さ：{accepted}。",
    en: "The length does not fit. Accepted: {accepted}.",
  },
  "repeated-item": {
    ja: "同じ値が二度あります。片方を消してください。",
    en: "The same value stands twice. Remove one of them.",
  },
  "wrong-form": {
    ja: "この形の値は使えません。使える形：{accepted}。",
    en: "A value of this form cannot stand here. Accepted: {accepted}.",
  },
  "missing-key": {
    ja: "「{key}」がありません。",
    en: '"{key}" is missing.',
  },
  "outside-root": {
    ja: "「{value}」は、設定ファイルのフォルダの外を指しています。使えるのは、その中の相対パスです（例：posts/**/*.md）。",
    en: '"{value}" leads out of the folder of the configuration. Accepted: a relative path inside it, such as posts/**/*.md.',
  },
  "unknown-preset": {
    ja: "「{value}」という共有設定はありません{suggestion}。使える値：kouetsu:recommended、kouetsu:all、または相対パス（./base.json）。",
    en: 'There is no shared configuration "{value}"{suggestion}. Accepted: kouetsu:recommended, kouetsu:all, or a relative path (./base.json).',
  },
  "extends-missing": {
    ja: "extends の「{value}」が読めません：{detail}。",
    en: 'The file "{value}" named by extends cannot be read: {detail}.',
  },
  "extends-cycle": {
    ja: "extends の「{value}」は、この設定ファイルに戻ってきます。",
    en: '"{value}" named by extends leads back to this configuration.',
  },
  "schema-missing": {
    ja: "フロントマターのスキーマ「{value}」が読めません：{detail}。",
    en: 'The front matter schema "{value}" cannot be read: {detail}.',
  },
  "schema-unusable": {
    ja: "フロントマターのスキーマが JSON Schema として使えません：{detail}。",
    en: "The front matter schema is not a usable JSON Schema: {detail}.",
  },
  "not-an-instant": {
    ja: "「{value}」は日時として読めません。使える形：2025-12-20T09:00:00+09:00。",
    en: '"{value}" is not an instant. Accepted: 2025-12-20T09:00:00+09:00.',
  },
  "not-a-time-zone": {
    ja: "「{value}」という時間帯はありません。使える形：Asia/Tokyo、+09:00。",
    en: '"{value}" is not a time zone. Accepted: Asia/Tokyo, +09:00.',
  },
} satisfies Record<string, Text>;

/** Small words that fill the places of the texts above. */
export const configWords = {
  suggestion: { ja: "（「{word}」のことですか）", en: ' (did you mean "{word}"?)' },
  quoted: { ja: "「{text}」", en: '"{text}"' },
  string: { ja: "文字列", en: "a string" },
  number: { ja: "数", en: "a number" },
  integer: { ja: "整数", en: "a whole number" },
  boolean: { ja: "true か false", en: "true or false" },
  null: { ja: "null", en: "null" },
  array: { ja: "配列", en: "a list" },
  object: { ja: "項目の組（{ }）", en: "a map of keys and values" },
  atLeast: { ja: "{bound} 以上", en: "at least {bound}" },
  moreThan: { ja: "{bound} より大きい数", en: "more than {bound}" },
  atMost: { ja: "{bound} 以下", en: "at most {bound}" },
  lessThan: { ja: "{bound} より小さい数", en: "less than {bound}" },
} satisfies Record<string, Text>;
