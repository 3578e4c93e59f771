import type { Text } from "@kouetsu/core";

/** What is said of a change, and of what keeps git from telling it. */
export const changesTexts = {
  sinceOption: {
    ja: "このブランチやコミットと分かれてからの変更による指摘だけを出す",
    en: "report only what the change since this branch or commit brought",
  },
  since: {
    ja: "{articles} 記事の変更による指摘だけです（前からの {known} 件は除きました）。",
    en: "Only what the change of {articles} {articles|article|articles} brought ({known} from before left out).",
  },
  sinceClean: {
    ja: "{articles} 記事の変更による指摘だけです。",
    en: "Only what the change of {articles} {articles|article|articles} brought.",
  },
  sinceNothing: { ja: "変更された記事はありません。", en: "No article changed." },
  notWith: {
    ja: "--since は {option} と一緒に使えません。",
    en: "--since does not go with {option}.",
  },
  notARef: {
    ja: "--since には、ブランチ・タグ・コミットの名前を書きます（「{ref}」は使えません）。例：--since main",
    en: '--since takes the name of a branch, a tag or a commit ("{ref}" is none), such as --since main',
  },
  noGit: {
    ja: "git が見つかりません。--since で変更を調べるには git が要ります。",
    en: "There is no git here. --since needs it to tell what changed.",
  },
  noRepository: {
    ja: "ここは git のリポジトリではないので、--since で変更を調べられません：{folder}",
    en: "--since works inside a git repository only. This is none: {folder}",
  },
  unknownRef: {
    ja: "「{ref}」がこのリポジトリに見つかりません。名前を確かめるか、git fetch で取り込んでください。",
    en: '"{ref}" does not exist in this repository. Check the name, or get it by git fetch.',
  },
  shallow: {
    ja: "履歴が途中までしか取り込まれていないため、「{ref}」からの変更が分かりません。\nGitHub Actions なら actions/checkout に fetch-depth: 0 を、手元なら git fetch --unshallow を。",
    en: 'The history was fetched in part only, so what changed since "{ref}" is not known.\nIn GitHub Actions give actions/checkout fetch-depth: 0; elsewhere run git fetch --unshallow.',
  },
  noCommonHistory: {
    ja: "「{ref}」と今のブランチには、共通の履歴がありません。分かれる前のコミットを --since に書いてください。",
    en: '"{ref}" and this branch have no history in common. Give --since a commit of this branch.',
  },
  gitFailed: {
    ja: "git が変更を示せませんでした：{detail}",
    en: "git could not tell what changed: {detail}",
  },
} as const satisfies Readonly<Record<string, Text>>;
