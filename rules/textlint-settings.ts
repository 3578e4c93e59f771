import { parseJsonConfig, renderIssue, settingsResolver, validateConfig } from "@kouetsu/core";
import type { FileSettings, Json, KouetsuConfig, Locale, Rule } from "@kouetsu/core";
import type { LoadedConfig } from "@kouetsu/core/node";
import { displayPath } from "@kouetsu/core/node";
import { resolve } from "node:path";
import type { Home } from "./textlint-home.js";

/** The options of a rule as they stand in a `.textlintrc`, with `severity` and other keys of textlint's own. */
export type TextlintOptions = { readonly [name: string]: Json | undefined };

/** How a rule runs in textlint, and what of its options cannot be used. */
export interface TextlintSettings {
  /** @param filePath from the folder of the `.textlintrc` */
  settingsFor(filePath: string): FileSettings;
  readonly locale: Locale;
  /** The articles to compare with: globs, and the absolute path of the folder that they count from. */
  readonly corpus: { readonly base: string; readonly globs: readonly string[] };
  /** Equal for rules that see every article with the same eyes. */
  readonly siteKey: string;
  /** In words, for a person. Options are as if unset when there is any. */
  readonly problems: readonly string[];
}

/** Keys of our configuration that stand beside its `rules`, and with the rule in a `.textlintrc`. */
const SITE_KEYS = ["locale", "now", "profile", "markdown", "frontMatter", "corpus"] as const;

/**
 * The settings that a rule of ours has in textlint: what our configuration says
 * if there is one, and over it the options of the rule in the `.textlintrc`.
 *
 * @param clock what holds where neither says it; `now` is an ISO instant
 */
export function textlintSettings(
  rule: Rule,
  options: TextlintOptions,
  home: Home,
  clock: { readonly now: string; readonly locale: Locale },
): TextlintSettings {
  const { id } = rule.meta;
  const ownKeys = new Set(Object.keys(rule.meta.options.properties));
  const isOfSite = (key: string): boolean =>
    SITE_KEYS.some((name) => name === key) && !ownKeys.has(key);
  const entries = Object.entries(options).filter(([key]) => key !== "severity");
  const own = entries.filter(([key]) => !isOfSite(key));
  const site = Object.fromEntries(entries.filter(([key]) => isOfSite(key)).map(asConfigured));
  const speaks = own.length > 0 || !isNamedIn(home.config, id);
  const checked = validateConfig(
    parseJsonConfig(
      JSON.stringify({
        ...site,
        // Named in a .textlintrc, a rule runs, whether it is recommended or not.
        ...(speaks ? { rules: { [id]: [rule.meta.severity, Object.fromEntries(own)] } } : {}),
      }),
    ),
    [rule],
  );
  const written: KouetsuConfig = checked.config ?? { rules: { [id]: rule.meta.severity } };
  const layers = [...home.config.resolved.layers, written];
  const locale = strongest(layers, "locale") ?? clock.locale;
  const resolved = { ...home.config.resolved, layers };
  const settingsOf = settingsResolver(resolved, [rule], {
    ...home.facts,
    locale,
    now: clock.now,
  });
  return {
    settingsFor: (filePath) =>
      settingsOf(displayPath(home.config.base, resolve(home.base, filePath))),
    locale,
    corpus:
      written.corpus === undefined
        ? {
            base: home.config.base,
            globs: home.config.resolved.layers.flatMap((layer) => layer.corpus ?? []),
          }
        : { base: home.base, globs: written.corpus },
    siteKey: JSON.stringify(checked.config === undefined ? {} : site),
    problems: checked.issues.map((issue) => renderIssue(issue, locale)),
  };
}

/** One glob may stand for a list of one. */
function asConfigured([key, value]: [string, Json | undefined]): [string, Json | undefined] {
  return [key, key === "corpus" && typeof value === "string" ? [value] : value];
}

/** Whether our configuration decides on a rule, so that a bare name in a `.textlintrc` leaves it at that. */
function isNamedIn({ resolved }: LoadedConfig, id: string): boolean {
  return resolved.layers
    .flatMap((layer) => [layer, ...(layer.overrides ?? [])])
    .some(({ rules }) => rules !== undefined && Object.hasOwn(rules, id));
}

function strongest<Key extends keyof KouetsuConfig>(
  layers: readonly KouetsuConfig[],
  key: Key,
): KouetsuConfig[Key] | undefined {
  return layers.findLast((layer) => layer[key] !== undefined)?.[key];
}
