import type { Text } from "@kouetsu/core";

/** What `kouetsu figures` says, in both languages. */
export const figuresTexts = {
  description: { ja: "数値の台帳を出す", en: "print the ledger of figures" },
  csvOption: { ja: "--format csv と同じ", en: "the same as --format csv" },
  jsonOption: { ja: "--format json と同じ", en: "the same as --format json" },
  unsupportedOption: { ja: "出典のない数値だけを出す", en: "only figures without a source" },
  conflictsOption: { ja: "食い違う数値だけを出す", en: "only figures that conflict" },
  examples: {
    ja: "  kouetsu figures posts                数値と出典の一覧を見る\n  kouetsu figures --unsupported posts  出典のない数値だけを見る\n  kouetsu figures --format html . > figures.html\n  kouetsu figures --csv . > figures.csv",
    en: "  kouetsu figures posts                show figures and their sources\n  kouetsu figures --unsupported posts  show figures without a source\n  kouetsu figures --format html . > figures.html\n  kouetsu figures --csv . > figures.csv",
  },
  oneForm: {
    ja: "--format、--csv、--json は、どれか一つを書きます。",
    en: "Give one of --format, --csv and --json.",
  },
  noFigures: { ja: "数値はありません。", en: "No figures." },
  unsupported: { ja: "出典なし", en: "no source" },
  setAside: { ja: "出典を求めない数値", en: "needs no source" },
  nearby: { ja: "前後の出典", en: "source beside it" },
  summary: {
    ja: "数値 {figures} 件（出典なし {unsupported}、出典あり {supported}、出典を求めないもの {aside}。うち食い違い {conflicts}）",
    en: "{figures} {figures|figure|figures} ({unsupported} without a source, {supported} with one, {aside} that need none; {conflicts} in conflict)",
  },
} as const satisfies Readonly<Record<string, Text>>;
