import type { RuleMeta } from "@kouetsu/core";
import type { MessageId, Options } from "./claim.js";

/** What the rule says of itself. */
export const meta: RuleMeta<Options, MessageId> = {
  id: "unsupported-numeric-claim",
  family: "claims",
  description: {
    ja: "割合・倍率・市場規模・順位などの数値に、読者がたどれる出典がない",
    en: "A share, multiple, market figure or rank that no source in reach supports",
  },
  severity: "error",
  recommended: true,
  since: "0.1.0",
  options: {
    properties: {
      support: {
        enum: ["strict", "attributed", "lenient"],
        description:
          "What counts as a source: only a link, footnote or note (strict); also a named survey, body or dated announcement (attributed); also a named speaker (lenient).",
      },
      profile: {
        enum: ["site", "news", "marketing", "tech"],
        description:
          "The kind of writing; `site` takes the site's own. `tech` leaves measurements of code alone, `marketing` also reports own results.",
      },
      tiers: {
        type: "array",
        items: { enum: ["high", "low"] },
        uniqueItems: true,
        description:
          "`high`: shares, multiples, money, populations, ranks. `low`: majorities without a number, durations, hardware specifications.",
      },
      allow: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description:
          "Figures that need no source here, as they stand in the article: a claim that contains one of these strings is left alone.",
      },
      sourceNames: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Names of bodies that count as a source when the sentence names them.",
      },
      weasels: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description: "Further phrases that look like a source and name nobody.",
      },
      ownNames: {
        type: "array",
        items: { type: "string", minLength: 1 },
        description:
          "Names of the site's own house: its own figures need no source, also in the third person. English articles that say 'we at …' tell it themselves.",
      },
    },
    defaults: {
      support: "attributed",
      profile: "site",
      tiers: ["high"],
      allow: [],
      sourceNames: [],
      weasels: [],
      ownNames: [],
    },
    all: { tiers: ["high", "low"] },
  },
  messages: {
    "no-source": {
      ja: "「{claim}」に出典がありません。\n{more}出典のリンクか脚注を付けるか、数値を使わない言い方に。",
      en: '"{claim}" has no source.\n{more}Link or footnote a source, or say it without the figure.',
    },
    "weasel-source": {
      ja: "「{speaker}」だけでは、読者が確かめられません。\n{more}調査の名前・発行者・年を。",
      en: '"{speaker}" cannot be checked.\n{more}Name the survey, its publisher and year.',
    },
    "speaker-only": {
      ja: "「{claim}」は{speaker}の言葉だけです。\n{more}発表資料のリンクか、発表の日付と場を。",
      en: '"{claim}" rests on the word of {speaker} alone.\n{more}Link the announcement, or say when and where it was made.',
    },
    "own-claim": {
      ja: "「{claim}」は自社の調べだけです。\n{more}調査の方法・時期・対象を書くか、第三者の出典を。",
      en: '"{claim}" rests on your own word alone.\n{more}Say how, when and on whom it was measured, or cite someone else.',
    },
    "headline-unsupported": {
      ja: "見出しの「{claim}」を、本文が裏づけていません。\n{more}本文に根拠を書くか、見出しを弱めて。",
      en: 'The article does not support "{claim}" of the headline.\n{more}Give the grounds in the text, or soften the headline.',
    },
  },
  notes: {
    more: {
      ja: "同じ数値がほか {count} か所。",
      en: "The same figure stands in {count} more {count|place|places}.",
    },
    "more-in-table": {
      ja: "同じ表に数値がほか {count} 個。",
      en: "The same table holds {count} more {count|figure|figures}.",
    },
    "same-table": { ja: "同じ表の数値です。", en: "A figure of the same table." },
    repeat: { ja: "同じ数値です。", en: "The same figure." },
    "add-footnote": { ja: "脚注を付け、出典を書く", en: "Add a footnote for the source" },
    "ask-for-source": { ja: "「要出典」と書き入れる", en: 'Write "citation needed"' },
  },
};
