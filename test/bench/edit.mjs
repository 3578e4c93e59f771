// One edit in a long article, in process: from the new text to its own findings.
//   node test/bench/edit.mjs [--site FOLDER|none] [--edits N]
import { parseArgs } from "node:util";
import { Project, noConfig, settingsResolver } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { longArticle, percentile, randomNumbers, readFolder, siteFolder } from "./articles.mjs";

const { values } = parseArgs({
  options: { site: { type: "string" }, edits: { type: "string", default: "1000" } },
});
const host = { locale: "ja", now: "2026-01-01T00:00:00Z", preset: "jekyll" };
const project = new Project({ rules, settingsFor: settingsResolver(noConfig, rules, host) });

const site = values.site === "none" ? [] : readFolder(siteFolder(values.site));
const started = performance.now();
for (const [name, text] of site) project.set(name, text);
const name = "typed.md";
let text = longArticle();
project.set(name, text);
project.findings(name);
const indexed = performance.now() - started;

const random = randomNumbers(7);
const times = [];
for (let edit = 0; edit < Number(values.edits); edit++) {
  const at = Math.floor(random() * text.length);
  const isDeletion = random() < 0.3;
  text = isDeletion
    ? text.slice(0, at) + text.slice(at + 1)
    : `${text.slice(0, at)}あ${text.slice(at)}`;
  const begun = performance.now();
  project.set(name, text);
  project.findings(name);
  times.push(performance.now() - begun);
}
const first = Math.max(...times.slice(0, 20));
times.sort((a, b) => a - b);
const ms = (number) => `${number.toFixed(1)} ms`;
console.log(
  `edit in ${text.length} characters, ${site.length} other articles (indexed in ${ms(indexed)}): ` +
    `p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}, p99 ${ms(percentile(times, 0.99))}, ` +
    `worst of the first 20 ${ms(first)}; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
