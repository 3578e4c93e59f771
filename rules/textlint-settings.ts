import {
  noConfig,
  parseJsonConfig,
  renderIssue,
  settingsResolver,
  validateConfig,
} from "@kouetsu/core";
import type { FileSettings, Json, Locale, Rule } from "@kouetsu/core";

/** The options of a rule as they stand in a `.textlintrc`, with `severity` and other keys of textlint's own. */
export type TextlintOptions = { readonly [name: string]: Json | undefined };

/** How a rule runs in textlint, and what of its options cannot be used. */
export interface TextlintSettings {
  readonly settings: FileSettings;
  /** In words, for a person. Options are as if unset when there is any. */
  readonly problems: readonly string[];
}

/** Keys of our configuration that stand beside its `rules`, and with the rule in a `.textlintrc`. */
const SITE_KEYS = ["locale", "now", "profile", "markdown", "frontMatter"] as const;

/**
 * The settings that a rule of ours has in textlint: our recommended ones, then
 * its options, then what our configuration would say of the whole site.
 *
 * @param now ISO instant
 */
export function textlintSettings(
  rule: Rule,
  options: TextlintOptions,
  now: string,
): TextlintSettings {
  const { id } = rule.meta;
  const ownKeys = new Set(Object.keys(rule.meta.options.properties));
  const isOfSite = (key: string): boolean =>
    SITE_KEYS.some((name) => name === key) && !ownKeys.has(key);
  const entries = Object.entries(options).filter(([key]) => key !== "severity");
  const own = Object.fromEntries(entries.filter(([key]) => !isOfSite(key)));
  const config = {
    ...Object.fromEntries(entries.filter(([key]) => isOfSite(key))),
    rules: { [id]: [rule.meta.severity, own] },
  };
  const locale: Locale = options["locale"] === "en" ? "en" : "ja";
  const checked = validateConfig(parseJsonConfig(JSON.stringify(config)), [rule]);
  const settingsOf = settingsResolver(
    // Named in a .textlintrc, a rule runs, whether it is recommended or not.
    { ...noConfig, layers: [checked.config ?? { rules: { [id]: rule.meta.severity } }] },
    [rule],
    { preset: "none", locale, now },
  );
  return {
    settings: settingsOf("article.md"),
    problems: checked.issues.map((issue) => renderIssue(issue, locale)),
  };
}
