import type { Text } from "@kouetsu/core";

const statuses = {
  unsupported: { ja: "出典なし", en: "no source" },
  supported: { ja: "出典あり", en: "source" },
  "set-aside": { ja: "出典を求めない", en: "needs none" },
} satisfies Readonly<Record<string, Text>>;

const columns = {
  place: { ja: "場所", en: "Place" },
  figure: { ja: "数値", en: "Figure" },
  subject: { ja: "何の", en: "Of what" },
  predicate: { ja: "続く文", en: "What follows" },
  status: { ja: "出典", en: "Support" },
  source: { ja: "出典の内容・食い違い", en: "Source, conflict" },
  places: { ja: "か所", en: "Places" },
  articles: { ja: "記事", en: "Articles" },
  first: { ja: "初めの場所", en: "First place" },
} satisfies Readonly<Record<string, Text>>;

/** The words of the page that `kouetsu figures --format html` writes. */
export const ledgerTexts = {
  title: { ja: "数値の台帳", en: "Ledger of figures" },
  summary: {
    ja: "{articles} 記事に数値 {figures} 件：出典なし {unsupported}、出典あり {supported}、出典を求めないもの {aside}、食い違い {conflicts}。",
    en: "{figures} {figures|figure|figures} in {articles} {articles|article|articles}: {unsupported} without a source, {supported} with one, {aside} that need none, {conflicts} in conflict.",
  },
  conflictsTitle: { ja: "食い違う数値", en: "Figures in conflict" },
  repeatedTitle: { ja: "出典なしでくり返される数値", en: "Repeated without a source" },
  articlesTitle: { ja: "記事ごとの数値", en: "By article" },
  articleCount: {
    ja: "{figures} 件、出典なし {unsupported} 件",
    en: "{figures} {figures|figure|figures}, {unsupported} without a source",
  },
  nearby: { ja: "前後の出典", en: "source beside it" },
  statuses,
  columns,
} as const;
