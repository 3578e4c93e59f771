import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TestCli } from "../support/cli.js";

let cli: TestCli;
let site: string;

beforeAll(async () => {
  cli = await TestCli.build("real");
  site = mkdtempSync(path.join(tmpdir(), "kouetsu-site-"));
  mkdirSync(path.join(site, "static/img"), { recursive: true });
  mkdirSync(path.join(site, "content/posts"), { recursive: true });
  writeFileSync(path.join(site, "hugo.toml"), "");
  writeFileSync(path.join(site, "static/img/boats.png"), "");
  writeFileSync(path.join(site, "content/posts/good.md"), article("/img/boats.png"));
  writeFileSync(path.join(site, "content/posts/bad.md"), article("/img/boots.png"));
});
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

const article = (image: string): string => `---\nimage: ${image}\n---\n\n船が戻りました。\n`;

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

function missing(cwd: string, words: readonly string[], input = ""): readonly string[] {
  const run = spawnSync(process.execPath, [cli.launcher, "lint", "--format", "json", ...words], {
    cwd,
    input,
    encoding: "utf8",
  });
  const files = JSON.parse(run.stdout) as readonly FileReport[];
  return files.flatMap((file) =>
    file.messages
      .filter(({ ruleId }) => ruleId === "kouetsu/front-matter-image")
      .map(({ line }) => `${path.basename(file.filePath)}:${line}`),
  );
}

it("tells of the image that the site lacks, wherever the run is started", () => {
  expect(missing(site, ["."])).toEqual(["bad.md:2"]);
  expect(missing(path.join(site, "content/posts"), ["good.md", "bad.md"])).toEqual(["bad.md:2"]);
});

it("does not judge the paths of a text that has no file", () => {
  expect(missing(site, ["--stdin"], article("/img/boots.png"))).toEqual([]);
});
