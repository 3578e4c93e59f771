import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { originOf } from "./rule-origins.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kouetsu-origin-"));
  mkdirSync(join(folder, "lib"));
  writeFileSync(join(folder, "package.json"), '{ "name": "outer", "version": "1.0.0" }');
});
afterEach(() => rmSync(folder, { recursive: true }));

const origin = (): unknown => originOf(join(folder, "lib", "rule.js"));

test("a module belongs to the package above it", () => {
  expect(origin()).toEqual({ packageName: "outer", version: "1.0.0" });
  writeFileSync(join(folder, "lib", "package.json"), '{ "name": "inner", "version": "2.0.0" }');
  expect(origin()).toEqual({ packageName: "inner", version: "2.0.0" });
});

test.each([
  "null",
  '"inner"',
  '{ "type": "module" }',
  '{ "name": "inner" }',
  '{ "name": "inner", "version": 2 }',
  '{ "name": ',
])("a manifest such as %s names none", (manifest) => {
  writeFileSync(join(folder, "lib", "package.json"), manifest);
  expect(origin()).toEqual({ packageName: "outer", version: "1.0.0" });
});
