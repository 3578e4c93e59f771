import type { Text } from "@kouetsu/core";

/** What `kouetsu audit` says of itself, in both languages. */
export const auditTexts = {
  description: {
    ja: "サイト全体を調べ、先に直す記事を挙げた報告を書く",
    en: "report on the whole site and what to mend first",
  },
  outputOption: {
    ja: "報告を書くファイル（- は標準出力）",
    en: "file to write the report to (- for the standard output)",
  },
  jsonOption: {
    ja: "同じ内容を JSON で出す（既定では標準出力へ）",
    en: "the same as JSON, to the standard output by default",
  },
  markdownOption: {
    ja: "同じ内容の要約を Markdown で出す（既定では標準出力へ）",
    en: "the essence of it as Markdown, to the standard output by default",
  },
  failOnOption: {
    ja: "この重さ以上の指摘があれば終了コードを 1 にする",
    en: "exit with 1 when a finding is at least this severe",
  },
  examples: {
    ja: "  kouetsu audit                        今のフォルダの報告を kouetsu-audit.html に書く\n  kouetsu audit posts --output r.html  書く場所を選ぶ\n  kouetsu audit --markdown > audit.md  会議の記録や issue に貼る\n  kouetsu audit --json | jq .totals    道具で読む",
    en: "  kouetsu audit                        report on this folder in kouetsu-audit.html\n  kouetsu audit posts --output r.html  write it elsewhere\n  kouetsu audit --markdown > audit.md  for minutes or an issue\n  kouetsu audit --json | jq .totals    for tools",
  },
  exitCodes: {
    ja: "終了コード:\n  0  報告を書いた（指摘があっても）\n  1  --fail-on を付けていて、その重さ以上の指摘がある\n  2  読めないファイルなどがあり、調べきれなかった（報告は書き、はじめにそう示す）",
    en: "Exit codes:\n  0  the report was written, whatever it says\n  1  --fail-on was given, and something is at least that severe\n  2  not everything could be read; the report is written all the same and says so at its top",
  },
  oneForm: {
    ja: "--json と --markdown は、どちらか一つを書きます。",
    en: "Give one of --json and --markdown.",
  },
  outputIsArticle: {
    ja: "「{path}」は調べる記事なので、報告で上書きしません。--output で別の名前を書いてください。",
    en: '"{path}" is one of the articles, so the report does not overwrite it. Give another name by --output.',
  },
  cannotWrite: {
    ja: "「{path}」に書けませんでした（{reason}）。",
    en: '"{path}" could not be written ({reason}).',
  },
  progress: { ja: "{done} / {total} 記事", en: "{done} of {total} articles" },
  ruleFailed: {
    ja: "途中で止まった規則があります：{files}",
    en: "A rule stopped while it looked at {files}",
  },
  nothing: {
    ja: "{articles} 記事を調べ、直すところは見つかりませんでした。",
    en: "Nothing to mend in {articles} {articles|article|articles}.",
  },
  summary: {
    ja: "{articles} 記事のうち {affected} 記事に指摘 {findings} 件（エラー {errors}、警告 {warnings}、参考 {notes}）",
    en: "{findings} {findings|finding|findings} in {affected} of {articles} articles ({errors} errors, {warnings} warnings, {notes} notes)",
  },
  first: { ja: "先に直す記事：", en: "Mend first:" },
  more: {
    ja: "この {count} 記事を直すと、全体の重みの {share} がなくなります。",
    en: "Mending the first {count} removes {share} of the whole weight.",
  },
  cause: {
    ja: "まとめて直すと効くもの：{example}（{articles} 記事に {findings} 件、重みの {share}）",
    en: "Worth mending everywhere: {example} ({findings} in {articles} articles, {share} of the weight)",
  },
  written: {
    ja: "{path} を書きました（{size} MB）。ブラウザーで開けます。",
    en: "Wrote {path} ({size} MB). Open it in a browser.",
  },
} as const satisfies Readonly<Record<string, Text>>;
