import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith } from "../../testing/folder-with.js";
import { runHere } from "../../testing/run-here.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = folderWith(files);
  folders.push(made);
  return made;
}

const clean = "沖は穏やかです。\n";
const red = "沖に赤ブイがあります。\n";
const yellow = "沖に黄ブイがあります。\n";
const blue = "沖に青ブイがあります。\n";
const shiftJis = Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0a]);

describe("the exit code", () => {
  it.each<[number, string, Record<string, string | Uint8Array>, string[]]>([
    [0, "nothing found", { "a.md": clean }, ["lint", "a.md"]],
    [0, "an empty file", { "a.md": "" }, ["lint", "a.md"]],
    [0, "only warnings", { "a.md": yellow }, ["lint", "."]],
    [0, "an error that nobody minds", { "a.md": red }, ["lint", "--fail-on", "never", "."]],
    [0, "as many warnings as allowed", { "a.md": yellow }, ["lint", "--max-warnings", "1", "."]],
    [1, "an error", { "a.md": red }, ["lint"]],
    [1, "a warning that counts", { "a.md": yellow }, ["lint", "--fail-on", "warning", "."]],
    [1, "a note that counts", { "a.md": blue }, ["lint", "--fail-on", "info", "."]],
    [1, "more warnings than allowed", { "a.md": yellow }, ["lint", "--max-warnings", "0", "."]],
    [1, "a file that is not UTF-8", { "a.md": shiftJis }, ["lint", "."]],
    [1, "a file that is too large", { "a.md": "a".repeat((1 << 20) + 1) }, ["lint", "."]],
    [2, "an unknown option", { "a.md": clean }, ["lint", "--fromat", "json", "."]],
    [2, "an unknown verb", { "a.md": clean }, ["lnt", "."]],
    [2, "no verb", { "a.md": clean }, []],
    [2, "an unknown rule", { "a.md": clean }, ["lint", "--rule", "rde-buoy", "."]],
    [2, "an unknown format", { "a.md": clean }, ["lint", "--format", "xml", "."]],
    [2, "a count that is none", { "a.md": clean }, ["lint", "--max-warnings", "few", "."]],
    [2, "a path that does not exist", { "a.md": clean }, ["lint", "nope.md"]],
    [2, "a folder without articles", { "a.txt": clean }, ["lint", "."]],
    [2, "a glob without matches", { "a.md": clean }, ["lint", "posts/*.md"]],
    [2, "a broken configuration", { "a.md": clean, "kouetsu.config.json": "{" }, ["lint", "."]],
    [
      2,
      "an unknown rule in the configuration",
      { "a.md": clean, "kouetsu.config.json": '{"rules":{"x":"off"}}' },
      ["lint", "."],
    ],
    [2, "a rule that fails", { "a.md": "沈むブイ\n" }, ["lint", "."]],
    [2, "explain without a rule", {}, ["explain"]],
    [2, "explain of an unknown rule", {}, ["explain", "rde-buoy"]],
    [0, "explain", {}, ["explain", "red-buoy"]],
    [0, "explain of what needs no rule", {}, ["explain", "kouetsu/not-utf8"]],
    [0, "help", {}, ["--help"]],
    [0, "version", {}, ["--version"]],
  ])("%i: %s", async (code, _name, files, words) => {
    const run = await runHere(words, { cwd: folder(files) });
    expect({ code: run.code, said: run.stdout + run.stderr }).toEqual({
      code,
      said: expect.stringMatching(/\S/),
    });
    if (code === 2) expect(run.stderr).not.toBe("");
    expect(run.stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });
});

describe("what cannot be done", () => {
  it.each([
    [["lint", "--fromat", "json"], '"--fromat"', '"--format"'],
    [["lnt"], '"lnt"', '"lint"'],
    [["lint", "--rule", "rde-buoy", "."], '"rde-buoy"', '"red-buoy"'],
    [["lint", "--format", "jsno", "."], '"jsno"', "stylish, compact, json, github, sarif"],
    [["lint", "--config"], '"--config"', "--help"],
    [["explain", "kouetsu/red-bouy"], '"red-bouy"', '"red-buoy"'],
  ])("%j is answered by what would be", async (words, wrong, accepted) => {
    const run = await runHere(words, {
      cwd: folder({ "a.md": clean }),
      env: { LANG: "en_US.UTF-8" },
    });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(wrong);
    expect(run.stderr).toContain(accepted);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
  });

  it("costs nobody else's findings", async () => {
    const cwd = folder({ "a.md": red, "c.md": "沈むブイと赤ブイ\n" });
    const run = await runHere(["lint", "--format", "json", "nope.md", "a.md", "c.md"], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("nope.md");
    const files = JSON.parse(run.stdout) as { filePath: string; messages: { ruleId: string }[] }[];
    expect(
      files.map((file) => [file.filePath, file.messages.map((message) => message.ruleId).sort()]),
    ).toEqual([
      ["a.md", ["kouetsu/red-buoy"]],
      ["c.md", ["kouetsu/internal-error", "kouetsu/red-buoy"]],
    ]);
  });

  it("is located in the configuration", async () => {
    const cwd = folder({
      "a.md": clean,
      "kouetsu.config.yaml": "locale: en\nrules:\n  red-bouy: off\n",
    });
    const run = await runHere(["lint", "--locale", "en"], { cwd });
    expect(run.stderr).toContain(
      'kouetsu.config.yaml:3:3: There is no rule "red-bouy" (did you mean "red-buoy"?)',
    );
  });

  it("is no lint at all of a file that was left out, and it says so", async () => {
    const cwd = folder({ "a.md": red, ".kouetsuignore": "a.md" });
    const run = await runHere(["lint", "a.md"], { cwd, env: { LANG: "en" } });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain('"a.md" is left out because .kouetsuignore says so.');
  });

  it.skipIf(process.getuid?.() === 0)("is to read a file without permission", async () => {
    const cwd = folder({ "a.md": red, "b.md": red });
    chmodSync(path.join(cwd, "b.md"), 0);
    const run = await runHere(["lint", "--format", "json"], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("EACCES");
    expect(JSON.parse(run.stdout)).toHaveLength(1);
  });

  it("is to read a folder as a configuration", async () => {
    const cwd = folder({ "a.md": clean });
    mkdirSync(path.join(cwd, "kouetsu.config.json"));
    expect((await runHere(["lint"], { cwd })).code).toBe(0);
    expect((await runHere(["lint", "--config", "kouetsu.config.json"], { cwd })).code).toBe(2);
  });
});

describe("JSON", () => {
  it("follows the contract", async () => {
    const cwd = folder({ "a.md": clean, "b.md": "赤ブイ\n赤ブイ。\n" });
    const run = await runHere(["lint", "--format", "json"], { cwd });
    const [first, second] = JSON.parse(run.stdout) as { filePath: string; messages: unknown[] }[];
    expect(first).toEqual({ filePath: "a.md", messages: [] });
    expect(second?.messages[0]).toEqual({
      type: "lint",
      ruleId: "kouetsu/red-buoy",
      messageId: "found",
      severity: 2,
      message: "「赤ブイ\n赤ブイ。\n」があります。\nb.md のほかの場所にも。\n消せます。",
      range: [0, 3],
      index: 0,
      line: 1,
      column: 1,
      loc: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
      related: [
        {
          filePath: "b.md",
          range: [4, 7],
          loc: { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } },
          role: "copy",
          message: expect.any(String),
        },
      ],
      data: { text: "赤ブイ\n赤ブイ。\n" },
      fix: { range: [0, 3], text: "" },
    });
  });

  it("is never cut short, and severities are textlint's numbers", async () => {
    const cwd = folder({ "a.md": "黄ブイ\n".repeat(80), "b.md": blue });
    const files = JSON.parse((await runHere(["lint", "-f", "json"], { cwd })).stdout) as {
      messages: { severity: number }[];
    }[];
    expect(files[0]?.messages).toHaveLength(80);
    expect(files.map((file) => file.messages[0]?.severity)).toEqual([1, 3]);
  });

  it("names files from the working directory", async () => {
    const cwd = folder({ "posts/a.md": clean, "inner/x.txt": "" });
    const run = await runHere(["lint", "-f", "json", "../posts"], { cwd: path.join(cwd, "inner") });
    expect(JSON.parse(run.stdout)).toEqual([{ filePath: "../posts/a.md", messages: [] }]);
  });
});

describe("the language", () => {
  it.each([
    [{ LANG: "en_US.UTF-8" }, [], "{}", "Nothing found"],
    [{ LANG: "fr_FR.UTF-8" }, [], "{}", "Nothing found"],
    [{ LANG: "C.UTF-8" }, [], "{}", "指摘はありません"],
    [{ LC_ALL: "ja_JP.UTF-8", LANG: "en_US.UTF-8" }, [], "{}", "指摘はありません"],
    [{ LANG: "ja_JP.UTF-8" }, [], '{"locale":"en"}', "Nothing found"],
    [{ LANG: "ja_JP.UTF-8" }, ["--locale", "en"], '{"locale":"ja"}', "Nothing found"],
  ])("%j %j %s", async (env, words, config, said) => {
    const cwd = folder({ "a.md": clean, "kouetsu.config.json": config });
    expect((await runHere(["lint", ...words], { cwd, env })).stdout).toContain(said);
  });
});

describe("other ways to lint", () => {
  it("reads the standard input under a name", async () => {
    const cwd = folder({
      "posts/a.md": clean,
      "kouetsu.config.json": '{"overrides":[{"files":"posts/**","rules":{"red-buoy":"warning"}}]}',
    });
    const run = await runHere(["lint", "--stdin", "--stdin-filename", "posts/a.md", "-f", "json"], {
      cwd,
      stdin: red,
    });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject([
      { filePath: "posts/a.md", messages: [{ severity: 1 }] },
    ]);
    expect((await runHere(["lint", "--stdin", "a.md"], { cwd })).code).toBe(2);
  });

  it("uses one rule alone, also one that is off", async () => {
    const cwd = folder({ "a.md": "赤ブイ、黄ブイ、黒ブイ\n" });
    const run = await runHere(["lint", "-f", "json", "--rule", "kouetsu/black-buoy"], { cwd });
    const [file] = JSON.parse(run.stdout) as { messages: { ruleId: string }[] }[];
    expect(file?.messages.map((message) => message.ruleId)).toEqual(["kouetsu/black-buoy"]);
  });

  it("shows the settings of a file instead", async () => {
    const cwd = folder({
      "a.md": red,
      "kouetsu.config.json": '{"extends":"kouetsu:all","rules":{"red-buoy":"off"}}',
    });
    const run = await runHere(["lint", "--print-config", "a.md"], { cwd });
    expect(run.code).toBe(0);
    const report = JSON.parse(run.stdout) as { files: { rules: object }[] };
    expect(report).toMatchObject({
      config: "kouetsu.config.json",
      extends: "all",
      files: [{ filePath: "a.md" }],
    });
    expect(Object.keys(report.files[0]?.rules ?? {})).toEqual([
      "yellow-buoy",
      "blue-buoy",
      "black-buoy",
      "sinking-buoy",
    ]);
  });

  it("mends what is safe, keeps the byte order mark and the mode, and nothing else", async () => {
    const cwd = folder({ "a.md": "\ufeff沖に赤ブイ、黄ブイ、赤ブイ。\r\n", "b.md": clean });
    chmodSync(path.join(cwd, "a.md"), 0o640);
    const before = statSync(path.join(cwd, "b.md")).mtimeMs;
    const run = await runHere(["lint", "--fix"], { cwd });
    expect(run.code).toBe(0);
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toBe("\ufeff沖に、黄ブイ、。\r\n");
    expect(statSync(path.join(cwd, "a.md")).mode & 0o777).toBe(0o640);
    expect(statSync(path.join(cwd, "b.md")).mtimeMs).toBe(before);
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "b.md"]);
  });

  it("does not write back a file with broken characters", async () => {
    const broken = Buffer.concat([
      Buffer.from("赤ブイと潮位"),
      Buffer.of(0xff),
      Buffer.from("の記事\n"),
    ]);
    const cwd = folder({ "a.md": broken });
    expect((await runHere(["lint", "--fix"], { cwd })).code).toBe(1);
    expect(readFileSync(path.join(cwd, "a.md")).equals(broken)).toBe(true);
  });
});

describe("a first run", () => {
  it("more findings than one can read become a table, the worst of them and the next command", async () => {
    const cwd = folder({ "a.md": `${"黄ブイ\n".repeat(60)}${red}` });
    const capped = (await runHere(["lint"], { cwd })).stdout;
    expect(capped).toMatch(/61 件.*20 件/);
    expect(capped).toMatch(/60 {2}⚠ 警告 {2}yellow-buoy/);
    expect(capped).toContain("kouetsu lint --all .");
    expect(capped.match(/│ \^/g)).toHaveLength(19);
    const all = (await runHere(["lint", "--all"], { cwd })).stdout;
    expect(all.match(/│ +\^/g)).toHaveLength(61);
  });
});
