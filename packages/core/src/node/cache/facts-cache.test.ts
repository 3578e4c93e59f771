import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { noConfig } from "../../config/config.js";
import { settingsResolver } from "../../config/resolve-settings.js";
import { openProject } from "../open-project.js";
import { FactsCache } from "./facts-cache.js";
import { testRules } from "./test-rules.js";

const folders: string[] = [];
let site = "";
let place = "";
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), "kouetsu-site-"));
  place = mkdtempSync(path.join(tmpdir(), "kouetsu-cache-"));
  folders.push(site, place);
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What a run over the site finds, as JSON, and which articles it judged by themselves. */
async function run(
  options: { cached: boolean; now?: string } = { cached: true },
): Promise<{ found: string; judged: readonly string[] }> {
  const judged: string[] = [];
  const opened = await openProject({
    cwd: site,
    paths: ["."],
    rules: testRules((filePath) => judged.push(filePath)),
    now: options.now ?? "2026-01-01T00:00:00Z",
    ...(options.cached ? { cache: { version: "1", environment: {}, location: place } } : {}),
  });
  if (opened.status === "failed") throw new Error("The site could not be opened.");
  const { project, targets, readingFindings } = opened;
  const found = targets.map((file) => [file, readingFindings.get(file), project.findings(file)]);
  opened.keepFacts();
  return { found: JSON.stringify(found), judged };
}

const write = (name: string, text: string): void => writeFileSync(path.join(site, name), text);
const cacheFile = (): string => path.join(place, readdirSync(place)[0] ?? "none");

const prose = "港町の朝市では、水揚げされたばかりの魚が木箱のまま並び、値札は手書きで立てられる。";
const sample = (): void => {
  write("a.md", `---\ntitle: 朝市\ndate: 2026-03-01\n---\n\n# 朝市\n\n${prose}\n\n赤い旗。\n`);
  write("b.md", `# 朝市\n\n${prose}\n\n<!-- kouetsu-disable-line red-word -- 旗の色 --> 赤。\n`);
  write("c.md", "赤と黄。\n");
};

describe("a second run", () => {
  test("judges nothing again but what looks at the clock, and finds the same", async () => {
    sample();
    const cold = await run({ cached: false });
    expect(cold.judged).toEqual(["a.md", "b.md", "c.md"]);
    expect((await run()).found).toBe(cold.found);
    const warm = await run();
    expect(warm.found).toBe(cold.found);
    expect(warm.judged).toEqual([]);
    const later = await run({ cached: true, now: "2027-01-01T00:00:00Z" });
    expect(later.found).not.toBe(cold.found);
    expect(later).toEqual({
      ...(await run({ cached: false, now: "2027-01-01T00:00:00Z" })),
      judged: [],
    });
  });

  test("judges an article that changed, and one under other settings", async () => {
    sample();
    await run();
    write("c.md", "赤と白。\n");
    expect((await run()).judged).toEqual(["c.md"]);
    write("kouetsu.config.json", JSON.stringify({ rules: { "red-word": "info" } }));
    expect((await run()).judged).toEqual(["a.md", "b.md", "c.md"]);
    expect((await run()).found).toBe((await run({ cached: false })).found);
  });
});

const piece = fc.constantFrom(
  "赤",
  "白い。",
  "\n\n",
  `${prose}\n`,
  "# ",
  "> ",
  "---\ntitle: 題\n---\n",
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
const names = ["a.md", "b.md", "c.md", "日本語.md"];
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name: fc.constantFrom(...names), text }) },
  { weight: 1, arbitrary: fc.record({ name: fc.constantFrom(...names), text: fc.constant(null) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("info", "off", "error").map((level) => ({
      name: "kouetsu.config.json",
      text: JSON.stringify({ rules: { "red-word": level } }),
    })),
  },
);

test("after any edits, deletions and changes of the configuration it finds what a cold run finds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      for (const { name, text: written } of steps) {
        if (written === null) rmSync(path.join(site, name), { force: true });
        else write(name, written);
        expect((await run()).found).toBe((await run({ cached: false })).found);
      }
    }),
    { numRuns: process.env["KOUETSU_LONG"] === undefined ? 12 : 40 },
  );
});

describe("a damaged file", () => {
  test("is one that is not there", { timeout: 600_000 }, async () => {
    sample();
    const { found } = await run();
    const whole = readFileSync(cacheFile());
    const damage = fc.oneof(
      fc.record({ at: fc.nat(whole.length - 1), bit: fc.nat(7) }),
      fc.record({ length: fc.nat(whole.length - 1) }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (done) => {
        const bytes = Buffer.from(whole);
        if ("bit" in done) bytes[done.at] = (bytes[done.at] ?? 0) ^ (1 << done.bit);
        writeFileSync(cacheFile(), "bit" in done ? bytes : bytes.subarray(0, done.length));
        expect((await run()).found).toBe(found);
      }),
      { numRuns: process.env["KOUETSU_LONG"] === undefined ? 40 : 1000 },
    );
  });

  test("is mended by the run that finds it so", async () => {
    sample();
    await run();
    const whole = readFileSync(cacheFile());
    writeFileSync(cacheFile(), whole.subarray(0, whole.length >> 1));
    expect((await run()).judged).toEqual(["a.md", "b.md", "c.md"]);
    expect((await run()).judged).toEqual([]);
  });
});

test("what cannot be told of an article is not kept", async () => {
  const settings = settingsResolver(noConfig, [], {
    preset: "none",
    locale: "ja",
    now: "2026-01-01T00:00:00Z",
  });
  const cache = new FactsCache(path.join(place, "facts.bin"), site, "1", []);
  const input = { filePath: "a.md", source: "朝市。\n", settings: settings("a.md") };
  const restored: unknown[] = [];
  cache.recall(
    input,
    (record) => restored.push(record),
    () => undefined,
  );
  cache.save();
  expect([restored, cache.news, readdirSync(place)]).toEqual([[], { fresh: 0, all: 0 }, []]);
});

test("a folder that nobody can write to costs no finding", async () => {
  sample();
  const { found } = await run({ cached: false });
  rmSync(place, { recursive: true });
  writeFileSync(place, "a file in the place of the folder");
  expect((await run()).found).toBe(found);
});
