import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { defineRule } from "@kouetsu/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { RulePages, rulesFolder } from "./rule-pages.js";

const ruleOf = (id: string) =>
  defineRule<Record<never, never>, "odd">({
    scope: "article",
    meta: {
      id,
      family: "claims",
      description: { ja: "船。", en: "Ships." },
      severity: "error",
      recommended: true,
      since: "0.1.0",
      options: { properties: {}, defaults: {} },
      messages: { odd: { ja: "変です。", en: "Odd." } },
    },
    *check() {},
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-pages-"));
  mkdirSync(path.join(folder, "odd-ship"));
  writeFileSync(path.join(folder, "odd-ship/README.md"), "# odd-ship\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

it("a rule without a page is what its description says", () => {
  const pages = new RulePages([ruleOf("odd-ship")], undefined);
  expect(pages.page("kouetsu/odd-ship", "en")).toBe("**odd-ship** — Ships.");
  expect([pages.uri("kouetsu/odd-ship"), pages.has("kouetsu/odd-ship")]).toEqual([undefined, true]);
});

it("a rule that is not ours has none", () => {
  const pages = new RulePages([], folder);
  expect([pages.page("max-ten", "ja"), pages.uri("max-ten"), pages.has("max-ten")]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});

it("its page stands as a file where the folder has one", () => {
  const pages = new RulePages([ruleOf("odd-ship"), ruleOf("odd-mast")], folder);
  expect(pages.uri("kouetsu/odd-ship")).toMatch(/^file:.*\/odd-ship\/README\.md$/);
  expect(pages.uri("kouetsu/odd-mast")).toBeUndefined();
});

it("a page of ours begins with its first section", () => {
  const pages = new RulePages([ruleOf("wall-of-text")], undefined);
  expect(pages.page("kouetsu/wall-of-text", "ja")).toContain("\n\n**何を見つけるか**\n");
});

it("pages are looked for beside the program first, then in the package of the rules", () => {
  const program = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  expect(rulesFolder(import.meta.url)).toBe(path.resolve(import.meta.dirname, "../../../../rules"));
  expect(rulesFolder(program("server.mjs"))).toBeUndefined();
  mkdirSync(path.join(folder, "dist/rules"), { recursive: true });
  expect(rulesFolder(program("dist/server.mjs"))).toBe(path.join(folder, "dist/rules"));
});
