import type { Locale, Rule } from "@kouetsu/core";
import { renderText } from "@kouetsu/core";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pages } from "textlint-rule-preset-kouetsu/pages";
import { uriOfPath } from "../protocol/uris.js";

/** What there is to read about each rule. */
export class RulePages {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #folder: string | undefined;
  /** Asked with every diagnostic. */
  readonly #uris = new Map<string, string | undefined>();

  /** @param folder absolute path of the folder that holds `<rule>/README.md`, if there is one */
  constructor(rules: readonly Rule[], folder: string | undefined) {
    this.#rules = new Map(rules.map((rule) => [`kouetsu/${rule.meta.id}`, rule]));
    this.#folder = folder;
  }

  /** Whether there is such a rule among ours. */
  has(ruleId: string): boolean {
    return this.#rules.has(ruleId);
  }

  /** The page of a rule as Markdown; `undefined` for a rule that is not ours. */
  page(ruleId: string, locale: Locale): string | undefined {
    const rule = this.#rules.get(ruleId);
    if (rule === undefined) return undefined;
    const description = renderText(rule.meta.description, locale);
    const text = pages[rule.meta.id]?.[locale];
    return `**${rule.meta.id}** — ${description}\n\n${text === undefined ? "" : withoutHeader(text)}`.trim();
  }

  /** Where the page stands as a file. */
  uri(ruleId: string): string | undefined {
    if (!this.#uris.has(ruleId)) this.#uris.set(ruleId, this.#find(ruleId));
    return this.#uris.get(ruleId);
  }

  #find(ruleId: string): string | undefined {
    const rule = this.#rules.get(ruleId);
    if (rule === undefined || this.#folder === undefined) return undefined;
    const file = join(this.#folder, rule.meta.id, "README.md");
    return existsSync(file) ? uriOfPath(file) : undefined;
  }
}

/** From the first section on: title, description and tables are for the page on its own. */
function withoutHeader(page: string): string {
  const first = page.search(/^## /m);
  return first < 0 ? "" : page.slice(first).replace(/^#{2,6} (.{1,200})$/gm, "**$1**");
}

/**
 * The folder of the rules: beside the bundle, or that of their package.
 *
 * @param program URL of the program that wants to know
 */
export function rulesFolder(program: string): string | undefined {
  const beside = fileURLToPath(new URL("./rules", program));
  if (existsSync(beside)) return beside;
  try {
    return dirname(createRequire(program).resolve("textlint-rule-preset-kouetsu/package.json"));
  } catch {
    return undefined;
  }
}
