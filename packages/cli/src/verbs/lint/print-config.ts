import type { FileSettings } from "@kouetsu/core";
import type { OpenedProject } from "@kouetsu/core/node";
import { escapeJson } from "../../terminal/escape.js";
import type { Io } from "../../terminal/io.js";

/** Prints the settings that hold for each file as JSON. */
export function printConfig(opened: OpenedProject, io: Io): number {
  const files = opened.targets.map((filePath) => ({
    filePath,
    ...describe(opened.settingsFor(filePath)),
  }));
  const { path, base, resolved } = opened.config;
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

function describe({ site, rules }: FileSettings): object {
  const states = [...rules].map(([id, state]) => [
    id,
    { options: state.options, conditions: Object.fromEntries(state.conditions) },
  ]);
  return { site, rules: Object.fromEntries(states) };
}
