// The duplicate scan alone, as one process: read, parse, index, findings of that one rule.
//   node test/bench/duplicates-scan.mjs FOLDER
import fs from "node:fs";
import path from "node:path";
import { Project, noConfig, settingsResolver } from "@kouetsu/core";
import { articleFromBytes } from "@kouetsu/core/node";
import { rules } from "textlint-rule-preset-kouetsu/registry";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Which folder?");
const own = rules.filter((rule) => rule.meta.id === "duplicated-passage");
const host = { locale: "ja", now: "2026-01-01T00:00:00Z", preset: "jekyll" };
const project = new Project({ rules: own, settingsFor: settingsResolver(noConfig, own, host) });

const lap = (before) => {
  const { user, system } = process.cpuUsage(before);
  return `${((user + system) / 1000).toFixed(0)} ms`;
};
const start = process.cpuUsage();
const names = fs
  .readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.(md|txt)$/.test(name))
  .sort();
for (const name of names) {
  const { text } = articleFromBytes(fs.readFileSync(path.join(folder, name)), name, "ja");
  if (text !== undefined) project.set(name, text);
}
const read = lap(start);
const second = process.cpuUsage();
let findings = 0;
for (const name of names) findings += project.findings(name).length;
console.log(
  `${names.length} articles, ${findings} findings; CPU: articles ${read}, passages ${lap(second)}`,
);
