import type { Text } from "@kouetsu/core";

/** What `kouetsu rules` says, in both languages. */
export const rulesTexts = {
  description: { ja: "規則の一覧と、効いている設定を見る", en: "list the rules and their state" },
  file: {
    ja: "この記事に効く設定で示す（書かなければ今のフォルダの設定）",
    en: "show the state for this article (that of this folder by default)",
  },
  jsonOption: { ja: "--format json と同じ", en: "the same as --format json" },
  examples: {
    ja: "  kouetsu rules                        規則と重さの一覧を見る\n  kouetsu rules posts/hello.md         この記事に効く重さと、そう決めた設定の行を見る\n  kouetsu rules --json > rules.json    一覧を JSON で出す",
    en: "  kouetsu rules                        list the rules and their severity\n  kouetsu rules posts/hello.md         their state for an article, and the line that decides it\n  kouetsu rules --json > rules.json    the list as JSON",
  },
  claims: { ja: "数値の主張", en: "Numeric claims" },
  duplicates: { ja: "重複", en: "Duplicates" },
  "front-matter": { ja: "フロントマター", en: "Front matter" },
  residue: { ja: "残りもの", en: "Residue" },
  off: { ja: "オフ", en: "off" },
  mixed: { ja: "{word}ほか", en: "{word} and others" },
  total: {
    ja: "{count} 規則のうち {on} がオン。 設定： {config}   説明： kouetsu explain {rule}",
    en: "{on} of {count} rules are on. Configuration: {config}   Page: kouetsu explain {rule}",
  },
  noConfig: { ja: "なし（recommended）", en: "none (recommended)" },
} as const satisfies Readonly<Record<string, Text>>;
