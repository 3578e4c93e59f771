import type { Text } from "@kouetsu/core";

/** Every sentence of the command line, in both languages. Findings bring their own. */
export const cliTexts = {
  programDescription: {
    ja: "Markdown の記事の事実関係と一貫性を調べます。",
    en: "Checks facts and consistency in Markdown articles.",
  },
  usageTitle: { ja: "使い方:", en: "Usage:" },
  argumentsTitle: { ja: "引数:", en: "Arguments:" },
  optionsTitle: { ja: "オプション:", en: "Options:" },
  commandsTitle: { ja: "コマンド:", en: "Commands:" },
  examplesTitle: { ja: "例:", en: "Examples:" },
  helpOption: { ja: "この説明を表示する", en: "show this help" },
  versionOption: { ja: "版を表示する", en: "show the version" },
  localeOption: { ja: "メッセージの言語（ja、en）", en: "language of the messages (ja, en)" },
  defaultValue: { ja: "既定", en: "default" },
  choices: { ja: "値", en: "choices" },

  lintDescription: { ja: "記事を調べる", en: "check articles" },
  lintPaths: {
    ja: "ファイル、フォルダ、glob（書かなければ今のフォルダ）",
    en: "files, folders and globs (this folder by default)",
  },
  formatOption: { ja: "出力の形", en: "form of the output" },
  configOption: { ja: "使う設定ファイル", en: "the configuration to use" },
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
  lintExamples: {
    ja: "  kouetsu lint posts/hello.md          記事を一つ調べる\n  kouetsu lint                         今のフォルダの記事をすべて調べる\n  kouetsu lint 'posts/**/2025-*.md'    名前の合う記事を調べる\n  kouetsu lint --format json posts     結果を JSON で出す\n  kouetsu lint --fail-on warning .     警告でも失敗にする（CI 向け）",
    en: "  kouetsu lint posts/hello.md          check one article\n  kouetsu lint                         check every article of this folder\n  kouetsu lint 'posts/**/2025-*.md'    check the articles whose names match\n  kouetsu lint --format json posts     give the result as JSON\n  kouetsu lint --fail-on warning .     fail on warnings, too (for CI)",
  },
  exitCodes: {
    ja: "終了コード:\n  0  指摘なし（または --fail-on より軽い指摘だけ）\n  1  --fail-on 以上の指摘あり\n  2  調べきれなかった（書き間違い、ないファイル、読めないファイル、設定の誤りなど）",
    en: "Exit codes:\n  0  nothing found, or nothing at or above --fail-on\n  1  something found at or above --fail-on\n  2  not all of the work could be done (misspelt option, missing or unreadable file, broken configuration)",
  },

  figuresDescription: { ja: "数値の台帳を出す", en: "print the ledger of figures" },
  figuresCsvOption: { ja: "--format csv と同じ", en: "the same as --format csv" },
  figuresJsonOption: { ja: "--format json と同じ", en: "the same as --format json" },
  figuresUnsupportedOption: { ja: "出典のない数値だけを出す", en: "only figures without a source" },
  figuresConflictsOption: { ja: "食い違う数値だけを出す", en: "only figures that conflict" },
  figuresExamples: {
    ja: "  kouetsu figures posts                数値と出典の一覧を見る\n  kouetsu figures --unsupported posts  出典のない数値だけを見る\n  kouetsu figures --format html . > figures.html\n  kouetsu figures --csv . > figures.csv",
    en: "  kouetsu figures posts                show figures and their sources\n  kouetsu figures --unsupported posts  show figures without a source\n  kouetsu figures --format html . > figures.html\n  kouetsu figures --csv . > figures.csv",
  },
  figuresOneForm: {
    ja: "--format、--csv、--json は、どれか一つを書きます。",
    en: "Give one of --format, --csv and --json.",
  },
  noFigures: { ja: "数値はありません。", en: "No figures." },
  figureUnsupported: { ja: "出典なし", en: "no source" },
  figureSetAside: { ja: "出典を求めない数値", en: "needs no source" },
  figureNearby: { ja: "前後の出典", en: "source beside it" },
  figuresSummary: {
    ja: "数値 {figures} 件（出典なし {unsupported}、出典あり {supported}、出典を求めないもの {aside}。うち食い違い {conflicts}）",
    en: "{figures} {figures|figure|figures} ({unsupported} without a source, {supported} with one, {aside} that need none; {conflicts} in conflict)",
  },

  explainDescription: { ja: "規則の説明を表示する", en: "explain a rule" },
  explainRule: { ja: "規則の名前", en: "name of the rule" },
  explainExamples: {
    ja: "  kouetsu explain duplicated-passage",
    en: "  kouetsu explain duplicated-passage",
  },

  unknownOption: {
    ja: "「{word}」というオプションはありません{suggestion}。使い方：kouetsu{verb} --help",
    en: 'There is no option "{word}"{suggestion}. Help: kouetsu{verb} --help',
  },
  unknownVerb: {
    ja: "「{word}」というコマンドはありません{suggestion}。使えるコマンド：{accepted}",
    en: 'There is no command "{word}"{suggestion}. Known commands: {accepted}',
  },
  missingVerb: {
    ja: "コマンドを書いてください。使えるコマンド：{accepted}（例：kouetsu lint posts）",
    en: "Name a command. Known commands: {accepted} (such as kouetsu lint posts)",
  },
  missingValue: {
    ja: "「{word}」には値が要ります。使い方：kouetsu{verb} --help",
    en: '"{word}" needs a value. Help: kouetsu{verb} --help',
  },
  missingArgument: {
    ja: "「{word}」が足りません。使い方：kouetsu{verb} --help",
    en: '"{word}" is missing. Help: kouetsu{verb} --help',
  },
  excessArgument: {
    ja: "引数が多すぎます：{word}。使い方：kouetsu{verb} --help",
    en: "Too many arguments: {word}. Help: kouetsu{verb} --help",
  },
  unknownValue: {
    ja: "{option} に「{word}」は使えません{suggestion}。使える値：{accepted}",
    en: '"{word}" is not a value of {option}{suggestion}. Accepted: {accepted}',
  },
  notACount: {
    ja: "{option} には 0 以上の整数を書きます（「{word}」は使えません）。",
    en: '{option} takes a whole number from 0 ("{word}" is none).',
  },
  stdinNeedsNoPaths: {
    ja: "--stdin と一緒にファイルは書けません。名前は --stdin-filename で渡します。",
    en: "--stdin takes no paths. Give the name by --stdin-filename.",
  },
  otherProblem: {
    ja: "引数が正しくありません：{detail}",
    en: "The arguments are not right: {detail}",
  },
  suggestion: { ja: "（「{word}」のことですか）", en: ' (did you mean "{word}"?)' },

  internalError: {
    ja: "kouetsu が途中で止まりました：{detail}\n記事のせいではありません。KOUETSU_DEBUG=1 を付けると詳しく表示します。",
    en: "kouetsu stopped by a fault of its own: {detail}\nIt is not the article's. KOUETSU_DEBUG=1 shows more.",
  },
  ruleFailed: {
    ja: "途中で止まった規則があるため、調べきれていません：{files}",
    en: "Not everything was checked, because a rule stopped: {files}",
  },
  configFailed: {
    ja: "設定に誤りがあるため、何も調べていません。",
    en: "Nothing was checked, because the configuration has a mistake.",
  },
  textlintFailed: {
    ja: "textlint の規則を動かせませんでした：{detail}",
    en: "The textlint rules could not run: {detail}",
  },
  progress: { ja: "{done} / {total} 記事", en: "{done} of {total} articles" },

  error: { ja: "エラー", en: "error" },
  warning: { ja: "警告", en: "warning" },
  info: { ja: "参考", en: "note" },
  roleCopy: { ja: "写し", en: "copies" },
  roleRepeat: { ja: "くり返し", en: "repeated" },
  roleConflict: { ja: "食い違い", en: "conflicts" },
  roleDefinition: { ja: "定義", en: "definition" },
  roleOther: { ja: "関連", en: "see also" },
  placeInFile: { ja: "{lines} 行", en: "line {lines}" },
  morePlaces: { ja: "ほか {count} か所", en: "{count} more" },
  fixable: { ja: "--fix で直せます。", en: "--fix mends this." },
  choices2: { ja: "選べる直し方", en: "ways to mend it" },

  clean: {
    ja: "✓ 指摘はありません。 {articles} 記事を調べました。{seconds} 秒",
    en: "✓ Nothing found in {articles} {articles|article|articles}. {seconds} s",
  },
  summary: {
    ja: "{mark} {count} 件（{parts}）{fixable} {articles} 記事を調べ、{compared} 記事と照合。{seconds} 秒",
    en: "{mark} {count} {count|finding|findings} ({parts}){fixable} {articles} {articles|article|articles} checked, compared with {compared}. {seconds} s",
  },
  summaryPart: { ja: "{word} {count}", en: "{count} {word}" },
  summaryFixable: {
    ja: "、うち {count} 件は --fix で直せます。",
    en: ", {count} mended by --fix.",
  },
  summaryNotFixable: { ja: "。", en: "." },
  configUsed: {
    ja: "  設定： {config}   理由： kouetsu explain {rule}",
    en: "  Configuration: {config}   Why: kouetsu explain {rule}",
  },
  configUsedClean: { ja: "  設定： {config}", en: "  Configuration: {config}" },
  noConfigUsed: { ja: "なし（recommended{site}）", en: "none (recommended{site})" },
  siteFound: { ja: "・{site} と判断", en: ", site: {site}" },
  siteNotFound: { ja: "", en: "" },
  changedMeanwhile: {
    ja: "調べているあいだに書き換えられました",
    en: "it was changed while it was being checked",
  },
  fixed: {
    ja: "{count} 件を直しました（{files} ファイル）。",
    en: "Mended {count} {count|finding|findings} in {files} {files|file|files}.",
  },
  cappedTitle: {
    ja: "指摘が {count} 件あります。規則ごとの数と、先に直したい {shown} 件を示します。",
    en: "There are {count} findings. Here are the counts per rule and the {shown} to mend first.",
  },
  cappedNext: {
    ja: "すべて見る： kouetsu lint --all {paths}\n規則を一つずつ見る： kouetsu lint --rule {rule} {paths}",
    en: "See them all: kouetsu lint --all {paths}\nOne rule at a time: kouetsu lint --rule {rule} {paths}",
  },
  cappedFiles: { ja: "{files} 記事", en: "{files} {files|article|articles}" },

  explainUnknownPage: {
    ja: "この規則の説明ページが見つかりません。",
    en: "The page of this rule is missing.",
  },
  explainSeverity: { ja: "重さ", en: "Severity" },
  explainState: { ja: "初めから有効", en: "On by default" },
  yes: { ja: "はい", en: "yes" },
  no: { ja: "いいえ（kouetsu:all で有効）", en: "no (on in kouetsu:all)" },
  explainConditions: { ja: "条件", en: "Conditions" },
  explainOptions: { ja: "オプション", en: "Options" },
} as const satisfies Readonly<Record<string, Text>>;
