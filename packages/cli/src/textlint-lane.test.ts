import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestCli, folderWith } from "./testing/run-cli.js";

let cli: TestCli;
const folders: string[] = [];

beforeAll(async () => {
  cli = await TestCli.build({ withTextlint: true });
}, 60_000);
afterAll(() => {
  cli.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A textlint rule in the folder's own packages that reports every 波, and one that leaves a file behind when it is loaded. */
function site(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  folders.push(folder);
  const rule = path.join(folder, "node_modules/textlint-rule-no-waves");
  mkdirSync(rule, { recursive: true });
  writeFileSync(
    path.join(rule, "package.json"),
    '{"name":"textlint-rule-no-waves","version":"1.0.0","main":"index.js"}',
  );
  writeFileSync(
    path.join(rule, "index.js"),
    'module.exports = ({ Syntax, RuleError, report, getSource }) => ({ [Syntax.Str](node) { const at = getSource(node).indexOf("波"); if (at >= 0) report(node, new RuleError("波があります", { index: at })); } });',
  );
  return folder;
}

describe("rules of a .textlintrc beside the articles", () => {
  it("run beside ours and stand in the same list, in its order", async () => {
    const cwd = site({
      ".textlintrc.json": '{"rules":{"no-waves":true}}',
      "a.md": "沖に波、赤ブイがあります。\n",
    });
    const run = await cli.run(["lint", "-f", "json"], { cwd });
    expect(run.stderr).toBe("");
    const [file] = JSON.parse(run.stdout) as { messages: { ruleId: string; column: number }[] }[];
    expect(file?.messages.map(({ ruleId, column }) => [ruleId, column])).toEqual([
      ["no-waves", 3],
      ["kouetsu/red-buoy", 5],
    ]);
    expect(run.code).toBe(1);
  });

  it("may stand in our own configuration", async () => {
    const config = '{"textlint":{"rules":{"no-waves":true}}}';
    const cwd = site({ "kouetsu.config.json": config, "a.md": "沖に波があります。\n" });
    const run = await cli.run(["lint", "-f", "json"], { cwd });
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toMatchObject([
      { messages: [{ ruleId: "no-waves", column: 3 }] },
    ]);
  });

  it("do not run when they are not wanted", async () => {
    const files = { ".textlintrc.json": '{"rules":{"no-waves":true}}', "a.md": "沖に波。\n" };
    expect((await cli.run(["lint", "--no-textlint"], { cwd: site(files) })).stdout).not.toContain(
      "no-waves",
    );
    const off = { ...files, "kouetsu.config.json": '{"textlint":false}' };
    expect((await cli.run(["lint"], { cwd: site(off) })).stdout).not.toContain("no-waves");
  });

  it("run no program and no package of a folder that nobody stands in", async () => {
    const cwd = site({
      "blog/.textlintrc.json": '{"rules":{"no-waves":true}}',
      "blog/a.md": "沖に波。\n",
      "evil/.textlintrc.js": `require("node:fs").writeFileSync(${JSON.stringify("pwned")}, ""); module.exports = {};`,
      "evil/a.md": "沖に波。\n",
    });
    const run = await cli.run(["lint", "-f", "json", "."], { cwd });
    expect(run.stdout).not.toContain("no-waves");
    expect(run.stderr).toContain("blog/.textlintrc.json:1:");
    expect(run.stderr).toContain("evil/.textlintrc.js:1:1");
    expect(existsSync(path.join(cwd, "pwned"))).toBe(false);
    expect((await cli.run(["lint", "evil"], { cwd: cwd })).stdout).not.toContain("no-waves");
    expect(existsSync(path.join(cwd, "evil/pwned"))).toBe(false);
  });

  it("say where their configuration is wrong, and the other findings stay", async () => {
    const cwd = site({
      ".textlintrc.json": '{\n  "rules": {"no-such-rule": true}\n}',
      "a.md": "赤ブイ\n",
    });
    const run = await cli.run(["lint"], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(".textlintrc.json:2:");
    expect(run.stdout).toContain("red-buoy");
  });
});
