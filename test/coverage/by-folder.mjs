// Prints the last `npm run coverage` by folder: lines and branches, covered of all.
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const file = process.argv[2] ?? "coverage/coverage-summary.json";
/** @type {Record<string, Record<"lines" | "branches", { covered: number; total: number }>>} */
const { total: _, ...files } = JSON.parse(readFileSync(file, "utf8"));

/** @type {Map<string, { lines: [number, number]; branches: [number, number] }>} */
const folders = new Map();
for (const [name, counts] of Object.entries(files)) {
  const parts = path.relative(process.cwd(), path.dirname(name)).split(path.sep);
  const depths = parts[0] === "rules" ? [1, 2] : [2, 4];
  for (const folder of new Set(depths.map((depth) => parts.slice(0, depth).join("/")))) {
    const sum = folders.get(folder) ?? { lines: [0, 0], branches: [0, 0] };
    for (const kind of /** @type {const} */ (["lines", "branches"])) {
      sum[kind][0] += counts[kind].covered;
      sum[kind][1] += counts[kind].total;
    }
    folders.set(folder, sum);
  }
}

const share = ([covered, total]) =>
  `${(total === 0 ? 100 : (100 * covered) / total).toFixed(1)} % of ${total}`;
for (const [folder, { lines, branches }] of [...folders].sort(([a], [b]) => a.localeCompare(b)))
  console.log(`${folder.padEnd(42)} lines ${share(lines).padEnd(18)} branches ${share(branches)}`);
