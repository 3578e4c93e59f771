// Writes docs/messages.md: every message in both languages, for a person to read before a release.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { GeneratedFiles } from "./lib/files.mjs";
import { loadSource } from "./lib/load-source.mjs";
import { messagePage } from "./lib/message-page.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const files = new GeneratedFiles(root, process.argv.includes("--check"));
files.put(
  join(root, "docs/messages.md"),
  messagePage(root, await loadSource(root, "scripts/lib/workspace.ts")),
);
files.report("npm run docs:messages");
