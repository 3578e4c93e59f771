// Articles for the benchmarks: a folder given by name, the shared corpora when
// they are there, else the example site.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const shared = path.join(root, "../shared/corpora");

/** `[relative path, text]` of every `.md` file under `folder`, sorted. */
export function readFolder(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".md"))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]);
}

/** The site to audit: `argument`, else the shared Japanese site, else the examples. */
export function siteFolder(argument) {
  if (argument) return path.resolve(argument);
  const site = path.join(shared, "ja-site");
  return fs.existsSync(site) ? site : path.join(root, "examples/blog");
}

/** The article to type into: the longest of the seeds, else an article of the examples repeated to its length. */
export function longArticle() {
  const seed = path.join(shared, "seeds/000_e86b0b7f4070c973.txt");
  if (fs.existsSync(seed)) return fs.readFileSync(seed, "utf8");
  const [, text] = readFolder(path.join(root, "examples/blog"))[0];
  return text.repeat(Math.ceil(24_000 / text.length));
}

/** The value below which `share` of the sorted numbers lie. */
export function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32 by Tommy Ettinger, public domain). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A row of the table that `run.mjs` ends with: what was measured, what it is to be, what it is. */
export function row(what, goal, measured) {
  console.log(`row | ${what} | ${goal} | ${measured} |`);
}
