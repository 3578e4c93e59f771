// Facts that are kept between runs, in files that somebody forged: whatever they
// say, a run comes to its end, no range leaves its text, and no fix is taken from them.
import fc from "fast-check";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { openProject } from "../../packages/core/src/node/open-project.js";
import { rules } from "textlint-rule-preset-kouetsu/registry";
import { root, sharedPath } from "../acceptance/shared.js";
import { amount, patience } from "./support/amount.js";
import { Folders } from "./support/folders.js";
import { putTogether, takeApart } from "./support/forge-cache.js";
import { rangesOutside } from "./support/judge.js";
import { seconds, stopwatch, tell } from "./support/tell.js";

const folders = new Folders();
const site = folders.make({
  "a.md": "---\ntitle: 朝市\n---\n\n75%以上の企業が導入しました。\n\n---END---\n",
  "b.md": "# 夕市\n\n港は静かです。<!-- kouetsu-disable-line -- 確かめた -->\n",
});
const place = folders.make();
afterAll(() => folders.remove());

/** What a run finds in the site, with the facts in `place` or without. */
async function run(isCached: boolean) {
  const opened = await openProject({
    cwd: site,
    paths: ["."],
    rules,
    now: "2026-01-01T00:00:00Z",
    ...(isCached ? { cache: { version: "1", environment: {}, location: place } } : {}),
  });
  if (opened.status === "failed") throw new Error("the site could not be opened");
  const { project, targets } = opened;
  const found = targets.map((file) => ({
    length: project.article(file)?.source.length ?? 0,
    findings: project.findings(file),
  }));
  opened.keepFacts();
  return found;
}

const cacheFile = (): string => path.join(place, readdirSync(place)[0] ?? "none");
let whole: Buffer;
let cold: Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
  cold = await run(false);
  await run(true);
  whole = readFileSync(cacheFile());
});

const bytes = fc.oneof(
  fc.record({ at: fc.nat(1_000_000), value: fc.nat(255) }),
  fc.record({ cut: fc.nat(1_000_000) }),
  fc.record({ instead: fc.uint8Array({ maxLength: 200 }) }),
);

function damaged(done: {
  at?: number;
  value?: number;
  cut?: number;
  instead?: Uint8Array;
}): Buffer {
  if (done.instead !== undefined) return Buffer.from(done.instead);
  if (done.cut !== undefined) return whole.subarray(0, done.cut % whole.length);
  const copy = Buffer.from(whole);
  copy[(done.at ?? 0) % copy.length] = done.value ?? 0;
  return copy;
}

test(
  "a damaged file of facts is one that is not there",
  async () => {
    const spent = stopwatch();
    const numRuns = amount(30, 1000);
    await fc.assert(
      fc.asyncProperty(bytes, async (done) => {
        writeFileSync(cacheFile(), damaged(done));
        expect(await run(true)).toEqual(cold);
      }),
      { numRuns },
    );
    tell("corrupt caches", `${numRuns} files, each equal to a cold run, ${seconds(spent())}`);
  },
  patience(60_000),
);

const anything = fc.oneof(
  fc.constantFrom(-1, 1e9, 0.5, null, "", "__proto__", [], {}, [[]], { start: 5, end: 1 }),
  fc.anything({ maxDepth: 1 }),
);

/** The same JSON with another value at one of its places. */
function forged(json: unknown, at: number, value: unknown): unknown {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(json);
}

test(
  "a forged file with the right checksums throws nothing and leads out of no text",
  async () => {
    const opened = takeApart(whole);
    const { entries } = opened;
    expect(putTogether(opened, entries)).toEqual(whole);
    const numRuns = amount(40, 5000);
    let believed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.nat(150), anything, async (which, at, value) => {
        const changed = entries.map((entry, n) => (n === which ? forge(entry, at, value) : entry));
        writeFileSync(cacheFile(), putTogether(opened, changed));
        const found = await run(true);
        for (const { findings, length } of found)
          expect(rangesOutside(findings, length)).toEqual([]);
        expect({}).not.toHaveProperty("x");
        if (JSON.stringify(found) !== JSON.stringify(cold)) believed++;
      }),
      { numRuns },
    );
    tell(
      "forged caches",
      `${numRuns} files, 0 throws, 0 ranges outside; ${believed} were believed`,
    );
  },
  patience(60_000),
);

/** An entry with another value in its JSON, and the length of that where the entry says it. */
function forge(entry: Buffer, at: number, value: unknown): Buffer {
  const length = entry.readUInt32LE(0);
  const json: unknown = JSON.parse(entry.toString("utf8", entry.length - length));
  const text = Buffer.from(JSON.stringify(forged(json, at, value) ?? null));
  const changed = Buffer.concat([entry.subarray(0, entry.length - length), text]);
  changed.writeUInt32LE(text.length, 0);
  return changed;
}

describe("a file of another kind in its place", () => {
  const nasty = sharedPath("nasty");
  const names = ["cache-poisoned.json", "cache-truncated.json"];
  it.skipIf(nasty === undefined).each(names)("%s is not read", async (name) => {
    writeFileSync(cacheFile(), readFileSync(path.join(nasty ?? root, name)));
    expect(await run(true)).toEqual(cold);
    expect({}).not.toHaveProperty("x");
  });

  it("a folder is left as it is", async () => {
    const file = cacheFile();
    const elsewhere = folders.make();
    writeFileSync(path.join(elsewhere, "kept"), "");
    rmSync(file);
    mkdirSync(path.join(file, "inside"), { recursive: true });
    expect(await run(true)).toEqual(cold);
    expect(readdirSync(file)).toEqual(["inside"]);
    rmSync(file, { recursive: true });
  });
});
