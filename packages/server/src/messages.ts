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
  usedIn: { ja: "{count} 記事で使用", en: "in {count} {count|article|articles}" },
  figuresLens: {
    ja: "数値 {count} 件、出典のあるもの {sources} 件",
    en: "{count} {count|figure|figures}, {sources} with a source",
  },
  copiesAlike: {
    ja: "同じ文章が {count} か所",
    en: "{count} copies · all alike",
  },
  copiesDiffer: {
    ja: "同じ文章が {count} か所 · 違いは {places} か所：{own} ↔ {other}",
    en: "{count} copies · {places} {places|difference|differences}: {own} ↔ {other}",
  },
  sourceMissing: { ja: "出典なし", en: "no source" },
  openRelated: { ja: "{path} の {line} 行を開く", en: "Open {path}, line {line}" },
  figureUnsupported: { ja: "出典がありません。", en: "It has no source." },
  figureSupported: { ja: "出典：{source}", en: "Source: {source}" },
  figureSetAside: {
    ja: "出典を求めない数値です（経験、例、仮定など）。",
    en: "No source is asked for: own experience, an example, a supposition or the like.",
  },
  figureOthers: {
    ja: "この記事では、同じものの数値がほかにもあります。",
    en: "Other figures of the same thing in this article:",
  },
  figureElsewhere: { ja: "- {text}（{line} 行）", en: "- {text} (line {line})" },
  allowedValues: { ja: "書ける値：{values}", en: "Values: {values}" },
  compareWith: {
    ja: "{path} {line} 行の写しと並べて見る",
    en: "Compare with the copy in {path}, line {line}",
  },
  makeTemplate: {
    ja: "「{text}」を定型文にする（{file}）",
    en: "Make “{text}” a template ({file})",
  },
  cannotRename: {
    ja: "「{name}」には変えられません。この名前を書けない記事があります。",
    en: "It cannot be renamed to “{name}”: an article could not hold this name.",
  },
} as const satisfies Record<string, Text>;
