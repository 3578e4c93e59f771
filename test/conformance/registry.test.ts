import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { rules } from "../../rules/registry.js";
import { describeRules } from "./describe-rules.js";
import { pathInRule } from "./rule-folders.js";

const idsOfFolders = readdirSync(fileURLToPath(new URL("../../rules/", import.meta.url)), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && existsSync(pathInRule(entry.name, "rule.ts")))
  .map((entry) => entry.name)
  .sort();

it("registers every folder that holds a rule, under its own name", () => {
  expect(rules.map((rule) => rule.meta.id)).toEqual(idsOfFolders);
});

describeRules(rules);
