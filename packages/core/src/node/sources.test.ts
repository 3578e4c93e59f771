import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { loadConfig } from "./load-config.js";
import { resolveSettings } from "../config/resolve-settings.js";

let folder = "";

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function load(sources: string, config = "{}") {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-sources-"));
  const file = path.join(folder, "kouetsu.config.json");
  writeFileSync(file, config);
  writeFileSync(path.join(folder, "sources.yml"), sources);
  return loadConfig(file, [], folder);
}

const host = { preset: "none", locale: "ja", now: "2026-01-01T00:00:00Z" } as const;

test("the registry beside the configuration reaches the settings; the configuration's own word is stronger", async () => {
  const { config } = await load(
    "- id: guild\n  figures: [工房は42%]\n- id: town\n",
    '{ "sources": [{ "id": "town", "title": "白書" }] }',
  );
  if (config === undefined) throw new Error("not loaded");
  const { site } = resolveSettings(config.resolved, [], "a.md", host);
  expect([...(site.sources ?? [])]).toEqual([
    ["guild", { id: "guild", figures: ["工房は42%"] }],
    ["town", { id: "town", title: "白書" }],
  ]);
});

test("a registry that cannot be read is an error", async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-sources-"));
  const file = path.join(folder, "kouetsu.config.json");
  writeFileSync(file, "{}");
  mkdirSync(path.join(folder, "sources.yml"));
  const { config, problems } = await loadConfig(file, [], folder);
  expect(config).toBeUndefined();
  expect(problems).toMatchObject([{ filePath: "sources.yml", values: { detail: "not-a-file" } }]);
});

test.each([
  ["a record without an id", "- id: a\n- title: 白書\n", 2],
  ["an unknown key", "- id: a\n  figure: [1]\n", 2],
  ["text that is no YAML", "- id: [\n", 2],
  ["a tag that constructs", "- id: !!js/function 'x'\n", 1],
])("%s is an error with its line", async (_name, sources, line) => {
  const { config, problems } = await load(sources);
  expect(config).toBeUndefined();
  expect(problems).toMatchObject([{ filePath: "sources.yml", position: { line } }]);
});
