import type { Text } from "@kouetsu/core";

/** What is said of a baseline, in both languages. */
export const baselineTexts = {
  baselineOption: {
    ja: "このファイルにある既知の指摘は数えない",
    en: "do not count the known findings of this file",
  },
  updateOption: {
    ja: "ベースラインを今の指摘に合わせる（新しい指摘は加えない）",
    en: "remove from the baseline what was fixed (and make it when there is none)",
  },
  allowGrowthOption: {
    ja: "--update-baseline で、新しい指摘も加える",
    en: "let --update-baseline add new findings",
  },
  strictOption: {
    ja: "直った指摘がベースラインに残っていたら終了コードを 1 にする",
    en: "exit with 1 when the baseline still has fixed findings",
  },
  missing: {
    ja: "ベースライン「{path}」がありません。--update-baseline を付けると作れます。",
    en: 'There is no baseline "{path}". --update-baseline makes one.',
  },
  notReadable: {
    ja: "ベースライン「{path}」が読めません（{reason}）。",
    en: 'The baseline "{path}" cannot be read ({reason}).',
  },
  notUtf8: { ja: "UTF-8 ではありません", en: "it is not UTF-8" },
  damaged: {
    ja: "ベースラインに誤りがあるため、何も調べていません。ファイルはそのままです。",
    en: "Nothing was checked, because the baseline has a mistake. The file is left as it is.",
  },
  notWritable: {
    ja: "ベースライン「{path}」に書き込めません（{reason}）。",
    en: 'The baseline "{path}" cannot be written ({reason}).',
  },
  notComplete: {
    ja: "調べきれなかった記事があるので、ベースラインは書き換えていません。",
    en: "The baseline is left as it is, because not everything was checked.",
  },
  needsBaseline: {
    ja: "{option} は --baseline と一緒に使います。例：--baseline kouetsu-baseline.json",
    en: "{option} goes with --baseline, such as --baseline kouetsu-baseline.json",
  },
  needsUpdate: {
    ja: "--allow-growth は --update-baseline と一緒に使います。",
    en: "--allow-growth goes with --update-baseline.",
  },
  notWith: {
    ja: "--update-baseline は {option} と一緒に使えません。全部の記事を調べるときに使います。",
    en: "--update-baseline does not go with {option}: it wants every article checked.",
  },
  known: { ja: "ベースライン： 既知 {known} 件", en: "baseline: {known} known" },
  fixed: {
    ja: "、直った {fixed} 件（--update-baseline で消せます）",
    en: ", {fixed} fixed (remove by --update-baseline)",
  },
  fixedEntry: {
    ja: "  直った： {file} {condition} 「{sentence}」",
    en: '  fixed: {file} {condition} "{sentence}"',
  },
  moreFixed: { ja: "  直った： ほか {count} 件", en: "  fixed: {count} more" },
  strict: {
    ja: "直った指摘がベースラインに {fixed} 件残っています（--strict-baseline）。--update-baseline で消してください。",
    en: "The baseline still has {fixed} fixed {fixed|finding|findings} (--strict-baseline). Remove them by --update-baseline.",
  },
  written: {
    ja: "ベースライン「{path}」に {entries} 件を書きました。",
    en: 'Wrote {entries} {entries|entry|entries} to the baseline "{path}".',
  },
  refused: {
    ja: "新しい指摘 {fresh} 件は、ベースラインに加えていません。直すか、加えるなら --allow-growth を。",
    en: "{fresh} new {fresh|finding was|findings were} not added to the baseline. Mend them, or add them by --allow-growth.",
  },
} as const satisfies Readonly<Record<string, Text>>;
