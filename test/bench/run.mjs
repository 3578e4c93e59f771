// The benchmarks that need nothing beside the repository, one after the other
// (`npm run bench`), and the rows that they tell as one table at the end:
// what, goal, measured. duplicates.mjs needs jscpd 5.3.3 and says so at its head.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const rows = [];
for (const [file, ...args] of [
  ["edit.mjs", "--site", "none"],
  ["edit.mjs"],
  ["typing.mjs", "--folder", "none", "--edits", "500", "--pastes", "40"],
  ["typing.mjs", "--edits", "500", "--pastes", "40"],
  ["textlint.mjs"],
  ["claims.mjs", "--rounds", "1", "--read", "parsed"],
  ["start-up.mjs"],
  ["audit.mjs"],
]) {
  const script = path.join(here, file);
  if (!fs.existsSync(script)) continue;
  console.log(`\n# ${file} ${args.join(" ")}`);
  const { stdout } = spawnSync(process.execPath, [script, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  const lines = stdout.split("\n");
  rows.push(...lines.filter((line) => line.startsWith("row |")));
  console.log(lines.filter((line) => !line.startsWith("row |")).join("\n"));
}
console.log("\n| what | goal | measured |\n| --- | --- | --- |");
for (const line of rows) console.log(line.slice("row ".length));
