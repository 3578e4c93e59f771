import type { Text } from "@kouetsu/core";

/** What the server itself says to a writer. */
export const messages = {
  deleteText: { ja: "「{text}」を消す", en: "Delete “{text}”" },
  replaceText: { ja: "「{text}」に替える", en: "Replace with “{text}”" },
  insertText: { ja: "「{text}」を入れる", en: "Insert “{text}”" },
  fixAll: {
    ja: "直せるものをすべて直す（{count} か所）",
    en: "Fix everything fixable ({count} {count|place|places})",
  },
  suppressHere: { ja: "ここで見送る（{rule}）", en: "Suppress here ({rule})" },
  suppressFile: { ja: "この記事で見送る（{rule}）", en: "Suppress in this article ({rule})" },
  reason: { ja: "理由", en: "reason" },
  rulePage: { ja: "規則の説明", en: "About this rule" },
  indexing: { ja: "記事を読んでいます", en: "Reading the articles" },
  indexed: { ja: "{done} / {total} 記事", en: "{done} of {total} {total|article|articles}" },
} as const satisfies Record<string, Text>;
