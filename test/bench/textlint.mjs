// One edit in a long article, from the new text to the findings of
// preset-ja-technical-writing: hosted by us, and textlint itself, in turns.
//   node test/bench/textlint.mjs [--edits N] [--file PATH]
// Times are processor time of the whole process, of which one side works at a
// time; the clock in brackets.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createTextlintHost } from "@kouetsu/core/textlint";
import { createLinter, loadTextlintrc } from "textlint";
import { longArticle, percentile, randomNumbers, root } from "./articles.mjs";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "60" },
    file: { type: "string" },
    // What a process of its own is started with, to measure a first run.
    first: { type: "string" },
  },
});
const text = values.file ? fs.readFileSync(values.file, "utf8") : longArticle();
const WARM_UP = "港の市場は、朝に開きます。\n";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kouetsu-bench-"));
const configPath = path.join(folder, ".textlintrc.json");
fs.writeFileSync(configPath, '{ "rules": { "preset-ja-technical-writing": true } }');
process.on("exit", () => fs.rmSync(folder, { recursive: true }));

const sides = {
  async kouetsu() {
    const host = createTextlintHost({
      configPath,
      trusted: true,
      bundledFrom: [root],
      timeoutMs: 60_000,
      // The pause in which textlint works is none in which nobody types.
      usesIdleTime: false,
    });
    return { lint: (changed) => host.lint("a.md", changed), close: () => host.close() };
  },
  async textlint() {
    const nodeModules = path.join(root, "node_modules");
    const descriptor = await loadTextlintrc({
      configFilePath: configPath,
      node_modulesDir: nodeModules,
    });
    const linter = createLinter({ descriptor });
    return {
      lint: async (changed) => (await linter.lintText(changed, "a.md")).messages,
      close: async () => {},
    };
  },
};

async function measure(side, changed) {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const { length } = await side.lint(changed);
  const wall = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1_000, wall, length };
}

if (values.first) {
  const side = await sides[values.first]();
  await side.lint(WARM_UP);
  console.log(JSON.stringify(await measure(side, text)));
  await side.close();
} else {
  const ours = await sides.kouetsu();
  const theirs = await sides.textlint();
  for (const side of [ours, theirs]) await side.lint(text);
  const random = randomNumbers(11);
  const times = { ours: [], theirs: [] };
  for (let edit = 0; edit < Number(values.edits); edit++) {
    const at = Math.floor(random() * text.length);
    const isDeletion = random() < 0.3;
    const changed = `${text.slice(0, at)}${isDeletion ? "" : "あ"}${text.slice(isDeletion ? at + 1 : at)}`;
    times.ours.push(await measure(ours, changed));
    times.theirs.push(await measure(theirs, changed));
    if (times.ours.at(-1).length !== times.theirs.at(-1).length)
      console.log(`findings differ at edit ${edit}`);
  }
  await ours.close();
  const p = (list, key, share) =>
    percentile(
      list.map((time) => time[key]).sort((a, b) => a - b),
      share,
    );
  const line = (list) =>
    [0.5, 0.95, 0.99]
      .map(
        (share) =>
          `p${share * 100} ${p(list, "cpu", share).toFixed(1)} (${p(list, "wall", share).toFixed(1)})`,
      )
      .join(", ");
  console.log(`edit in ${text.length} characters, milliseconds`);
  console.log(`  kouetsu  ${line(times.ours)}`);
  console.log(`  textlint ${line(times.theirs)}`);
  console.log(
    `  ratio of p50 ${(p(times.ours, "cpu", 0.5) / p(times.theirs, "cpu", 0.5)).toFixed(3)}`,
  );
  for (const side of ["kouetsu", "textlint"]) {
    const runs = [1, 2, 3].map(() => firstRun(side));
    console.log(`  first run ${side} ${Math.min(...runs).toFixed(0)}`);
  }
}

function firstRun(side) {
  const args = [fileURLToPath(import.meta.url), "--first", side];
  if (values.file) args.push("--file", values.file);
  return JSON.parse(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout).cpu;
}
