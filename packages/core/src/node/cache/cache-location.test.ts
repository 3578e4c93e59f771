import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import os, { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cacheFileOf, cacheHome } from "./cache-location.js";
import { openCache } from "./open-cache.js";

let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-location-")));
  mkdirSync(path.join(root, ".git"));
  mkdirSync(path.join(root, "site/node_modules"), { recursive: true });
  mkdirSync(path.join(root, "site/posts"));
  mkdirSync(path.join(root, "bare"));
});
afterAll(() => rmSync(root, { recursive: true }));

const environment = { XDG_CACHE_HOME: path.resolve("/home/midori/cache") };
const fileOf = (folder: string, more: object = {}): string => {
  const at = path.join(root, folder);
  return cacheFileOf({ root: at, cwd: at, environment, ...more });
};

describe("the facts of a site are kept", () => {
  test("below the nearest node_modules", () => {
    const kept = path.join(root, "site/node_modules/.cache/kouetsu");
    expect(path.dirname(fileOf("site/posts"))).toBe(kept);
    expect(fileOf("site/posts")).not.toBe(fileOf("site"));
  });

  test("else in the person's own folder, as for a site that may bring a cache along", () => {
    const own = path.join(environment.XDG_CACHE_HOME, "kouetsu");
    expect(path.dirname(path.dirname(fileOf("bare")))).toBe(own);
    expect(path.dirname(path.dirname(fileOf("site", { isUntrusted: true })))).toBe(own);
  });

  test("where the person says, a file for each site", () => {
    const file = fileOf("bare", { location: "kept", host: "editor" });
    expect(path.dirname(file)).toBe(path.join(root, "bare/kept"));
    expect(path.basename(file)).toMatch(/^editor-[0-9a-f]{16}\.bin$/);
    const other = cacheFileOf({
      root: path.join(root, "site"),
      cwd: path.join(root, "bare"),
      location: "kept",
      environment,
    });
    expect(path.basename(other)).not.toBe(path.basename(file).replace("editor", "facts"));
  });
});

test.each([
  ["linux", { XDG_CACHE_HOME: path.resolve("/cache") }, path.resolve("/cache")],
  ["linux", { XDG_CACHE_HOME: "cache" }, path.join(os.homedir(), ".cache")],
  ["linux", { LOCALAPPDATA: path.resolve("/local") }, path.join(os.homedir(), ".cache")],
  ["win32", { LOCALAPPDATA: path.resolve("/local") }, path.resolve("/local")],
  ["win32", {}, path.join(os.homedir(), ".cache")],
])("a person's own folder on %s with %j", (platform, variables, folder) => {
  expect(cacheHome(variables, platform)).toBe(folder);
});

test("nothing is kept unasked, nor of a run of a few rules", () => {
  const run = { cwd: root, rules: [], cache: { environment, version: "1" } };
  expect(openCache({ cwd: root, rules: [] }, root)).toBeUndefined();
  expect(openCache({ ...run, only: ["broken-link"] }, root)).toBeUndefined();
  expect(openCache({ ...run, only: [] }, root)).toBeDefined();
  expect(openCache(run, root)).toBeDefined();
});
