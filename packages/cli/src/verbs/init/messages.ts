import type { Text } from "@kouetsu/core";

/** What `kouetsu init` says, in both languages. */
export const initTexts = {
  description: {
    ja: "設定ファイルを作り、CI とエディタの用意をする",
    en: "write a configuration, and prepare CI and the editor",
  },
  folder: {
    ja: "サイトのフォルダ（書かなければ今のフォルダ）",
    en: "folder of the site (this one by default)",
  },
  yesOption: {
    ja: "何も聞かずに、勧めるものをすべて作る",
    en: "ask nothing and make everything that is proposed",
  },
  ciOption: { ja: "CI のファイルも作る", en: "write the file for CI, too" },
  editorOption: {
    ja: "VS Code で拡張機能を勧めるファイルも作る",
    en: "recommend the extension to people who open the folder in VS Code",
  },
  baselineOption: {
    ja: "今ある指摘を棚上げする（これから増える分だけを止める）",
    en: "set aside what is found today, so that only what is new fails",
  },
  dryRunOption: { ja: "作らずに、作るものを見せる", en: "show what would be written" },
  examples: {
    ja: "  kouetsu init                         聞きながら作る\n  kouetsu init --yes                   勧めるものをすべて作る\n  kouetsu init --dry-run               作るものを先に見る\n  kouetsu init --ci github --baseline",
    en: "  kouetsu init                         ask, then write\n  kouetsu init --yes                   write everything that is proposed\n  kouetsu init --dry-run               look first\n  kouetsu init --ci github --baseline",
  },
  found: { ja: "サイト： {site}（{articles} 記事）", en: "Site: {site} ({articles} articles)" },
  foundZone: {
    ja: "時間帯： {zone}（サイトの設定から）",
    en: "Time zone: {zone} (from the site's configuration)",
  },
  plain: { ja: "Markdown のフォルダ", en: "a folder of Markdown" },
  written: { ja: "✓ {file} を作りました。", en: "✓ Wrote {file}." },
  wouldWrite: { ja: "--- {file} ---", en: "--- {file} ---" },
  kept: {
    ja: "- {file} はもうあるので、そのままにします。",
    en: "- {file} is there already and stays as it is.",
  },
  keptEditor: {
    ja: "- {file} はもうあるので、そのままにします。recommendations に「{id}」を書き足すと、拡張機能が勧められます。",
    en: '- {file} is there already and stays as it is. Add "{id}" to its recommendations.',
  },
  notWritten: {
    ja: "{file} を書けません（{reason}）。",
    en: "{file} cannot be written ({reason}).",
  },
  askCi: {
    ja: "プルリクエストで調べる CI のファイル（{file}）も作りますか。 [Y/n] ",
    en: "Write {file}, which checks pull requests? [Y/n] ",
  },
  askEditor: {
    ja: "VS Code を開いた人に拡張機能を勧めますか（{file}）。 [Y/n] ",
    en: "Recommend the extension in VS Code ({file})? [Y/n] ",
  },
  askBaseline: {
    ja: "今ある指摘が {count} 件あります。棚上げして、これから増える分だけを止めますか。 [Y/n] ",
    en: "There are {count} findings today. Set them aside, so that only new ones fail? [Y/n] ",
  },
  ciLater: {
    ja: "  CI のファイルは kouetsu init --ci github（または gitlab）で作れます。",
    en: "  The file for CI: kouetsu init --ci github (or gitlab).",
  },
  baselineLater: {
    ja: "  今ある指摘は {count} 件です。棚上げするには： kouetsu init --baseline",
    en: "  There are {count} findings today. To set them aside: kouetsu init --baseline",
  },
  next: { ja: "次に： {command}", en: "Next: {command}" },
  noFolder: {
    ja: "「{folder}」というフォルダはありません。",
    en: 'There is no folder "{folder}".',
  },
} as const satisfies Readonly<Record<string, Text>>;
