import { localeFromEnvironment } from "@kouetsu/core";
import type { Locale, Rule } from "@kouetsu/core";
import type { TextlintFixableRuleModule, TextlintRuleModule } from "@textlint/types";
import { rules as registry } from "./registry.js";
import { readingRules, suppressionRule } from "./textlint-extras.js";
import { Homes } from "./textlint-home.js";
import { documentRuns } from "./textlint-run.js";
import { toTextlintRule } from "./to-textlint-rule.js";
import type { TextlintHosting } from "./to-textlint-rule.js";

/** What textlint loads for `{ "rules": { "preset-kouetsu": true } }`. */
export interface TextlintPreset {
  readonly rules: { readonly [id: string]: TextlintFixableRuleModule | TextlintRuleModule };
  /** `false`: off unless the `.textlintrc` gives the rule an object. */
  readonly rulesConfig: { readonly [id: string]: false | { readonly severity: string } };
}

/**
 * All rules for textlint. A rule across articles sees the article alone until
 * its option `corpus`, or our own configuration, says what to compare it with.
 *
 * @param now an ISO instant, read from the clock
 * @param locale where neither options nor configuration say it
 */
export function toTextlintPreset(
  rules: readonly Rule[],
  now: () => string,
  locale: Locale = "ja",
): TextlintPreset {
  const homes = new Homes(rules, () => Date.parse(now()));
  const hosting: TextlintHosting = { homes, runOf: documentRuns(homes), now, locale };
  const reading = readingRules(hosting);
  return {
    rules: {
      ...Object.fromEntries(rules.map((rule) => [rule.meta.id, toTextlintRule(rule, hosting)])),
      ...Object.fromEntries(reading),
      "unused-suppression": suppressionRule(rules, hosting),
    },
    rulesConfig: {
      ...Object.fromEntries(
        rules.map(({ meta }) => [meta.id, meta.recommended && { severity: meta.severity }]),
      ),
      ...Object.fromEntries(reading.map(([id]) => [id, { severity: "error" }])),
      "unused-suppression": { severity: "warning" },
    },
  };
}

export default toTextlintPreset(
  registry,
  () => new Date().toISOString(),
  localeFromEnvironment(process.env),
);
