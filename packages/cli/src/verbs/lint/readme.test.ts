import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { formatNames } from "../../formats/index.js";
import { flawsOf } from "../../testing/report-schemas.js";
import { folderWith } from "../../testing/folder-with.js";
import { runHere } from "../../testing/run-here.js";

const page = fileURLToPath(new URL("../../../README.md", import.meta.url));
const readme = readFileSync(page, "utf8");
const BLOCK = /```(\w+)(?: file=(\S+))?\n([^`]*)```/g;

const site = folderWith({});
afterAll(() => rmSync(site, { recursive: true }));

/** The page with what its commands print, run on the files that it shows. */
async function rendered(): Promise<string> {
  const parts: string[] = [];
  let done = 0;
  for (const match of readme.matchAll(BLOCK)) {
    const [block, language, file, content = ""] = match;
    if (file !== undefined) {
      mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
      writeFileSync(path.join(site, file), content);
    }
    parts.push(readme.slice(done, match.index));
    done = match.index + block.length;
    const command = /^\$ kouetsu (.+)\n/.exec(content)?.[1];
    if (language !== "console" || command === undefined) {
      parts.push(block);
      continue;
    }
    const { stdout, stderr } = await runHere(command.split(" "), { cwd: site });
    parts.push(`\`\`\`console\n$ kouetsu ${command}\n${(stdout + stderr).trim()}\n\`\`\``);
  }
  return parts.join("") + readme.slice(done);
}

it("the README shows what its commands print", async () => {
  // `npm run docs:cli` writes it anew.
  await expect(await rendered()).toMatchFileSnapshot(page);
  const report = readFileSync(path.join(site, "reports/kouetsu.sarif"), "utf8");
  expect(await flawsOf("sarif", report)).toEqual([]);
});

it("the README names every form of the output", () => {
  const named = [...readme.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect(named).toEqual([...formatNames]);
});
