import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { articleAt, Homes } from "./textlint-home.js";

let base: string;
let time: number;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "kouetsu-home-")));
  time = 0;
  for (const folder of ["posts/a", "posts/b"]) mkdirSync(join(base, folder), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true }));

const homes = (): Homes => new Homes([], () => time);
const a = (): string => join(base, "posts/a");
const b = (): string => join(base, "posts/b");

describe("what is known around articles", () => {
  it("is one for all folders of a site, so that its articles are read once", async () => {
    const all = homes();
    expect(await all.at(base, a())).toBe(await all.at(base, b()));
    writeFileSync(join(b(), "kouetsu.config.json"), '{ "locale": "en" }');
    time = 2_000;
    expect(await all.at(base, a())).not.toBe(await all.at(base, b()));
  });

  it("stays while nothing changes, and follows the configuration and the kind of site", async () => {
    const all = homes();
    const first = await all.at(base, a());
    time = 2_000;
    expect(await all.at(base, a())).toBe(first);
    writeFileSync(join(base, "_config.yml"), "timezone: Asia/Tokyo\n");
    // Looked at a moment ago.
    expect((await all.at(base, a())).facts.preset).toBe("none");
    time = 4_000;
    expect((await all.at(base, a())).facts).toMatchObject({
      preset: "jekyll",
      timeZone: "Asia/Tokyo",
    });
    writeFileSync(join(base, "kouetsu.config.yaml"), "locale: en\nno-such-key: 1\n");
    time = 6_000;
    expect((await all.at(base, a())).problems).toHaveLength(1);
  });

  it("is let go when so many other sites have come", async () => {
    const all = homes();
    const first = await all.at(base, a());
    for (let n = 0; n < 64; n++) {
      const folder = join(base, `sites/${n}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "kouetsu.config.json"), "{}");
      await all.at(folder, folder);
    }
    time = 2_000;
    const again = await all.at(base, a());
    expect(again).not.toBe(first);
    time = 4_000;
    expect(await all.at(base, a())).toBe(again);
  });

  it("has the images of the site, and looks for new ones now and then", async () => {
    mkdirSync(join(base, ".git"));
    writeFileSync(join(base, "posts/a/one.png"), "");
    const images = (await homes().at(base, a())).facts.assets;
    expect(images?.()?.has("posts/a/one.png")).toBe(true);
    writeFileSync(join(base, "posts/a/two.png"), "");
    time = 9_000;
    expect(images?.()?.has("posts/a/two.png")).toBe(false);
    time = 12_000;
    expect(images?.()?.has("posts/a/two.png")).toBe(true);
  });
});

describe("the articles that globs mean", () => {
  const options = () => ({
    base,
    globs: ["posts/**/*.md"],
    locale: "ja" as const,
    siteOf: () => {
      throw new Error("nothing is collected");
    },
  });

  it("are read once a second, and an article keeps what is known of it", async () => {
    const all = homes();
    const home = await all.at(base, a());
    const corpus = all.corpusAt(home, "key", options());
    time = 500;
    expect(all.corpusAt(home, "key", options())).toBe(corpus);
    time = 2_000;
    expect(all.corpusAt(home, "key", options())).toBe(corpus);
    expect(all.corpusAt(home, "other", options())).not.toBe(corpus);
    expect(articleAt(home, "posts/a/a.md", "朝市です。\n").source).toBe("朝市です。\n");
  });
});
