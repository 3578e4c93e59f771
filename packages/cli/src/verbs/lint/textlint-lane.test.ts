import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestCli } from "../../../../../test/support/cli.js";
import { folderWith } from "../../testing/folder-with.js";

let cli: TestCli;
const folders: string[] = [];

beforeAll(async () => {
  cli = await TestCli.build();
}, 60_000);
afterAll(() => {
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
    'const rule = ({ Syntax, RuleError, report, getSource, fixer }) => ({ [Syntax.Str](node) { const at = getSource(node).indexOf("波"); if (at >= 0) report(node, new RuleError("波があります", { index: at, fix: fixer.replaceTextRange([at, at + 1], "") })); } }); module.exports = { linter: rule, fixer: rule };',
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

  it("run no program and no package of a folder that nobody stands in, unless told to", async () => {
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
    expect((await cli.run(["lint", "evil"], { cwd })).stdout).not.toContain("no-waves");
    expect(existsSync(path.join(cwd, "pwned"))).toBe(false);
    await cli.run(["lint", "--trust", "evil"], { cwd });
    expect(existsSync(path.join(cwd, "pwned"))).toBe(true);
  });

  it("run in the folder one stands in as textlint runs them, and not with --safe", async () => {
    const cwd = site({
      ".textlintrc.js": 'module.exports = { rules: { "no-waves": true } };',
      "a.md": "沖に波。\n",
    });
    expect((await cli.run(["lint"], { cwd })).stdout).toContain("no-waves");
    const safe = await cli.run(["lint", "--safe"], { cwd });
    expect(safe.stdout).not.toContain("no-waves");
    expect(safe.stderr).toContain(".textlintrc.js:1:1");
  });

  it("are as severe as our configuration says, file by file", async () => {
    const config = {
      rules: { "textlint/no-waves": "info" },
      overrides: [{ files: "drafts/**", rules: { "textlint/*": "off" } }],
    };
    const cwd = site({
      ".textlintrc.json": '{"rules":{"no-waves":true}}',
      "kouetsu.config.json": JSON.stringify(config),
      "a.md": "沖に波。\n",
      "drafts/a.md": "沖に波。\n",
    });
    const run = await cli.run(["lint", "-f", "json", "."], { cwd });
    expect(JSON.parse(run.stdout)).toMatchObject([
      { filePath: "a.md", messages: [{ ruleId: "no-waves", severity: 3 }] },
      { filePath: "drafts/a.md", messages: [] },
    ]);
    expect(run.code).toBe(0);
  });

  it("leave what a comment lets stand, ours or textlint's", async () => {
    const cwd = site({
      ".textlintrc.json": '{"rules":{"no-waves":true},"filters":{"comments":true}}',
      "neither.md": "沖に波。\n",
      "ours.md": "<!-- kouetsu-disable-next-line no-waves -- 引用 -->\n沖に波。\n",
      "theirs.md": "<!-- textlint-disable no-waves -->\n\n沖に波。\n",
    });
    const run = await cli.run(["lint", "-f", "json", "."], { cwd });
    const files = JSON.parse(run.stdout) as { filePath: string; messages: { ruleId: string }[] }[];
    expect(
      files.map(({ filePath, messages }) => [filePath, messages.map(({ ruleId }) => ruleId)]),
    ).toEqual([
      ["neither.md", ["no-waves"]],
      ["ours.md", []],
      ["theirs.md", []],
    ]);
  });

  it("mend together with ours, round by round, until nothing is left", async () => {
    const cwd = site({
      ".textlintrc.json": '{"rules":{"no-waves":true}}',
      // Each round takes one 波 away; the buoy is ours to take.
      "a.md": "沖に波波波、赤ブイ。\n",
    });
    const run = await cli.run(["lint", "--fix"], { cwd });
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toBe("沖に、。\n");
    expect(run.code).toBe(0);
  });

  it("that take each other's fixes back come to an end, and what is left is told", async () => {
    const flip = (from: string, to: string): string =>
      `const rule = ({ Syntax, RuleError, report, getSource, fixer }) => ({ [Syntax.Str](node) { const at = getSource(node).indexOf("${from}"); if (at >= 0) report(node, new RuleError("${to}に直せます", { index: at, fix: fixer.replaceTextRange([at, at + 1], "${to}") })); } }); module.exports = { linter: rule, fixer: rule };`;
    const cwd = site({
      ".textlintrc.json": '{"rules":{"to-tide":true,"to-wave":true}}',
      "a.md": "沖の汐。\n",
      "node_modules/textlint-rule-to-tide/index.js": flip("汐", "潮"),
      "node_modules/textlint-rule-to-tide/package.json":
        '{"name":"textlint-rule-to-tide","main":"index.js"}',
      "node_modules/textlint-rule-to-wave/index.js": flip("潮", "汐"),
      "node_modules/textlint-rule-to-wave/package.json":
        '{"name":"textlint-rule-to-wave","main":"index.js"}',
    });
    const run = await cli.run(["lint", "--fix", "-f", "json"], { cwd });
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toBe("沖の潮。\n");
    expect(JSON.parse(run.stdout)).toMatchObject([{ messages: [{ ruleId: "to-wave" }] }]);
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
