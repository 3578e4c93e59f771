// The passage index alone: one edit in a long article inside a large corpus, from
// the new version of the article to the groups of that article. Reading the
// Markdown is not in it.
//   node test/bench/passages-edit.mjs [--site FOLDER,FOLDER] [--edits N]
import path from "node:path";
import { parseArgs } from "node:util";
import { InMemoryCorpus, createArticle } from "@kouetsu/core";
import { longArticle, percentile, randomNumbers, readFolder, siteFolder } from "./articles.mjs";

const { values } = parseArgs({
  options: { site: { type: "string" }, edits: { type: "string", default: "2000" } },
});
const folders = values.site?.split(",").map((folder) => path.resolve(folder)) ?? [siteFolder()];
const corpus = new InMemoryCorpus({ collectors: [], withPassages: true });
const site = {};
let bytes = 0;
for (const [at, folder] of folders.entries()) {
  for (const [name, text] of readFolder(folder)) {
    bytes += Buffer.byteLength(text);
    corpus.set(createArticle(`${at}/${String(name)}`, String(text)), site);
  }
}
const name = "typed.md";
const text = longArticle();
let article = createArticle(name, text);
corpus.set(article, site);
const begun = process.cpuUsage();
corpus.passagesOf(name);
const built = process.cpuUsage(begun);

function edit(changed) {
  article = createArticle(name, changed, article);
  const { user, system } = process.cpuUsage();
  const started = performance.now();
  corpus.set(article, site);
  corpus.passagesOf(name);
  const wall = performance.now() - started;
  const spent = process.cpuUsage();
  return { wall, cpu: (spent.user + spent.system - user - system) / 1000 };
}

const random = randomNumbers(7);
const times = [];
for (let n = 0; n < Number(values.edits); n += 2) {
  const at = Math.floor(random() * text.length);
  const isDeletion = random() < 0.3;
  const rest = text.slice(isDeletion ? at + 1 : at);
  times.push(edit(`${text.slice(0, at)}${isDeletion ? "" : "あ"}${rest}`), edit(text));
}
const ms = (number) => `${number.toFixed(2)} ms`;
const told = (key) => {
  const sorted = times.map((time) => time[key]).sort((a, b) => a - b);
  return [0.5, 0.95, 0.99]
    .map((share) => `p${share * 100} ${ms(percentile(sorted, share))}`)
    .join(" ");
};
console.log(
  `passages after an edit in ${text.length} characters, ${corpus.filePaths.length} articles of ` +
    `${(bytes / 1e6).toFixed(1)} MB (built in ${((built.user + built.system) / 1000).toFixed(0)} ms CPU): ` +
    `wall ${told("wall")}; CPU ${told("cpu")}; first 20 at most ${ms(Math.max(...times.slice(0, 20).map((time) => time.wall)))}`,
);
