// Duplicated passages in a large site against jscpd with its defaults, interleaved
// in one run, with memory; ours down to the shortest passages that the rule tells.
// It runs from one file made of the sources, as the command line does.
//   node test/bench/duplicates.mjs [--site FOLDER] [--copies N] [--rounds N] [--jscpd PROGRAM]
// Without --copies the site is taken as it is; with it, made N times as large by
// ../shared/bench/make-corpus.mjs. --jscpd, or jscpd on the path, version 5.3.3.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { root, siteFolder } from "./articles.mjs";

const { values } = parseArgs({
  options: {
    site: { type: "string" },
    copies: { type: "string" },
    rounds: { type: "string", default: "3" },
    jscpd: { type: "string", default: "jscpd" },
  },
});
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "kouetsu-duplicates-"));
const scan = path.join(scratch, "program/duplicates-scan.js");
try {
  await bundleScan(path.dirname(scan));
  const folder = values.copies ? enlarged(siteFolder(values.site)) : siteFolder(values.site);
  compare(folder);
} finally {
  fs.rmSync(scratch, { recursive: true });
}

async function bundleScan(outdir) {
  await build({
    entryPoints: {
      "duplicates-scan": path.join(root, "test/bench/duplicates-scan.mjs"),
      "scan/scan-worker": path.join(root, "packages/core/src/node/scan/scan-worker.ts"),
    },
    outdir,
    bundle: true,
    splitting: true,
    platform: "node",
    target: "node20",
    format: "esm",
    conditions: ["kouetsu-source"],
    mainFields: ["module", "main"],
    external: ["@textlint/*"],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  fs.writeFileSync(path.join(outdir, "package.json"), '{ "type": "module" }');
}

function enlarged(site) {
  const maker = path.join(root, "../shared/bench/make-corpus.mjs");
  if (!fs.existsSync(maker)) throw new Error(`${maker} is not there: leave --copies out.`);
  const out = path.join(scratch, "site");
  const made = spawnSync(process.execPath, [maker, site, out, values.copies], { encoding: "utf8" });
  console.log(made.stdout.trim());
  return out;
}

function compare(folder) {
  const { meta } = rules.find((rule) => rule.meta.id === "duplicated-passage");
  const { ja, en } = meta.options.defaults.minCharacters;
  const ours = [];
  const theirs = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    theirs.push(run(values.jscpd, "--silent", folder));
    ours.push(run(process.execPath, scan, folder, String(ja), String(en)));
  }
  console.log(ours.at(-1)?.output);
  const median = (runs, key) => runs.map((one) => one[key]).sort((a, b) => a - b)[runs.length >> 1];
  const told = (runs) =>
    `${median(runs, "wall").toFixed(0)} ms, ${median(runs, "megabytes").toFixed(0)} MB`;
  console.log(`jscpd: ${told(theirs)}`);
  console.log(`kouetsu: ${told(ours)}`);
  const speed = median(theirs, "wall") / median(ours, "wall");
  const memory = median(ours, "megabytes") / median(theirs, "megabytes");
  console.log(`speed ${speed.toFixed(2)} times jscpd's, memory ${memory.toFixed(2)} of jscpd's`);
}

function run(program, ...args) {
  const begun = performance.now();
  const result = spawnSync("/usr/bin/time", ["-f", "%M", program, ...args], {
    cwd: scratch,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const wall = performance.now() - begun;
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} failed: ${result.stderr.slice(0, 500)}`);
  const megabytes = Number(result.stderr.trim().split("\n").at(-1)) / 1024;
  return { wall, megabytes, output: result.stdout.trim() };
}
