import type { Locale } from "@kouetsu/core";
import type { DetectedSite } from "@kouetsu/core/node";

/** The name of the configuration that `init` writes. YAML, since JSON has no comments. */
export const CONFIG_NAME = "kouetsu.config.yaml";

/**
 * A configuration with what was recognised of the site, and the settings that
 * people ask for first as comments.
 *
 * @param version of this program, whose schema the file follows
 */
export function configFile(site: DetectedSite, locale: Locale, version: string): string {
  const modeline = `# yaml-language-server: $schema=https://unpkg.com/kouetsu@${version}/schema/kouetsu.config.schema.json`;
  return `${modeline}\n${locale === "ja" ? inJapanese(site) : inEnglish(site)}`;
}

function inJapanese({ preset, timeZone }: DetectedSite): string {
  return `# kouetsu（校閲）の設定です。規則の一覧は kouetsu rules、説明は kouetsu explain 規則の名前 で読めます。

# 土台。kouetsu:recommended は勧める規則だけ、kouetsu:all はすべての規則です。
extends: kouetsu:recommended

# メッセージの言語（ja、en）。
locale: ja

# 記事の種類。news は報道、marketing は会社の発信、tech は技術の記事です。
# profile: tech

# 調べないファイル。.gitignore にあるものは、初めから調べません。
# ignore:
#   - drafts/**

frontMatter:
  # 前付けの決まり（jekyll、hugo、astro、zenn、qiita など。ないときは none）。
  preset: ${preset}
${timeZone === undefined ? "  # 日付の時間帯。\n  # timeZone: Asia/Tokyo" : `  # 日付の時間帯（サイトの設定から）。\n  timeZone: ${timeZone}`}

# 規則ごとの重さ（off、info、warning、error）。
# rules:
#   wall-of-text: off
#   unsupported-numeric-claim: [error, { support: strict }]

# ファイルごとの違い。
# overrides:
#   - files: news/**
#     profile: news
`;
}

function inEnglish({ preset, timeZone }: DetectedSite): string {
  return `# Settings of kouetsu. The rules: kouetsu rules. About one of them: kouetsu explain RULE.

# What to start from: kouetsu:recommended, or kouetsu:all for every rule.
extends: kouetsu:recommended

# Language of the messages (ja, en).
locale: en

# The kind of writing: news, marketing (a company's own site) or tech.
# profile: tech

# Files to leave alone. Whatever .gitignore names is left alone already.
# ignore:
#   - drafts/**

frontMatter:
  # What front matter has to look like (jekyll, hugo, astro, zenn, qiita …; none for no system).
  preset: ${preset}
${timeZone === undefined ? "  # Time zone of the dates.\n  # timeZone: Asia/Tokyo" : `  # Time zone of the dates, from the site's own configuration.\n  timeZone: ${timeZone}`}

# How severe a rule is (off, info, warning, error).
# rules:
#   wall-of-text: off
#   unsupported-numeric-claim: [error, { support: strict }]

# What differs from file to file.
# overrides:
#   - files: news/**
#     profile: news
`;
}
