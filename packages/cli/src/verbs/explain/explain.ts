import { engineMessages } from "@kouetsu/core";
import type { Locale, Rule, RuleMessage } from "@kouetsu/core";
import { readingMessages, renderProblem, unknownRule } from "@kouetsu/core/node";
import { pages } from "textlint-rule-preset-kouetsu/pages";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { cliTexts } from "../../messages.js";
import { printProblem } from "../../report-problems.js";
import { escapeText } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import { styler } from "../../terminal/style.js";
import { explainTexts as texts } from "./messages.js";

/** What is found without a rule, while files are read and rules are run. */
const builtIn: Readonly<Record<string, Readonly<Record<string, RuleMessage>>>> = {
  ...readingMessages,
  ...engineMessages,
};

/** Prints what a rule is about; the exit code. */
export function explain(id: string, io: Io, locale: Locale): number {
  const rule = rules.find((candidate) => candidate.meta.id === id);
  const alwaysOn = Object.hasOwn(builtIn, id) ? builtIn[id] : undefined;
  if (alwaysOn !== undefined) {
    const sentences = Object.values(alwaysOn).map((message) => message[locale]);
    io.stdout.write(`${styler(io.stdout)("bold", id)}\n\n${sentences.join("\n\n")}\n`);
    return 0;
  }
  if (rule === undefined) {
    printProblem(renderProblem(unknownRule(id, rules), locale), io);
    return 2;
  }
  const style = styler(io.stdout);
  const lines = [style("bold", id), "", ...factLines(rule, locale), "", ...pageLines(id, locale)];
  io.stdout.write(
    `${lines.map((line) => (line.startsWith("#") ? style("bold", line) : line)).join("\n")}\n`,
  );
  return 0;
}

function factLines({ meta }: Rule, locale: Locale): readonly string[] {
  const facts = [
    meta.description[locale],
    "",
    `${texts.severity[locale]}: ${cliTexts[meta.severity][locale]}`,
    `${texts.state[locale]}: ${(meta.recommended ? texts.yes : texts.no)[locale]}`,
    `${texts.conditions[locale]}:`,
    ...Object.entries(meta.messages).map(
      ([id, message]) =>
        `  ${id} (${cliTexts[message.severity ?? meta.severity][locale]}) ${message[locale].split("\n")[0] ?? ""}`,
    ),
  ];
  const defaults = Object.entries(meta.options.defaults);
  if (defaults.length > 0) {
    facts.push(`${texts.options[locale]}:`);
    for (const [name, value] of defaults)
      facts.push(`  ${name} (${cliTexts.defaultValue[locale]}: ${JSON.stringify(value)})`);
  }
  return facts;
}

/** What people wrote of the rule. */
function pageLines(id: string, locale: Locale): readonly string[] {
  const page = pages[id];
  if (page === undefined) return [texts.unknownPage[locale]];
  return page[locale].trim().split("\n").map(escapeText);
}
