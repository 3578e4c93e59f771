import type { Text } from "../messages/text.js";

/** What an editor shows for each key of the configuration. */
export const configDescriptions = {
  schema: { ja: "この書式の JSON Schema。", en: "The JSON Schema of this format." },
  extends: {
    ja: "土台にする設定：kouetsu:recommended（既定）、kouetsu:all（すべての規則と条件）、または相対パス。空の配列なら、規則は書いたものだけになります。",
    en: "What to start from: kouetsu:recommended (the default), kouetsu:all (every rule and condition) or a relative path. An empty list starts with no rule at all.",
  },
  locale: { ja: "メッセージの言語。", en: "The language of the messages." },
  now: {
    ja: "日付の規則が「今」とみなす日時。書かなければ実行時の時計です。",
    en: "The instant that date rules compare with; the clock of the run by default.",
  },
  profile: {
    ja: "文章の種類。どんな数値を主張とみなすかが変わります。",
    en: "The kind of writing; it narrows which figures count as claims.",
  },
  markdown: { ja: "サイトでの Markdown の扱い。", en: "How the site treats Markdown." },
  renderer: {
    ja: "サイトが Markdown を表示する処理系。書かなければサイトの種類で決まります。",
    en: "What the site renders Markdown with; follows the kind of site by default.",
  },
  overrides: {
    ja: "一部のファイルだけの設定。後に書いたものが優先されます。",
    en: "Settings for some files only; the later one wins.",
  },
  files: { ja: "対象のファイル（glob）。", en: "The files meant, as globs." },
  corpus: {
    ja: "検査はせず、照合にだけ使う記事（glob）。",
    en: "Articles that are compared with but not linted, as globs.",
  },
  ignore: {
    ja: "検査しないファイル（.gitignore と同じ書式）。",
    en: "Files that are left out, written as in .gitignore.",
  },
  sources: {
    ja: "脚注の名札が指す出典の台帳。隣の sources.yml にも書けます。",
    en: "The sources that labels of footnotes name; a sources.yml beside this file may hold them, too.",
  },
  sourceId: { ja: "脚注の名札（[^id] の id）。", en: "The label of the footnote, id of [^id]." },
  sourceFigures: {
    ja: "出典にある数値を、そのままの文で。",
    en: "The figures of the source, in its own words.",
  },
  textlint: {
    ja: "textlint の規則を一緒に動かすかどうか。false で止めます。",
    en: "Whether textlint rules run beside ours; false turns them off.",
  },
  linear: {
    ja: "kuromoji と sentence-splitter の遅い所を、同じ結果の速いものに替えて動かすかどうか。false で元のまま動かします。",
    en: "Whether the slow parts of kuromoji and sentence-splitter are replaced by fast ones with the same results; false leaves them as they are.",
  },
  hostedRule: {
    ja: "textlint の規則の重さ。「textlint/」に続けて、textlint が表示する名前を書きます。最後に * を書くと、その名前で始まる規則すべてです。",
    en: "How strict a textlint rule is: `textlint/` and the name that textlint prints. A `*` at the end stands for every rule that begins so.",
  },
  level: { ja: "off、info、warning、error のどれか。", en: "One of off, info, warning, error." },
  conditions: {
    ja: "この規則の条件ごとの重さ。off で止めます。",
    en: "How strict each condition of this rule is; off turns one off.",
  },
  frontMatter: { ja: "フロントマターの決まり。", en: "What holds for the front matter." },
  preset: {
    ja: "サイトの種類。書かなければファイルから判断します。",
    en: "The kind of site; found out from its files by default.",
  },
  frontMatterSchema: {
    ja: "フロントマターの JSON Schema、またはそのファイルの相対パス。",
    en: "The JSON Schema of the front matter, or the relative path of its file.",
  },
  timeZone: {
    ja: "サイトの時間帯（Asia/Tokyo、+09:00 など）。",
    en: "The time zone of the site, such as Asia/Tokyo or +09:00.",
  },
  require: {
    ja: "すべての記事にフロントマターを求めるかどうか。",
    en: "Whether every article must have front matter.",
  },
  readingTime: { ja: "読む時間の計算のしかた。", en: "How the reading time is reckoned." },
  cjkCharsPerMinute: {
    ja: "1 分に読む文字数（日本語・中国語・韓国語）。遅い人と速い人。",
    en: "Characters of Japanese, Chinese and Korean a minute: slowest and fastest reader.",
  },
  wordsPerMinute: {
    ja: "1 分に読む語数（ほかの言語）。遅い人と速い人。",
    en: "Words of other languages a minute: slowest and fastest reader.",
  },
  slackMinutes: { ja: "見逃すずれ（分）。", en: "Minutes that a stated time may be off." },
  maxTags: { ja: "タグの数の上限。", en: "How many tags an article may have." },
  folderIsCategory: {
    ja: "名前がカテゴリになっているフォルダ（glob）。",
    en: "Folders whose name is the category, as a glob.",
  },
  fileName: {
    ja: "ファイル名が表すもの（slug、date など）。",
    en: "What the name of a file stands for: slug, date and so on.",
  },
  synonyms: { ja: "同じ意味の語の組。", en: "Words that mean the same, one list each." },
  dateTimezone: {
    ja: "日時の時間帯がサイトと違うことを知らせるかどうか。",
    en: "Whether a date in another time zone than the site's is reported.",
  },
} satisfies Record<string, Text>;
