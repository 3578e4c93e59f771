import { defineRule, Project, type FactKind, type Rule } from "@kouetsu/core";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSiteConfig } from "./site-config.js";
import { SiteCache } from "./site-cache.js";

const LENGTH: FactKind<number> = { name: "test/length" };
const words = { ja: "長さ", en: "Length" };

/** A rule that looks up how long articles are; by the clock, too, when told so. */
function lengthRule(onCollected: (name: string) => void, looksAtClock: boolean): Rule {
  return defineRule({
    scope: "corpus",
    meta: {
      id: "length",
      family: "residue",
      description: words,
      severity: "warning",
      recommended: true,
      since: "0.1.0",
      options: { properties: {}, defaults: {} },
      messages: { found: words },
    },
    collectors: [
      {
        name: "test/length",
        *collect(article, site) {
          onCollected(article.filePath);
          const key = looksAtClock ? site.now : "";
          yield { kind: LENGTH, key, value: article.source.length };
        },
      },
    ],
    usesPassages: true,
    *check() {},
  });
}

let base: string;
beforeEach(() => void (base = mkdtempSync(path.join(os.tmpdir(), "kouetsu-site-cache-"))));
afterEach(() => rmSync(base, { recursive: true, force: true }));

const texts = Array.from(
  { length: 60 },
  (_, n) => `# ${n}\n\n${"道は川に沿って曲がります。".repeat(9)}${n}\n`,
);

/** A session over these texts: which articles were collected from, and what the corpus then knows. */
async function session(sources: readonly string[], looksAtClock = false) {
  const collected: string[] = [];
  const rules = [lengthRule((name) => collected.push(name), looksAtClock)];
  const { settingsFor } = await readSiteConfig({
    root: base,
    rules,
    configPath: undefined,
    locale: undefined,
    fallbackLocale: "ja",
    now: "2026-01-01T00:00:00Z",
  });
  const project = new Project({ rules, settingsFor });
  const environment = { XDG_CACHE_HOME: path.join(base, "home") };
  const cache = SiteCache.open({
    root: path.join(base, "site"),
    rules,
    build: "1",
    trusted: true,
    environment,
  });
  project.hold();
  for (const [n, text] of sources.entries()) cache?.enter(project, `${n}.md`, text);
  for (const _ of project.comparing());
  for (const _ of cache?.saving() ?? []);
  cache?.close();
  const { corpus } = project;
  const known = project.filePaths.map((name) => [name, corpus.passagesOf(name)]);
  return { collected, known: [known, corpus.entries(LENGTH, "")] };
}

describe("the cache of a site", () => {
  it("saves reading what did not change, and nothing is known otherwise for it", async () => {
    const first = await session(texts);
    expect(first.collected).toHaveLength(60);
    expect(JSON.stringify(first.known)).toContain("copies");
    const second = await session(texts);
    expect(second.collected).toEqual([]);
    expect(second.known).toEqual(first.known);
    const changed = texts.with(7, `${texts[7]}もう一文。\n`);
    expect((await session(changed)).collected).toEqual(["7.md"]);
  });

  it("is not written again for one article of many, but for many of them", async () => {
    await session(texts);
    const one = texts.with(7, "# 別\n");
    await session(one);
    expect((await session(one)).collected).toEqual(["7.md"]);
    const three = one.with(8, "# 別\n").with(9, "# 別\n");
    await session(three);
    expect((await session(three)).collected).toEqual([]);
  });

  it("keeps nothing of a small site, and nothing that holds for today only", async () => {
    await session(texts.slice(0, 10));
    expect((await session(texts.slice(0, 10))).collected).toHaveLength(10);
    await session(texts, true);
    expect((await session(texts, true)).collected).toHaveLength(60);
  });
});

describe("the cache of a stranger's site", () => {
  const isOpened = (root: string, home: string): boolean => {
    const environment = { XDG_CACHE_HOME: home };
    const cache = SiteCache.open({ root, rules: [], build: "1", trusted: false, environment });
    cache?.close();
    return cache !== undefined;
  };

  it("lies in the person's folder, and nowhere where that lies in the site, by links too", () => {
    const site = path.join(base, "site");
    mkdirSync(path.join(site, "below"), { recursive: true });
    symlinkSync(site, path.join(base, "link"));
    symlinkSync(path.join(site, "below"), path.join(base, "home"));
    expect(isOpened(site, path.join(base, "elsewhere"))).toBe(true);
    expect(isOpened(site, path.join(site, "cache"))).toBe(false);
    expect(isOpened(site, path.join(base, "link/cache"))).toBe(false);
    expect(isOpened(site, path.join(base, "home"))).toBe(false);
    expect(isOpened(path.join(base, "link"), path.join(base, "home"))).toBe(false);
    expect(isOpened(path.join(base, "gone"), path.join(base, "home"))).toBe(true);
    expect(isOpened(path.join(base, "gone"), path.join(base, "gone/cache"))).toBe(false);
  });
});
