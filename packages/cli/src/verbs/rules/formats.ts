import { renderText } from "@kouetsu/core";
import type { Locale, RuleFamily, Severity } from "@kouetsu/core";
import type { RuleOrigin } from "@kouetsu/core/node";
import { cliTexts } from "../../messages.js";
import { escapeJson, escapeText } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";
import { styler } from "../../terminal/style.js";
import { displayWidth } from "../../terminal/width.js";
import { rulesTexts as texts } from "./messages.js";
import type { RuleRow, RulesReport } from "./rules.js";

const families = [
  "claims",
  "duplicates",
  "front-matter",
  "residue",
] as const satisfies RuleFamily[];
const colours = { error: "red", warning: "yellow", info: "cyan" } as const;

/** The rules by family, a line each: state, id, what it is about, and what decided the state. */
export function rulesAsTable(report: RulesReport, locale: Locale, io: Io): string {
  const style = styler(io.stdout);
  const width = Math.max(...report.rows.map((row) => row.rule.meta.id.length));
  const stateWidth = Math.max(...report.rows.map((row) => displayWidth(stateOf(row, locale))));
  const lines: string[] = [];
  for (const family of families) {
    const rows = report.rows.filter((row) => row.family === family);
    if (rows.length === 0) continue;
    lines.push(style("bold", texts[family][locale]));
    for (const row of rows) {
      const state = stateOf(row, locale);
      const [level] = row.levels;
      const painted = style(level === undefined ? "dim" : colours[level], state);
      const pad = " ".repeat(stateWidth - displayWidth(state));
      const { id, description } = row.rule.meta;
      const origin = row.origin === undefined ? "" : style("dim", ` [${placeOf(row.origin)}]`);
      lines.push(`  ${painted}${pad}  ${id.padEnd(width)}  ${description[locale]}${origin}`);
    }
    lines.push("");
  }
  const total = renderText(texts.total, locale, {
    count: report.rows.length,
    on: report.rows.filter((row) => row.levels.length > 0).length,
    config:
      report.configPath === undefined ? texts.noConfig[locale] : escapeText(report.configPath),
    rule: "RULE",
  });
  return `${[...lines, total].join("\n")}\n`;
}

/** An array of rules with id, family, state, options and what decided them. */
export function rulesAsJson({ rows }: RulesReport, locale: Locale): string {
  const list = rows.map(({ rule, family, settings, origin }) => ({
    id: rule.meta.id,
    family,
    scope: rule.scope,
    description: rule.meta.description[locale],
    on: settings !== undefined && settings.conditions.size > 0,
    conditions: Object.fromEntries(
      Object.keys(rule.meta.messages).map((id) => [id, settings?.conditions.get(id) ?? "off"]),
    ),
    options: settings?.options ?? rule.meta.options.defaults,
    decidedBy: origin ?? null,
  }));
  return `${escapeJson(JSON.stringify(list, undefined, 2))}\n`;
}

function stateOf({ levels }: RuleRow, locale: Locale): string {
  const [strongest, ...others] = levels.map((level: Severity) => cliTexts[level][locale]);
  if (strongest === undefined) return texts.off[locale];
  return others.length === 0 ? strongest : renderText(texts.mixed, locale, { word: strongest });
}

function placeOf({ filePath, line }: RuleOrigin): string {
  return `${escapeText(filePath)}:${line}`;
}
