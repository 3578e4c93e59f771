import type { Rule } from "@kouetsu/core";
import type { TextlintFixableRuleModule } from "@textlint/types";
import { rules as registry } from "./registry.js";
import { createArticleReader, toTextlintRule } from "./to-textlint-rule.js";

/** What textlint loads for `{ "rules": { "preset-kouetsu": true } }`. */
export interface TextlintPreset {
  readonly rules: { readonly [id: string]: TextlintFixableRuleModule };
  /** `false`: off unless the `.textlintrc` gives the rule an object. */
  readonly rulesConfig: { readonly [id: string]: false | { readonly severity: string } };
}

/** The rules that judge an article by itself. Rules across articles need a corpus, which textlint has none of. */
export function toTextlintPreset(rules: readonly Rule[], now: () => string): TextlintPreset {
  const alone = rules.filter((rule) => rule.scope !== "corpus");
  const readArticle = createArticleReader();
  return {
    rules: Object.fromEntries(
      alone.map((rule) => [rule.meta.id, toTextlintRule(rule, readArticle, now)]),
    ),
    rulesConfig: Object.fromEntries(
      alone.map(({ meta }) => [meta.id, meta.recommended && { severity: meta.severity }]),
    ),
  };
}

export default toTextlintPreset(registry, () => new Date().toISOString());
