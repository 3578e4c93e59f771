// `unsupported-numeric-claim` alone, in millions of characters per second of CPU time:
// the first pass of a fresh process, and the best of the later ones.
//   node test/bench/claims.mjs [--rule ID] [--rounds N] [--read sentences,parsed,blocks] [FOLDER…]
// What was read before the clock starts, and is not in the figure:
//   `sentences`  front matter, blocks, inlines and sentences: trigger, frames and messages alone
//   `parsed`     front matter, blocks and inlines, as other rules leave them
//   `blocks`     front matter and the block tree: the rule pays for every inline it asks for
// The garbage of that reading is collected first. CPU time is that of all threads, so
// what the engine compiles in the background is in it, and so is what the linter does.
// `engine` is the same first pass with a check that finds nothing; it is not taken off.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { InMemoryCorpus, Linter, createArticle, noConfig, settingsResolver } from "@kouetsu/core";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { readFolder, root, row } from "./articles.mjs";

const PASSES = 6;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: "string", default: "unsupported-numeric-claim" },
    rounds: { type: "string", default: "3" },
    read: { type: "string", default: "sentences,parsed,blocks" },
    pass: { type: "string" },
  },
});
if (values.pass) console.log(JSON.stringify(passes(positionals[0], values.pass)));
else for (const folder of positionals.length > 0 ? positionals : folders()) report(folder);

/** Real sites when they are there, else the example site. */
function folders() {
  const real = ["ja-site", "ja-tech-blog", "en-newsroom", "en-gov-news"]
    .map((name) => path.join(root, "../shared/corpora", name))
    .filter((folder) => fs.existsSync(folder));
  return real.length > 0 ? real : [path.join(root, "examples/blog")];
}

/** CPU milliseconds of each pass over articles that are new in every pass. */
function passes(folder, variant) {
  const own = rules.filter((rule) => rule.meta.id === values.rule);
  if (own.length === 0) throw new Error(`No rule is called ${values.rule}.`);
  const host = { locale: "ja", now: "2026-01-01T00:00:00Z", preset: "jekyll" };
  const settingsFor = settingsResolver(noConfig, own, host);
  const corpus = new InMemoryCorpus({ collectors: [], withPassages: false });
  const linter = new Linter(own);
  const files = readFolder(folder);
  // Linters of their own: what the engine remembers of a rule stays with the linter.
  const idle = new Linter(own.map((rule) => ({ ...rule, check: () => [] })));
  const times = [];
  let engine = 0;
  let findings = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const articles = files.map(([name, text]) => createArticle(name, text));
    for (const article of articles) readAhead(article, variant);
    globalThis.gc();
    const lintAll = (one) =>
      articles.reduce(
        (sum, article) => sum + one.lint(article, corpus, settingsFor(article.filePath)).length,
        0,
      );
    if (pass === 0) engine = cpuTime(() => lintAll(idle));
    times.push(cpuTime(() => (findings = lintAll(linter))));
  }
  return {
    characters: files.reduce((sum, [, text]) => sum + text.length, 0),
    findings,
    times,
    engine,
  };
}

/** Asks for what is not to be measured; articles are read when they are asked. */
function readAhead({ frontMatter, language, lines, blocks }, variant) {
  void [frontMatter, language, lines];
  if (variant === "blocks") return;
  for (const { content } of blocks) {
    void content.inlines;
    if (variant === "sentences") void content.sentences;
  }
}

/** Milliseconds of this process's processors. */
function cpuTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function report(folder) {
  for (const variant of values.read.split(",")) {
    const runs = Array.from({ length: Number(values.rounds) }, () => run(folder, variant));
    const [{ characters, findings }] = runs;
    const first = Math.min(...runs.map(({ times }) => times[0]));
    const engine = Math.min(...runs.map((one) => one.engine));
    const warm = Math.min(...runs.flatMap(({ times }) => times.slice(1)));
    const speed = (time) => (characters / time / 1000).toFixed(1);
    console.log(
      `${path.basename(folder)}, ${variant}: ${(characters / 1e6).toFixed(2)} M characters, ${findings} findings; ` +
        `first pass ${first.toFixed(0)} ms, ${speed(first)} M/s; warm ${warm.toFixed(0)} ms, ${speed(warm)} M/s; engine ${engine.toFixed(0)} ms`,
    );
    if (variant === "parsed")
      row(
        `claims of ${path.basename(folder)}, M characters/s, first pass (warm)`,
        "≥ 25",
        `${speed(first)} (${speed(warm)})`,
      );
  }
}

function run(folder, variant) {
  const script = fileURLToPath(import.meta.url);
  const args = ["--expose-gc", script, "--rule", values.rule, "--pass", variant, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${folder} failed: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout);
}
