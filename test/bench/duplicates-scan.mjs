// Passages that stand more than once in a folder, as one process: read, index, every
// group that is long enough, in characters that count.
//   node test/bench/duplicates-scan.mjs FOLDER [JAPANESE ENGLISH]
import fs from "node:fs";
import path from "node:path";
import { scanPassages } from "@kouetsu/core/node";

const [folder, ja = "0", en = "0"] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");
const files = fs
  .readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => ({ path: path.join(folder, name), filePath: name }));

const begun = performance.now();
const { articles, groups } = await scanPassages(files, {
  shortest: { ja: Number(ja), en: Number(en) },
});
const scanned = performance.now() - begun;
const count = { groups: 0, copies: 0, differences: 0, templates: 0 };
for (const { isTemplate, copies, differences } of groups) {
  if (isTemplate) count.templates++;
  else count.groups++;
  count.copies += copies.length;
  count.differences += differences.length;
}
const { user, system } = process.cpuUsage();
const ms = (time) => `${time.toFixed(0)} ms`;
console.log(
  `${articles} articles, ${count.groups} groups with ${count.copies - count.templates} copies and ` +
    `${count.differences} differences, ${count.templates} templates; ` +
    `scan ${ms(scanned)}, CPU ${ms((user + system) / 1000)}`,
);
