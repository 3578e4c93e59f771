// Writes every file that follows from the rules, or with --check fails and names the files that differ.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditPageSource } from "./lib/audit-page.mjs";
import { GeneratedFiles, readText } from "./lib/files.mjs";
import { loadSource } from "./lib/load-source.mjs";
import { registrySource, ruleFolders } from "./lib/registry.mjs";
import { hasPage, pagesSource, ruleTable, withHeader } from "./lib/rule-pages.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const files = new GeneratedFiles(root, process.argv.includes("--check"));

files.put(join(root, "rules/registry.ts"), registrySource(ruleFolders(root)));

const { rules, configSchema } = await loadSource(root, "scripts/lib/workspace.ts");
for (const rule of rules.filter((each) => hasPage(root, each))) {
  const page = `rules/${rule.meta.id}/README.md`;
  files.put(join(root, page), withHeader(readText(root, page), rule));
}
files.put(join(root, "rules/pages.ts"), pagesSource(root, rules));
files.putBetween(join(root, "README.md"), "generated rules", ruleTable(rules));

const schema = `${JSON.stringify(configSchema(rules), null, 2)}\n`;
files.put(join(root, "packages/cli/schema/kouetsu.config.schema.json"), schema);
files.put(join(root, "packages/vscode-extension/schema/kouetsu.config.schema.json"), schema);

const page = join(root, "packages/cli/src/verbs/audit/html/page-assets.ts");
files.put(page, await auditPageSource(root));

files.report("npm run generate");
