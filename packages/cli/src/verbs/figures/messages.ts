import type { Text } from "@kouetsu/core";

/** What `kouetsu figures` says, in both languages. */
export const figuresTexts = {
  description: { ja: "数値の台帳を出す", en: "print the ledger of figures" },
  csvOption: { ja: "--format csv と同じ", en: "the same as --format csv" },
  jsonOption: { ja: "--format json と同じ", en: "the same as --format json" },
  unsupportedOption: { ja: "出典のない数値だけを出す", en: "only figures without a source" },
  conflictsOption: { ja: "食い違う数値だけを出す", en: "only figures that conflict" },
  examples: {
    ja: "  kouetsu figures posts                数値と出典の一覧を見る\n  kouetsu figures --unsupported posts  出典のない数値だけを見る\n  kouetsu figures --format html . > figures.html\n  kouetsu figures --csv . > figures.csv\n  kouetsu figures --since origin/main  この変更で増えた・変わった・なくなった数値を見る",
    en: "  kouetsu figures posts                show figures and their sources\n  kouetsu figures --unsupported posts  show figures without a source\n  kouetsu figures --format html . > figures.html\n  kouetsu figures --csv . > figures.csv\n  kouetsu figures --since origin/main  figures that this change added, changed and removed",
  },
  sinceOption: {
    ja: "このブランチやコミットと分かれてから増えた・変わった・なくなった数値だけを出す",
    en: "only figures that were added, changed or removed since this branch or commit",
  },
  sinceNoHtml: {
    ja: "--since は --format html と一緒に使えません。使える値：table, csv, json",
    en: "--since does not go with --format html. Accepted: table, csv, json",
  },
  sinceSummary: {
    ja: "この変更で、数値が {added} 件増え（出典あり {sources}）、{changed} 件変わり、{gone} 件なくなりました。",
    en: "This change adds {added} {added|figure|figures}, {sources} {sources|source|sources}; {changed} changed, {gone} gone.",
  },
  sinceNothing: {
    ja: "この変更で増えた・変わった・なくなった数値はありません。",
    en: "This change adds, changes and removes no figure.",
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
