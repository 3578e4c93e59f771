import type { Text } from "@kouetsu/core";

/** What `kouetsu explain` says, in both languages. */
export const explainTexts = {
  description: { ja: "規則の説明を表示する", en: "explain a rule" },
  rule: { ja: "規則の名前", en: "name of the rule" },
  examples: {
    ja: "  kouetsu explain duplicated-passage",
    en: "  kouetsu explain duplicated-passage",
  },
  unknownPage: {
    ja: "この規則の説明ページが見つかりません。",
    en: "The page of this rule is missing.",
  },
  severity: { ja: "重さ", en: "Severity" },
  state: { ja: "初めから有効", en: "On by default" },
  conditions: { ja: "条件", en: "Conditions" },
  options: { ja: "オプション", en: "Options" },
  yes: { ja: "はい", en: "yes" },
  no: { ja: "いいえ（kouetsu:all で有効）", en: "no (on in kouetsu:all)" },
} as const satisfies Readonly<Record<string, Text>>;
