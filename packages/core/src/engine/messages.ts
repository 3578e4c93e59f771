import type { Text } from "../messages/text.js";
import type { RuleMessage } from "../rule/define-rule.js";

/** What the engine itself reports, by rule id and messageId. These rules always run. */
export const engineMessages = {
  "internal-error": {
    "rule-failed": {
      ja: "ルール「{rule}」が途中で止まりました。\n内容：{reason}\nほかのルールの結果はそのまま使えます。",
      en: "The rule “{rule}” stopped while it was working.\nReason: {reason}\nThe findings of all other rules stand.",
    },
  },
  "unused-suppression": {
    unused: {
      ja: "この見送りは、もう要りません。\nコメントを消せます。",
      en: "This suppression is no longer needed.\nThe comment can be deleted.",
    },
    "no-reason": {
      ja: "この見送りには理由がありません。\n「-- 」に続けて理由を書いておけます。",
      en: "This suppression gives no reason.\nWrite one after “-- ”.",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RuleMessage>>>>;

/** What those rules find, as the description of a rule says it, by rule id. */
export const engineDescriptions: Readonly<Record<string, Text>> = {
  "kouetsu/internal-error": {
    ja: "途中で止まったルール",
    en: "Rules that stopped while they were working",
  },
  "kouetsu/unused-suppression": {
    ja: "要らなくなった見送りと、理由のない見送り",
    en: "Suppressions that are no longer needed or give no reason",
  },
};

/** Labels of the edits that the engine offers. */
export const engineNotes = {
  "delete-suppression": { ja: "コメントを消す", en: "Delete the comment" },
} as const;
