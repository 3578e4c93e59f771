// The command line under Node's permission model: it needs to read the site and
// itself, and to write its report; no process, no worker, nothing else on the disk.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestCli } from "../support/cli.js";
import { root } from "../acceptance/shared.js";
import { Folders } from "./support/folders.js";
import { tell } from "./support/tell.js";

const folders = new Folders();
let home: string;
let launcher: string;
const site = folders.make();

beforeAll(async () => {
  ({ home, launcher } = await TestCli.build("real"));
  cpSync(path.join(root, "examples/blog"), site, { recursive: true });
  // Where a repository begins nothing above it is looked at.
  mkdirSync(path.join(site, ".git"));
}, 120_000);
afterAll(() => {
  folders.remove();
});

const [major = 0] = process.versions.node.split(".").map(Number);
const flag = major >= 23 ? "--permission" : "--experimental-permission";

function run(words: readonly string[], permissions: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...permissions, "--no-warnings", launcher, ...words],
    { cwd: site, encoding: "utf8", env: { LANG: "ja_JP.UTF-8", KOUETSU_DEBUG: "1" } },
  );
  return { status, stdout, stderr };
}

const reading = (): string[] => [flag, `--allow-fs-read=${site}`, `--allow-fs-read=${home}`];

test("finds the same when it may read its site and itself only", () => {
  const words = ["lint", ".", "-f", "json", "--no-cache"];
  const free = run(words, []);
  expect(free.stdout.length).toBeGreaterThan(1000);
  expect(run(words, reading())).toEqual(free);
  tell(
    "permission model",
    "same findings; no process, no worker, no write, reads: site and bundle",
  );
});

test("writes where its report goes, and nowhere else", () => {
  const out = path.join(site, "out");
  mkdirSync(out);
  const before = readdirSync(site);
  const allowed = run(
    ["audit", ".", "--no-cache", "-o", "out/report.html"],
    [...reading(), `--allow-fs-write=${out}`],
  );
  expect(allowed.stderr).not.toMatch(/ERR_ACCESS_DENIED|EACCES/);
  expect(allowed.status).toBe(0);
  expect(readdirSync(out)).toEqual(["report.html"]);
  expect(readdirSync(site)).toEqual(before);
  const refused = run(["audit", ".", "--no-cache", "-o", "report.html"], reading());
  expect(refused.status).toBe(2);
  expect(readdirSync(site)).toEqual(before);
});
