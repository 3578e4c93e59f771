// Makes the folder of a rule that works, and registers it: npm run new-rule NAME
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readText } from "./lib/files.mjs";
import { ruleTemplate } from "./lib/rule-template.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [id] = process.argv.slice(2);
const folder = join(root, "rules", id ?? "");

if (!id || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
  fail("Name the defect in lower case with hyphens: npm run new-rule missing-glyph");
} else if (/^(?:no|check|valid|ban|disallow|require)-/.test(id)) {
  fail(`"${id}": a rule is named after what it finds, such as "duplicated-passage"`);
} else if (existsSync(folder)) {
  fail(`rules/${id} is already there`);
} else {
  const { version } = JSON.parse(readText(root, "rules/package.json"));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(ruleTemplate(id, version)))
    writeFileSync(join(folder, name), text);
  execFileSync(process.execPath, [join(root, "scripts/generate.mjs")], { stdio: "inherit" });
  console.log(
    `rules/${id}: change rule.ts, README.md and cases.md, then run "npx vitest run test/conformance"`,
  );
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}
