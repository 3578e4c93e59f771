import { defineRule } from "../rule/define-rule.js";
import type { Rule } from "../rule/define-rule.js";

type TideOptions = { readonly limit: number; readonly words: readonly string[] };

/** Rules of a made-up desk, for tests of everything that takes rules as an argument. */
export const testRules: readonly Rule[] = [
  defineRule<TideOptions, "too-high" | "too-low">({
    scope: "article",
    meta: {
      id: "unlikely-tide",
      family: "claims",
      description: { ja: "ありそうにない潮位。", en: "A tide that is hard to believe." },
      severity: "error",
      recommended: true,
      since: "0.1.0",
      options: {
        properties: {
          limit: { type: "integer", minimum: 1, description: "m" },
          words: { type: "array", items: { type: "string" }, uniqueItems: true },
        },
        defaults: { limit: 5, words: [] },
        all: { limit: 1 },
      },
      messages: {
        "too-high": { ja: "「{text}」は高すぎます。", en: '"{text}" is too high.' },
        "too-low": { ja: "低すぎます。", en: "Too low.", severity: "info", recommended: false },
      },
    },
    *check() {},
  }),
  defineRule<Record<never, never>, "missing">({
    scope: "article",
    meta: {
      id: "missing-lighthouse",
      family: "residue",
      description: { ja: "灯台がありません。", en: "A lighthouse is missing." },
      severity: "warning",
      recommended: false,
      since: "0.1.0",
      options: { properties: {}, defaults: {} },
      messages: { missing: { ja: "灯台がありません。", en: "There is no lighthouse." } },
    },
    *check() {},
  }),
];
