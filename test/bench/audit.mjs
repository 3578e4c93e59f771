// A whole site: `kouetsu lint` as a process against textlint's parser alone on
// the same files, interleaved, so that a busy machine is busy for both.
//   node test/bench/audit.mjs [--site FOLDER] [--rounds N]
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { root, siteFolder } from "./articles.mjs";

const { values } = parseArgs({
  options: { site: { type: "string" }, rounds: { type: "string", default: "3" } },
});
const folder = siteFolder(values.site);
const cli = path.join(root, "packages/cli/bin/kouetsu.js");
const parser = path.join(root, "test/bench/textlint-parse.mjs");

function run(...args) {
  const begun = performance.now();
  const result = spawnSync("/usr/bin/time", ["-f", "%M", process.execPath, ...args], {
    cwd: folder,
    maxBuffer: 1 << 30,
  });
  const wall = performance.now() - begun;
  if (result.error) throw result.error;
  return { wall, megabytes: Number(result.stderr.toString().trim().split("\n").at(-1)) / 1024 };
}

const ours = [];
const theirs = [];
for (let round = 0; round < Number(values.rounds); round++) {
  theirs.push(run(parser, folder));
  ours.push(run(cli, "lint", "--format", "json", "--no-textlint", "."));
}
const median = (runs, key) => runs.map((one) => one[key]).sort((a, b) => a - b)[runs.length >> 1];
const report = (name, runs) =>
  console.log(
    `${name}: ${median(runs, "wall").toFixed(0)} ms, ${median(runs, "megabytes").toFixed(0)} MB`,
  );
console.log(folder);
report("textlint, parsing only", theirs);
report("kouetsu lint", ours);
console.log(`ratio ${(median(ours, "wall") / median(theirs, "wall")).toFixed(2)}`);
