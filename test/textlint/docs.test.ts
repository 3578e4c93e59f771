import { execFile } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TestCli } from "../support/cli.js";
import { installPreset } from "../support/textlint-package.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const page = path.join(root, "docs/textlint.md");
const BLOCK = /```(\w+)(?: file=(\S+))?\n([^`]*)```/g;

let cli: TestCli;
let installed: string;
const folders: string[] = [];
beforeAll(async () => {
  cli = await TestCli.build("real");
  installed = folder();
  await installPreset(installed);
}, 60_000);
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

function folder(): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-docs-")));
  folders.push(made);
  return made;
}

/** What a command of the page prints in a folder, without that folder's name and how long it took. */
async function print(command: string, cwd: string): Promise<string> {
  const [, tool, ...words] = command.split(" ");
  if (tool === "kouetsu") {
    const { stdout, stderr } = await cli.run(words, { cwd, env: { COLUMNS: "100" } });
    return `${stderr}${stdout}`.replace(/\d+(?:\.\d+)? 秒/, "0.5 秒");
  }
  const textlint = path.join(root, "node_modules/textlint/bin/textlint.js");
  const packages = path.join(cwd, "node_modules");
  const args = [textlint, "--rules-base-directory", packages, ...words];
  const env = { ...process.env, LANG: "C", NO_COLOR: "1" };
  const printed = await run(process.execPath, args, { cwd, env }).catch(
    (error: { stdout: string }) => error,
  );
  return printed.stdout.replaceAll(`${cwd}/`, "");
}

it("what the page about textlint shows is what its commands print", async () => {
  const text = readFileSync(page, "utf8");
  let site = folder();
  let hasRun = true;
  const parts: string[] = [];
  let done = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [block, language, file, content = ""] = match;
    if (file !== undefined) {
      // The first file after a command begins another site.
      if (hasRun) {
        site = folder();
        cpSync(installed, site, { recursive: true, verbatimSymlinks: true });
      }
      hasRun = false;
      mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
      writeFileSync(path.join(site, file), content);
    }
    parts.push(text.slice(done, match.index));
    done = match.index + block.length;
    const command = /^\$ (.+)\n/.exec(content)?.[1];
    if (language === "console" && command !== undefined) {
      hasRun = true;
      parts.push(`\`\`\`console\n$ ${command}\n${(await print(command, site)).trim()}\n\`\`\``);
    } else parts.push(block);
  }
  // `npm run docs:textlint` writes it anew.
  await expect(parts.join("") + text.slice(done)).toMatchFileSnapshot(page);
}, 120_000);
