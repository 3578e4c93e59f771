import type { RuleMessage } from "../rule/define-rule.js";
import type { Text } from "../messages/text.js";

/** What is found when a file is read, by rule id and messageId. These always run. */
export const readingMessages = {
  "not-utf8": {
    "other-encoding": {
      ja: "UTF-8 ではないようです（{encoding}、先頭から {offset} バイト目）。\nこの記事は調べていません。\nUTF-8 で保存しなおすと調べられます。",
      en: "This file does not look like UTF-8 ({encoding}, from byte {offset}).\nThe article was not checked.\nSave it as UTF-8 to have it checked.",
    },
    "broken-character": {
      ja: "ここの文字が壊れています（先頭から {offset} バイト目、UTF-8 として読めません）。\nほかの文字はそのまま調べました。",
      en: "The character here is broken (byte {offset} is not UTF-8).\nThe rest of the article was checked.",
    },
    binary: {
      ja: "文章のファイルではないようです。\nこのファイルは調べていません。",
      en: "This does not look like a text file.\nIt was not checked.",
    },
    "nul-character": {
      ja: "目に見えない NUL 文字があります。\n消せます。",
      en: "There is an invisible NUL character.\nIt can be deleted.",
      severity: "warning",
    },
    "stray-bom": {
      ja: "先頭にバイト順の印（BOM）が二つあります。\n一つにして保存しなおせます。",
      en: "The file begins with two byte order marks.\nSave it with one, or none.",
      severity: "warning",
    },
  },
  "too-large": {
    file: {
      ja: "大きすぎるため調べていません（{size}、上限 {limit}）。\n記事を分けると調べられます。",
      en: "Too large to be checked ({size}; the limit is {limit}).\nSplit the article to have it checked.",
    },
    line: {
      ja: "この行が長すぎるため調べていません（{size} 字、上限 {limit} 字）。\n行を分けると調べられます。",
      en: "This line is too long to be checked ({size} characters; the limit is {limit}).\nBreak the line to have the article checked.",
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RuleMessage>>>>;

/** What keeps the host from doing all of its work. */
export const hostTexts = {
  "path-missing": {
    ja: "「{path}」が見つかりません。ファイルかフォルダの名前を確かめてください。",
    en: '"{path}" does not exist. Check the name of the file or folder.',
  },
  "not-a-file": {
    ja: "「{path}」は、ふつうのファイルでもフォルダでもありません。",
    en: '"{path}" is neither a regular file nor a folder.',
  },
  "outside-root": {
    ja: "「{path}」は、フォルダの外（{target}）を指すリンクなので読みません。",
    en: '"{path}" is a link that leads out of the folder ({target}), so it is not read.',
  },
  "not-readable": {
    ja: "「{path}」が読めません（{reason}）。",
    en: '"{path}" cannot be read ({reason}).',
  },
  "not-writable": {
    ja: "「{path}」に書き込めません（{reason}）。",
    en: '"{path}" cannot be written ({reason}).',
  },
  "nothing-matched": {
    ja: "調べる記事がありません：{paths}。フォルダなら .md と .markdown のファイルを調べます。",
    en: "No article to check: {paths}. In a folder, .md and .markdown files are checked.",
  },
  "ignored-file": {
    ja: "「{path}」は、{by} に書かれているので調べません。",
    en: '"{path}" is left out because {by} says so.',
  },
  "unknown-rule": {
    ja: "「{rule}」という規則はありません{suggestion}。一覧：{accepted}。",
    en: 'There is no rule "{rule}"{suggestion}. Known rules: {accepted}.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of encodings that have no name of their own. */
export const encodingWords = {
  unknown: { ja: "文字コード不明", en: "encoding unknown" },
} as const satisfies Readonly<Record<string, Text>>;
