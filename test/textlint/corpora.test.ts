import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedPath } from "../acceptance/shared.js";
import { inOrder, ownMessages, textlintMessages, textlintOf } from "../support/textlint-host.js";
import { installPreset } from "../support/textlint-package.js";

const corpora = sharedPath("corpora");
/** `npm run test:long` compares every article; `npm test` some of each corpus. */
const isLong = process.env["KOUETSU_LONG"] !== undefined;
const SAMPLE = 2;

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kouetsu-corpora-"));
  await installPreset(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Articles evenly spread over a corpus, each with the one after it, which is more like it than others. */
function sampled(names: readonly string[]): readonly string[] {
  if (isLong || names.length <= 2 * SAMPLE) return names;
  const step = Math.floor(names.length / SAMPLE);
  return names.filter((_, index) => index % step <= 1).slice(0, 2 * SAMPLE);
}

/** A site made of the articles of a corpus, with the preset at hand; the absolute paths of the articles. */
function siteOf(corpus: string, config: object): { home: string; files: readonly string[] } {
  const home = mkdtempSync(join(folder, "site-"));
  cpSync(join(folder, "packages"), join(home, "packages"), { recursive: true });
  cpSync(join(folder, "node_modules"), join(home, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  writeFileSync(join(home, "kouetsu.config.json"), JSON.stringify(config));
  const from = join(corpora ?? "", corpus);
  const names = readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|txt)$/.test(name) && !name.endsWith("README.md"))
    .sort();
  const files = sampled(names).map((name) => {
    // A corpus is what lies in a folder, which an article named otherwise does not.
    const file = join(home, "articles", name.replace(/\.txt$/, ".md"));
    mkdirSync(dirname(file), { recursive: true });
    cpSync(join(from, name), file);
    return file;
  });
  return { home, files };
}

const names = corpora === undefined ? ["none"] : readdirSync(corpora).sort();

describe.skipIf(corpora === undefined).each(names)("plain textlint on %s", (corpus) => {
  const timeout = isLong ? 900_000 : 60_000;

  it("finds what `kouetsu lint` finds in all articles together", { timeout }, async () => {
    const { home, files } = siteOf(corpus, { corpus: ["articles/**/*.md"] });
    const found = await textlintMessages(
      await textlintOf(home, { rules: { "preset-kouetsu": true } }),
      files,
    );
    const own = await ownMessages(home, ["articles"]);
    let count = 0;
    for (const file of files) {
      expect(inOrder(found.get(file) ?? []), file).toEqual(inOrder(own.get(file) ?? []));
      count += own.get(file)?.length ?? 0;
    }
    if (isLong) console.info(`${corpus}: ${files.length} articles, ${count} equal findings`);
  });

  it(
    "finds what `kouetsu lint ARTICLE` finds in each by itself, all rules on",
    { timeout },
    async () => {
      const { home, files } = siteOf(corpus, { extends: "kouetsu:all" });
      // `true` leaves a rule of a preset as the preset has it; an object turns it on.
      const every = { "front-matter-key": {}, "front-matter-author": {} };
      const some = isLong ? files.filter((_, index) => index % 5 === 0) : files.slice(0, SAMPLE);
      const found = await textlintMessages(
        await textlintOf(home, { rules: { "preset-kouetsu": every } }),
        some,
      );
      for (const file of some) {
        const own = (await ownMessages(home, [file])).get(file) ?? [];
        expect(inOrder(found.get(file) ?? []), file).toEqual(inOrder(own));
      }
    },
  );
});
