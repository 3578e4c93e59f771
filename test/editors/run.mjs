// Runs the suites one after the other and counts the lines that they report with.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";

const TIMEOUT_MS = 300_000;
const suites =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ["audit", "in-host", "large-site", "workbench", "restricted", "neovim", "emacs"];
const folder = new URL("suites/", import.meta.url);
const known = readdirSync(folder);

let passed = 0;
let failed = 0;

for (const suite of suites) {
  console.log(`# ${suite}`);
  if (!known.includes(`${suite}.mjs`)) {
    console.log(`not ok - there is no suite ${suite}`);
    failed++;
    continue;
  }
  const before = failed;
  const child = spawn(process.execPath, [new URL(`${suite}.mjs`, folder).pathname], {
    stdio: ["ignore", "pipe", "inherit"],
    timeout: TIMEOUT_MS,
  });
  const exited = new Promise((resolve) => child.once("exit", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (line.startsWith("ok - ")) passed++;
    if (line.startsWith("not ok - ")) failed++;
  }
  const code = await exited;
  if (code !== 0 && failed === before) {
    console.log(`not ok - ${suite} ended with ${code}`);
    failed++;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
