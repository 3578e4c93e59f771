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
project.hold();
for (const [name, text] of site) project.set(name, text);
for (const comparing = project.comparing(); !comparing.next().done;);
const name = "typed.md";
const text = longArticle();
project.set(name, text);
project.findings(name);
const indexed = performance.now() - started;

/** From a new text of the article to its findings, in milliseconds of the clock and of the processor. */
function judge(changed) {
  const before = process.cpuUsage();
  const begun = performance.now();
  project.set(name, changed);
  project.findings(name);
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

// Each edit is taken back before the next one, so that the article stays what it is.
const random = randomNumbers(7);
const times = [];
for (let edit = 0; edit < Number(values.edits); edit += 2) {
  const at = Math.floor(random() * text.length);
  const isDeletion = random() < 0.3;
  const rest = text.slice(isDeletion ? at + 1 : at);
  times.push(judge(`${text.slice(0, at)}${isDeletion ? "" : "あ"}${rest}`), judge(text));
}
const ms = (number) => `${number.toFixed(1)} ms`;
const told = (key) => {
  const sorted = times.map((time) => time[key]).sort((a, b) => a - b);
  const shares = [0.5, 0.95, 0.99].map(
    (share) => `p${share * 100} ${ms(percentile(sorted, share))}`,
  );
  const first = Math.max(...times.slice(0, 20).map((time) => time[key]));
  return `${shares.join(" ")}, worst of the first 20 ${ms(first)}`;
};
console.log(
  `edit in ${text.length} characters, ${site.length} other articles (indexed in ${ms(indexed)}): ` +
    `${told("wall")}; CPU ${told("cpu")}; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
);
