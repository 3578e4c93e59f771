import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commonFolder, followed, foldersUp, isWithin, realPath, topmost } from "./paths.js";

let site: string;
const at = (name: string): string => path.join(site, name);
beforeAll(() => {
  site = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-paths-")));
  mkdirSync(at("repository/.git"), { recursive: true });
  mkdirSync(at("repository/posts/old"), { recursive: true });
  symlinkSync(at("repository/posts"), at("link"));
});
afterAll(() => rmSync(site, { recursive: true }));

test("a link is followed, and what leads nowhere stays as it is", () => {
  expect([realPath(at("link")), realPath(at("gone"))]).toEqual([at("repository/posts"), undefined]);
  expect([followed(at("link")), followed(at("gone"))]).toEqual([
    at("repository/posts"),
    at("gone"),
  ]);
});

test("folders are looked at up to the repository, or to the top", () => {
  const up = [...foldersUp(at("repository/posts/old"))];
  expect(up).toEqual([at("repository/posts/old"), at("repository/posts"), at("repository")]);
  expect(topmost(at("repository/posts/old"))).toBe(at("repository"));
  expect(topmost(site)).toBe(path.parse(site).root);
});

test.each([
  ["/a", "/a", true],
  ["/a", "/a/b", true],
  ["/a", "/a/..b", true],
  ["/a", "/ab", false],
  ["/a/b", "/a", false],
  ["/a", "/b", false],
])("%s holds %s: %s", (folder, inner, expected) => {
  expect(isWithin(folder, inner)).toBe(expected);
});

test("the deepest folder that all lie in", () => {
  expect(commonFolder(["/a/b/c", "/a/b/d", "/a/b"], "/x")).toBe("/a/b");
  expect(commonFolder(["/a", "/b"], "/x")).toBe("/");
  expect(commonFolder([], "/x")).toBe("/x");
});
