import type { Text } from "@kouetsu/core";

/** What `kouetsu lint` says of itself, in both languages. */
export const lintTexts = {
  description: { ja: "記事を調べる", en: "check articles" },
  failOnOption: {
    ja: "この重さ以上の指摘があれば終了コードを 1 にする",
    en: "exit with 1 when a finding is at least this severe",
  },
  maxWarningsOption: {
    ja: "警告がこの数を超えたら終了コードを 1 にする",
    en: "exit with 1 when there are more warnings than this",
  },
  ruleOption: {
    ja: "この規則だけを使う（何度でも書けます）",
    en: "use this rule only (may be repeated)",
  },
  fixOption: { ja: "安全に直せるものを直す", en: "mend what can be mended safely" },
  noTextlintOption: { ja: "textlint の規則を動かさない", en: "do not run textlint rules" },
  trustOption: {
    ja: "今いるフォルダより下にある textlint の設定とパッケージも動かす",
    en: "run textlint configurations and packages of folders below this one, too",
  },
  safeOption: {
    ja: "フォルダのプログラム（.textlintrc.js や textlint のパッケージ）を動かさない",
    en: "run no program of the folder, such as .textlintrc.js or textlint packages",
  },
  allOption: { ja: "指摘が多くても、すべて表示する", en: "show every finding, however many" },
  printConfigOption: {
    ja: "調べずに、ファイルに効く設定を表示する",
    en: "show the settings of a file instead of checking",
  },
  stdinOption: { ja: "標準入力の記事を調べる", en: "check the article on the standard input" },
  stdinFilenameOption: {
    ja: "標準入力の記事のファイル名",
    en: "file name of the article on the standard input",
  },
  examples: {
    ja: "  kouetsu lint posts/hello.md          記事を一つ調べる\n  kouetsu lint                         今のフォルダの記事をすべて調べる\n  kouetsu lint 'posts/**/2025-*.md'    名前の合う記事を調べる\n  kouetsu lint --format json posts     結果を JSON で出す\n  kouetsu lint --fail-on warning .     警告でも失敗にする（CI 向け）",
    en: "  kouetsu lint posts/hello.md          check one article\n  kouetsu lint                         check every article of this folder\n  kouetsu lint 'posts/**/2025-*.md'    check the articles whose names match\n  kouetsu lint --format json posts     give the result as JSON\n  kouetsu lint --fail-on warning .     fail on warnings, too (for CI)",
  },
  stdinNeedsNoPaths: {
    ja: "--stdin と一緒にファイルは書けません。名前は --stdin-filename で渡します。",
    en: "--stdin takes no paths. Give the name by --stdin-filename.",
  },
  ruleFailed: {
    ja: "途中で止まった規則があるため、調べきれていません：{files}",
    en: "Not everything was checked, because a rule stopped: {files}",
  },
  textlintFailed: {
    ja: "textlint の規則を動かせませんでした：{detail}",
    en: "The textlint rules could not run: {detail}",
  },
  progress: { ja: "{done} / {total} 記事", en: "{done} of {total} articles" },
  changedMeanwhile: {
    ja: "調べているあいだに書き換えられました",
    en: "it was changed while it was being checked",
  },
  fixed: {
    ja: "{count} 件を直しました（{files} ファイル）。",
    en: "Mended {count} {count|finding|findings} in {files} {files|file|files}.",
  },
} as const satisfies Readonly<Record<string, Text>>;
