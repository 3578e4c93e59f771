import { engineMessages } from "@kouetsu/core";
import type { Locale, RuleMessage } from "@kouetsu/core";
import { readingMessages } from "@kouetsu/core/node";
import { pages } from "textlint-rule-preset-kouetsu/pages";
import { escapeSarif } from "../terminal/escape.js";
import { shortRuleId } from "./lint-result.js";
import type { FormatContext } from "./lint-result.js";
import { pageUri } from "./rule-page.js";

const levels = { error: "error", warning: "warning", info: "note" } as const;

/** What is found without a rule, while files are read and rules are run. */
const builtIn: Readonly<Record<string, Readonly<Record<string, RuleMessage>>>> = {
  ...readingMessages,
  ...engineMessages,
};

/** A rule as a SARIF `reportingDescriptor`; one of textlint has no more than its name. */
export function sarifRule(ruleId: string, locale: Locale, context: FormatContext): object {
  const id = shortRuleId(ruleId);
  const meta = context.rules.find((rule) => rule.meta.id === id)?.meta;
  if (!ruleId.startsWith("kouetsu/") || meta === undefined) return builtInRule(ruleId, id, locale);
  const description = { text: meta.description[locale] };
  const page = pages[id]?.[locale];
  return {
    id: ruleId,
    name: pascalCase(id),
    shortDescription: description,
    fullDescription: description,
    help: {
      text: `${description.text}\nkouetsu explain ${id}`,
      ...(page === undefined ? {} : { markdown: page }),
    },
    helpUri: pageUri(ruleId, context),
    defaultConfiguration: { level: levels[meta.severity] },
    properties: { tags: [meta.family] },
  };
}

function builtInRule(ruleId: string, id: string, locale: Locale): object {
  const messages = Object.values(Object.hasOwn(builtIn, id) ? (builtIn[id] ?? {}) : {});
  const [first] = messages.map((message) => message[locale].split("\n")[0] ?? "");
  const text = first ?? escapeSarif(ruleId);
  return { id: ruleId, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
