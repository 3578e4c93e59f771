import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wouldSelect } from "./would-select.js";

let site: string;
beforeAll(() => {
  site = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-gone-")));
  mkdirSync(path.join(site, "posts/old"), { recursive: true });
  mkdirSync(path.join(site, ".git"));
  writeFileSync(path.join(site, "posts/a.md"), "朝市です。\n");
  writeFileSync(path.join(site, ".gitignore"), "drafts/\nposts/secret.md\n");
});
afterAll(() => rmSync(site, { recursive: true }));

const selects = (written: string, gone: string): boolean =>
  wouldSelect({ cwd: site, paths: [written] }, path.join(site, gone));

test.each([
  ["posts", "posts/b.md", true],
  ["posts", "posts/gone/deep/b.md", true],
  ["posts", "posts/b.png", false],
  ["posts", "notes/b.md", false],
  [".", "posts/old/b.markdown", true],
  ["posts/b.md", "posts/b.md", true],
  ["posts/b.md", "posts/c.md", false],
  ["posts/*.md", "posts/b.md", true],
  ["posts/*.md", "posts/old/b.md", false],
  ["posts/**/*.md", "posts/gone/b.md", true],
  ["notes/*.md", "posts/b.md", false],
])("%s would select %s: %s", (written, gone, expected) => {
  expect(selects(written, gone)).toBe(expected);
});

test.each(["drafts/b.md", "posts/drafts/b.md", "posts/secret.md"])(
  "%s was left out, and would be",
  (gone) => {
    expect(selects(".", gone)).toBe(false);
  },
);
