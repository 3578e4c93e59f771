// Runs the commands that the README shows and writes what they print under them (the build must be fresh).
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { GeneratedFiles, readText } from "./lib/files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const BLOCK = /```console\n\$ npx kouetsu ([^\n]+)\n([^`]*)```/g;
const TIME = /\d+(?:\.\d+)? (?:秒|ms|s)(?=\n)/g;

const readme = readText(root, "README.md");
const rendered = readme.replace(BLOCK, (block, command, shown) => {
  const printed = print(command);
  // How long it took is no news.
  const isSame = printed.replace(TIME, "") === shown.replace(TIME, "");
  return isSame ? block : `\`\`\`console\n$ npx kouetsu ${command}\n${printed}\`\`\``;
});
const files = new GeneratedFiles(root, process.argv.includes("--check"));
files.put(join(root, "README.md"), rendered);
files.report("npm run docs:readme");

function print(command) {
  const env = { ...process.env, NO_COLOR: "1", COLUMNS: "100", GITHUB_ACTIONS: "" };
  const args = [join(root, "packages/cli/bin/kouetsu.js"), ...command.split(" ")];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env,
  });
  if (status === null || status > 1) throw new Error(`kouetsu ${command}: ${stderr}`);
  return stdout;
}
