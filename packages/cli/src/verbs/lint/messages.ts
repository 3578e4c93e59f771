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
  formatOption: {
    ja: "標準出力の形（書かなければ人が読む一覧）",
    en: "form of the standard output (a list for people by default)",
  },
  outputOption: {
    ja: "報告をファイルにも書く（例：sarif:report.sarif。何度でも書けます）",
    en: "write a report into a file, too, such as sarif:report.sarif (may be repeated)",
  },
  outputForm: {
    ja: "--output は「形:ファイル」と書きます（例：sarif:report.sarif）。「{word}」は使えません{suggestion}。形：{accepted}。標準出力の形は --format で選びます。",
    en: '--output takes FORM:FILE, such as sarif:report.sarif; "{word}" is none{suggestion}. Forms: {accepted}. --format is for the standard output.',
  },
  outputTwice: {
    ja: "--output に同じファイルが二度あります：{word}",
    en: "--output names the same file twice: {word}",
  },
  outputIsArticle: {
    ja: "--output の {word} は、調べる記事です。別の名前を付けます。",
    en: "--output would replace {word}, which is checked. Choose another name.",
  },
  fixDryRunOption: {
    ja: "直さずに、--fix で変わるところを差分で表示する",
    en: "change nothing and show as a diff what --fix would change",
  },
  fixNeedsOutput: {
    ja: "{option} は標準出力を使うので、--format {form} とは使えません。報告はファイルに書けます：--output {form}:FILE",
    en: "{option} uses the standard output, so --format {form} does not go with it. A report can go into a file: --output {form}:FILE",
  },
  wouldFix: {
    ja: "{count} 件を直せます（{files} ファイル）。--fix で書き込みます。",
    en: "{count} {count|finding|findings} in {files} {files|file|files} can be mended. --fix writes the change.",
  },
  nothingToFix: {
    ja: "安全に直せるものはありません。",
    en: "There is nothing that can be mended safely.",
  },
  summaryFull: {
    ja: "ジョブの概要に空きがないため、追加しませんでした。",
    en: "Nothing was added to the summary of the job, which is full.",
  },
  fixOption: { ja: "安全に直せるものを直す", en: "mend what can be mended safely" },
  noTextlintOption: { ja: "textlint の規則を動かさない", en: "do not run textlint rules" },
  cacheOption: {
    ja: "一つの記事だけから分かったことを残し、次の実行で使う（フォルダを調べるときは書かなくても残す）",
    en: "keep what follows from single articles for the next run (on by itself for folders)",
  },
  noCacheOption: { ja: "前の実行で残したものを使わず、残さない", en: "neither use nor keep it" },
  cacheLocationOption: {
    ja: "それを残すフォルダ（書かなければ node_modules/.cache、なければ個人のキャッシュ）",
    en: "folder to keep it in (by default node_modules/.cache, else your own cache folder)",
  },
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
    ja: "  kouetsu lint posts/hello.md          記事を一つ調べる\n  kouetsu lint                         今のフォルダの記事をすべて調べる\n  kouetsu lint 'posts/**/2025-*.md'    名前の合う記事を調べる\n  kouetsu lint --format json posts     結果を JSON で出す\n  kouetsu lint -o sarif:r.sarif .      一覧に加えて、報告をファイルに書く\n  kouetsu lint --fix-dry-run .         直せるところを差分で見る\n  kouetsu lint --fail-on warning .     警告でも失敗にする（CI 向け）\n  kouetsu lint --since origin/main     この変更による指摘だけを見る（プルリクエスト向け）\n  kouetsu lint --baseline known.json --update-baseline\n                                       今ある指摘を控え、これからの指摘だけを失敗にする",
    en: "  kouetsu lint posts/hello.md          check one article\n  kouetsu lint                         check every article of this folder\n  kouetsu lint 'posts/**/2025-*.md'    check the articles whose names match\n  kouetsu lint --format json posts     give the result as JSON\n  kouetsu lint -o sarif:r.sarif .      write a report into a file beside the list\n  kouetsu lint --fix-dry-run .         see what can be mended as a diff\n  kouetsu lint --fail-on warning .     fail on warnings, too (for CI)\n  kouetsu lint --since origin/main     only what this change brought (for pull requests)\n  kouetsu lint --baseline known.json --update-baseline\n                                       note what is there, so that only new findings fail",
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
  reading: { ja: "{done} / {total} 記事を読みました", en: "{done} of {total} articles read" },
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
