import type { FileSettings } from "@kouetsu/core";
import { ruleOrigins } from "@kouetsu/core/node";
import type { OpenedProject, RuleOrigin } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { escapeJson } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";

/** Prints the settings that hold for each file, and the line that decided each rule, as JSON. */
export async function printConfig(opened: OpenedProject, io: Io): Promise<number> {
  const { path, base, resolved } = opened.config;
  const preset = `kouetsu:${resolved.base}`;
  const files = [];
  for (const filePath of opened.targets) {
    const origins = await ruleOrigins(opened.config, io.cwd, filePath);
    const settings = opened.settingsFor(filePath);
    files.push({ filePath, ...describe(settings, (id) => placeOf(origins.get(id)) ?? preset) });
  }
  const report = {
    config: path === undefined ? null : opened.displayPath(path),
    globsFrom: opened.displayPath(base) || ".",
    extends: resolved.base,
    site: opened.site.preset,
    files,
  };
  io.stdout.write(`${escapeJson(JSON.stringify(report, undefined, 2))}\n`);
  return opened.problems.length === 0 ? 0 : 2;
}

/** Rules that are on with their settings, those that are off with who said so. */
function describe({ site, rules: states }: FileSettings, from: (id: string) => string): object {
  const on = [...states].map(([id, { options, conditions }]) => [
    id,
    { from: from(id), options, conditions: Object.fromEntries(conditions) },
  ]);
  const ids = rules.map((rule) => rule.meta.id);
  const off = ids.filter((id) => !states.has(id)).map((id) => [id, from(id)]);
  return { site, rules: Object.fromEntries(on), off: Object.fromEntries(off) };
}

function placeOf(origin: RuleOrigin | undefined): string | undefined {
  return origin && `${origin.filePath}:${origin.line}`;
}
