import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @param {string} root @returns {string[]} the names of the folders that hold a rule, sorted */
export function ruleFolders(root) {
  return readdirSync(join(root, "rules"), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(root, "rules", entry.name, "rule.ts")),
    )
    .map((entry) => entry.name)
    .sort();
}

/** @param {string[]} folders @returns {string} the text of rules/registry.ts */
export function registrySource(folders) {
  const imports = folders.map(
    (name) => `import { rule as ${camelCase(name)} } from "./${name}/rule.js";\n`,
  );
  const entries = folders.map((name) => `  ${camelCase(name)},\n`);
  const list = entries.length === 0 ? "[]" : `[\n${entries.join("")}]`;
  return [
    'import type { Rule } from "@kouetsu/core";\n',
    ...imports,
    "\n/** Every rule, by id. Generated from the folders by `npm run generate`; do not edit. */\n",
    `export const rules: readonly Rule[] = ${list};\n`,
  ].join("");
}

const camelCase = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
