import type { Text } from "@kouetsu/core";

/** Sentences that several verbs and formats share, in both languages. Findings bring their own, verbs have a `messages.ts` each. */
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
  pathsArgument: {
    ja: "ファイル、フォルダ、glob（書かなければ今のフォルダ）",
    en: "files, folders and globs (this folder by default)",
  },
  formatOption: { ja: "出力の形", en: "form of the output" },
  configOption: { ja: "使う設定ファイル", en: "the configuration to use" },
  exitCodes: {
    ja: "終了コード:\n  0  指摘なし（または --fail-on より軽い指摘だけ）\n  1  --fail-on 以上の指摘あり\n  2  調べきれなかった（書き間違い、ないファイル、読めないファイル、設定の誤りなど）",
    en: "Exit codes:\n  0  nothing found, or nothing at or above --fail-on\n  1  something found at or above --fail-on\n  2  not all of the work could be done (misspelt option, missing or unreadable file, broken configuration)",
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
  otherProblem: {
    ja: "引数が正しくありません：{detail}",
    en: "The arguments are not right: {detail}",
  },
  suggestion: { ja: "（「{word}」のことですか）", en: ' (did you mean "{word}"?)' },
  internalError: {
    ja: "kouetsu が途中で止まりました：{detail}\n記事のせいではありません。KOUETSU_DEBUG=1 を付けると詳しく表示します。",
    en: "kouetsu stopped by a fault of its own: {detail}\nIt is not the article's. KOUETSU_DEBUG=1 shows more.",
  },
  configFailed: {
    ja: "設定に誤りがあるため、何も調べていません。",
    en: "Nothing was checked, because the configuration has a mistake.",
  },
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
  moreAnnotations: {
    ja: "ほかに {count} 件あります（GitHub が行に示すのは、重さごとに {most} 件までです）。",
    en: "{count} more {count|finding|findings} (GitHub shows {most} of each severity on their lines).",
  },
  summaryColumns: { ja: "規則|件数|記事", en: "Rule|Findings|Articles" },
  summaryWorst: { ja: "先に直したい {count} 件", en: "The {count} to mend first" },
  summaryFindingColumns: { ja: "場所|指摘|規則", en: "Place|Finding|Rule" },
  cappedTitle: {
    ja: "指摘が {count} 件あります。規則ごとの数と、先に直したい {shown} 件を示します。",
    en: "There are {count} findings. Here are the counts per rule and the {shown} to mend first.",
  },
  cappedNext: {
    ja: "すべて見る： kouetsu lint --all {paths}\n規則を一つずつ見る： kouetsu lint --rule {rule} {paths}",
    en: "See them all: kouetsu lint --all {paths}\nOne rule at a time: kouetsu lint --rule {rule} {paths}",
  },
  cappedFiles: { ja: "{files} 記事", en: "{files} {files|article|articles}" },
  programExamples: {
    ja: "  kouetsu lint                         今のフォルダの記事を調べる\n  kouetsu figures posts                数値と出典の一覧を見る\n  kouetsu explain duplicated-passage   規則の説明を読む\n  kouetsu lint --help                  コマンドごとの説明を見る",
    en: "  kouetsu lint                         check the articles of this folder\n  kouetsu figures posts                show figures and their sources\n  kouetsu explain duplicated-passage   read about a rule\n  kouetsu lint --help                  help on one command",
  },
} as const satisfies Readonly<Record<string, Text>>;
