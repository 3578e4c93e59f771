// A whole site: `kouetsu lint` and `kouetsu audit` as processes, without and with
// what an earlier run kept, against textlint's parser alone on the same files, interleaved, so
// that a busy machine is busy for all; wall and processor time.
//   node test/bench/audit.mjs [--site FOLDER] [--rounds N]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root, row, siteFolder } from "./articles.mjs";

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

const place = mkdtempSync(path.join(tmpdir(), "kouetsu-bench-"));
const report = path.join(place, "report.html");
const verbs = {
  lint: (...more) => run(cli, "lint", "--format", "json", "--no-textlint", ".", ...more),
  audit: (...more) => run(cli, "audit", "--output", report, ".", ...more),
};
const theirs = [];
const runs = {
  lint: { cold: [], warm: [] },
  audit: { cold: [], warm: [] },
};
const kept = ["--cache-location", path.join(place, "cache")];
// An audit keeps more than a lint does.
for (const verb of Object.values(verbs)) verb(...kept);
for (let round = 0; round < Number(values.rounds); round++) {
  theirs.push(run(parser, folder));
  for (const [name, verb] of Object.entries(verbs)) {
    runs[name].cold.push(verb("--no-cache"));
    runs[name].warm.push(verb(...kept));
  }
}
rmSync(place, { recursive: true });
const median = (all, key) => all.map((one) => one[key]).sort((a, b) => a - b)[all.length >> 1];
const tell = (name, all) =>
  console.log(
    `${name}: ${median(all, "wall").toFixed(0)} ms, ${median(all, "cpu").toFixed(0)} ms of processor, ${median(all, "megabytes").toFixed(0)} MB`,
  );
const ratio = (a, b, key) => (median(a, key) / median(b, key)).toFixed(2);
console.log(folder);
tell("textlint, parsing only", theirs);
for (const [name, { cold, warm }] of Object.entries(runs)) {
  tell(`kouetsu ${name}`, cold);
  tell(`kouetsu ${name} again`, warm);
}
for (const [name, { cold, warm }] of Object.entries(runs)) {
  row(`${name}, cold ÷ textlint's parsing, wall`, "≤ .50", ratio(cold, theirs, "wall"));
  row(`${name}, cold ÷ textlint's parsing, CPU`, "", ratio(cold, theirs, "cpu"));
  row(`${name}, again ÷ cold, CPU`, "≤ .50", ratio(warm, cold, "cpu"));
  row(`${name}, peak memory`, "≤ 350 MB", `${median(cold, "megabytes").toFixed(0)} MB`);
}
