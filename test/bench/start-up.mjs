// Start-up: `kouetsu lint` of one Japanese article of some 3,000 characters, the
// processor time above that of bare node, interleaved, so that a busy machine
// is busy for both.
//   node test/bench/start-up.mjs [--rounds N]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { longArticle, root, row } from "./articles.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const folder = mkdtempSync(path.join(tmpdir(), "kouetsu-bench-"));
const text = longArticle();
const end = text.indexOf("\n\n", 3000);
writeFileSync(path.join(folder, "one.md"), `${end < 0 ? text : text.slice(0, end)}\n`);
const cli = path.join(root, "packages/cli/bin/kouetsu.js");

/** Milliseconds of processor, in steps of ten as the system counts them. */
function run(...args) {
  const words = ["-f", "%U %S", process.execPath, ...args];
  const { stderr, error } = spawnSync("/usr/bin/time", words, { cwd: folder });
  if (error) throw error;
  const [user, system] = stderr.toString().trim().split("\n").at(-1).split(" ").map(Number);
  return (user + system) * 1000;
}

const bare = [];
const lint = [];
run(cli, "lint", "one.md");
for (let round = 0; round < Number(values.rounds); round++) {
  bare.push(run("-e", "0"));
  lint.push(run(cli, "lint", "one.md"));
}
rmSync(folder, { recursive: true });
/** Of the quieter half, since the steps are coarse and others use the machine. */
const quiet = (runs) => {
  const half = runs.toSorted((a, b) => a - b).slice(0, Math.ceil(runs.length / 2));
  return half.reduce((sum, one) => sum + one, 0) / half.length;
};
console.log(`bare node ${quiet(bare).toFixed(0)} ms, lint ${quiet(lint).toFixed(0)} ms`);
row(
  "start-up of lint above bare node, CPU",
  "≤ 60 ms",
  `${(quiet(lint) - quiet(bare)).toFixed(0)} ms`,
);
