// A whole site: `kouetsu lint` as a process, without and with what an earlier
// run kept, against textlint's parser alone on the same files, interleaved, so
// that a busy machine is busy for all; wall and processor time.
//   node test/bench/audit.mjs [--site FOLDER] [--rounds N]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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
  const result = spawnSync("/usr/bin/time", ["-f", "%M %U %S", process.execPath, ...args], {
    cwd: folder,
    maxBuffer: 1 << 30,
  });
  const wall = performance.now() - begun;
  if (result.error) throw result.error;
  const [kilobytes, user, system] = result.stderr
    .toString()
    .trim()
    .split("\n")
    .at(-1)
    .split(" ")
    .map(Number);
  return { wall, cpu: (user + system) * 1000, megabytes: kilobytes / 1024 };
}

const lint = (...more) => run(cli, "lint", "--format", "json", "--no-textlint", ".", ...more);
const place = mkdtempSync(path.join(tmpdir(), "kouetsu-bench-"));
const ours = [];
const again = [];
const theirs = [];
lint("--cache-location", place);
for (let round = 0; round < Number(values.rounds); round++) {
  theirs.push(run(parser, folder));
  ours.push(lint("--no-cache"));
  again.push(lint("--cache-location", place));
}
rmSync(place, { recursive: true });
const median = (runs, key) => runs.map((one) => one[key]).sort((a, b) => a - b)[runs.length >> 1];
const report = (name, runs) =>
  console.log(
    `${name}: ${median(runs, "wall").toFixed(0)} ms, ${median(runs, "cpu").toFixed(0)} ms of processor, ${median(runs, "megabytes").toFixed(0)} MB`,
  );
console.log(folder);
report("textlint, parsing only", theirs);
report("kouetsu lint", ours);
report("kouetsu lint again", again);
const ratio = (a, b, key) => (median(a, key) / median(b, key)).toFixed(2);
console.log(
  `cold / parsing ${ratio(ours, theirs, "wall")} of wall, ${ratio(ours, theirs, "cpu")} of processor`,
);
console.log(
  `again / cold ${ratio(again, ours, "wall")} of wall, ${ratio(again, ours, "cpu")} of processor`,
);
