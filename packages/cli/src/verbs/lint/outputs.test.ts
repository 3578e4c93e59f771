import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectHarmless } from "../../testing/harmless.js";
import { flawsOf } from "../../testing/report-schemas.js";
import { folderWith } from "../../testing/folder-with.js";
import { runHere } from "../../testing/run-here.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>>): string {
  const made = folderWith(files);
  folders.push(made);
  return made;
}

const red = "沖に赤ブイがあります。\n";
const english = { LANG: "en_US.UTF-8" };

describe("--output", () => {
  it("writes reports beside what is printed, and makes their folders", async () => {
    const cwd = folder({ "a.md": red });
    const run = await runHere(
      ["lint", "-o", "sarif:out/deep/a.sarif", "-o", "junit:out/a.xml", "--output", "json:a.json"],
      { cwd },
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("✖ 1 件");
    const read = (name: string): string => readFileSync(path.join(cwd, name), "utf8");
    expect(await flawsOf("sarif", read("out/deep/a.sarif"))).toEqual([]);
    expect(await flawsOf("junit", read("out/a.xml"))).toEqual([]);
    expect(JSON.parse(read("a.json"))).toHaveLength(1);
    expect(readdirSync(path.join(cwd, "out")).sort()).toEqual(["a.xml", "deep"]);
  });

  it("takes the place of an older report whole, through a link, and keeps its mode", async () => {
    const cwd = folder({ "a.md": red, "real/old.json": "x".repeat(10_000) });
    chmodSync(path.join(cwd, "real/old.json"), 0o640);
    symlinkSync("real/old.json", path.join(cwd, "a.json"));
    await runHere(["lint", "a.md", "-f", "compact", "-o", "json:a.json"], { cwd });
    const real = path.join(cwd, "real/old.json");
    expect(JSON.parse(readFileSync(real, "utf8"))).toHaveLength(1);
    expect(statSync(real).mode & 0o777).toBe(0o640);
  });

  it("leaves nothing behind where it cannot write, says so, and writes the others", async () => {
    const cwd = folder({ "a.md": red, plain: "" });
    mkdirSync(path.join(cwd, "folder"));
    const run = await runHere(
      ["lint", "a.md", "-o", "json:folder", "-o", "json:plain/x.json", "-o", "json:ok.json"],
      { cwd, env: english },
    );
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('"folder" cannot be written');
    expect(run.stderr).toContain('"plain/x.json" cannot be written');
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "folder", "ok.json", "plain"]);
    expect(readdirSync(path.join(cwd, "folder"))).toEqual([]);
  });

  it.each([
    ["report.sarif", "takes FORM:FILE"],
    ["xml:report.xml", "Forms: stylish, compact, json"],
    ["sraif:report", 'did you mean "sarif"?'],
    ["json:", "takes FORM:FILE"],
    ["json:-", "--format is for the standard output"],
    ["json:a.md", "would replace a.md, which is checked"],
    ["json:./a.md", "would replace ./a.md"],
  ])("does not take %s", async (value, said) => {
    const cwd = folder({ "a.md": red });
    const run = await runHere(["lint", "a.md", "--output", value], { cwd, env: english });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(said);
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toBe(red);
  });

  it("names a file once", async () => {
    const words = ["lint", "-o", "json:x", "-o", "sarif:x"];
    const run = await runHere(words, { cwd: folder({ "a.md": red }), env: english });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("names the same file twice: x");
  });

  it("writes a report of what could not be done, too", async () => {
    const cwd = folder({ "a.md": red });
    const words = ["lint", "a.md", "nope.md", "-o", "junit:a.xml", "-o", "sarif:a.sarif"];
    expect((await runHere(words, { cwd })).code).toBe(2);
    expect(readFileSync(path.join(cwd, "a.xml"), "utf8")).toContain("nope.md");
    expect(readFileSync(path.join(cwd, "a.sarif"), "utf8")).toContain(
      '"executionSuccessful":false',
    );
  });
});

describe("in GitHub Actions", () => {
  const actions = (cwd: string): Record<string, string> => ({
    LANG: "ja_JP.UTF-8",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: path.dirname(cwd),
    GITHUB_STEP_SUMMARY: path.join(cwd, "summary"),
  });

  it("the list is followed by annotations from the repository, and the job gets a summary", async () => {
    const cwd = folder({ "a.md": `${red}黄ブイ\n` });
    writeFileSync(path.join(cwd, "summary"), "before\n");
    const run = await runHere(["lint"], { cwd, env: actions(cwd) });
    expect(run.stdout).toContain("✖ 2 件");
    const file = `${path.basename(cwd)}/a.md`;
    expect(run.stdout).toContain(`\n::error file=${file},line=1,endLine=1,col=3,endColumn=5`);
    expect(run.stdout).toContain(`\n::warning file=${file},line=2`);
    expectHarmless(run.stdout, { withAnnotations: true });
    const summary = readFileSync(path.join(cwd, "summary"), "utf8");
    expect(summary).toMatch(/^before\n### kouetsu\n\n✖ 2 件/);
    expect(summary).toMatch(
      /\| red\\-buoy \(エラー\) \| 1 \| 1 \|\n\| yellow\\-buoy \(警告\) \| 1 \| 1 \|/,
    );
  });

  it("a form that was named is all that is printed, without a summary", async () => {
    const cwd = folder({ "a.md": red });
    const run = await runHere(["lint", "-f", "json"], { cwd, env: actions(cwd) });
    expect(JSON.parse(run.stdout)).toHaveLength(1);
    expect(existsSync(path.join(cwd, "summary"))).toBe(false);
  });

  it("says that there is nothing to mend", async () => {
    const cwd = folder({ "a.md": "沖\n" });
    const run = await runHere(["lint"], { cwd, env: actions(cwd) });
    expect(run.stdout).not.toContain("::");
    expect(readFileSync(path.join(cwd, "summary"), "utf8")).toContain("指摘はありません");
  });

  it("a summary stays small, and a full one is left as it is", async () => {
    const cwd = folder({ "a.md": `${"赤ブイ".repeat(300)}\n`.repeat(5) });
    await runHere(["lint"], { cwd, env: actions(cwd) });
    expect(statSync(path.join(cwd, "summary")).size).toBeLessThan(20_000);
    writeFileSync(path.join(cwd, "summary"), "x".repeat((1 << 20) - 10));
    const run = await runHere(["lint"], { cwd, env: actions(cwd) });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("概要に空きがない");
    expect(statSync(path.join(cwd, "summary")).size).toBe((1 << 20) - 10);
  });
});

describe("--fix-dry-run", () => {
  it("shows a diff that git can apply to what --fix would write, and changes nothing", async () => {
    const text = "\ufeff一行目\r\n\r\n沖に赤ブイ、黄ブイ。\r\n最後の赤ブイ";
    const cwd = folder({ "posts/a.md": text, "b.md": "沖\n" });
    const run = await runHere(["lint", "--fix-dry-run"], { cwd, env: english });
    expect(run.code).toBe(1);
    expect(run.stdout).toBe(
      [
        "--- a/posts/a.md",
        "+++ b/posts/a.md",
        "@@ -1,4 +1,4 @@",
        " 一行目",
        " ",
        "-沖に赤ブイ、黄ブイ。",
        "-最後の赤ブイ",
        "\\ No newline at end of file",
        "+沖に、黄ブイ。",
        "+最後の",
        "\\ No newline at end of file",
        "",
      ].join("\n"),
    );
    expect(run.stderr).toContain("2 findings in 1 file can be mended.");
    expect(readFileSync(path.join(cwd, "posts/a.md"), "utf8")).toBe(text);
    await runHere(["lint", "--fix"], { cwd });
    expect(readFileSync(path.join(cwd, "posts/a.md"), "utf8")).toBe(
      "\ufeff一行目\r\n\r\n沖に、黄ブイ。\r\n最後の",
    );
  });

  it("can be applied", async () => {
    const text = "一行目\n\n\t沖に赤ブイ、\t黄ブイ。\n";
    const cwd = folder({ "a.md": text });
    const run = await runHere(["lint", "--fix-dry-run", "a.md"], { cwd });
    const applied = spawnSync("git", ["apply", "-p1"], {
      cwd,
      input: run.stdout,
      encoding: "utf8",
    });
    expect(applied.stderr).toBe("");
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toBe("一行目\n\n\t沖に、\t黄ブイ。\n");
  });

  it("says when there is nothing, and reports are of the articles as they are", async () => {
    const cwd = folder({ "a.md": "沖\n", "b.md": red });
    const nothing = await runHere(["lint", "--fix-dry-run", "a.md"], { cwd, env: english });
    expect(nothing).toMatchObject({ code: 0, stdout: "" });
    expect(nothing.stderr).toContain("nothing that can be mended");
    await runHere(["lint", "--fix-dry-run", "b.md", "-o", "json:b.json"], { cwd });
    const [report] = JSON.parse(readFileSync(path.join(cwd, "b.json"), "utf8")) as [
      { messages: unknown[] },
    ];
    expect(report.messages).toHaveLength(1);
  });

  it("does not share the standard output", async () => {
    const cwd = folder({ "a.md": red });
    const run = await runHere(["lint", "--fix-dry-run", "-f", "json"], { cwd, env: english });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("--output json:FILE");
  });
});

describe("--stdin", () => {
  it("with --fix prints the mended text, and what is left on the error stream", async () => {
    const stdin = "\ufeff沖に赤ブイ、黄ブイ。\r\n";
    const run = await runHere(["lint", "--stdin", "--fix"], { cwd: folder({}), stdin });
    expect(run).toEqual({
      code: 0,
      stdout: "\ufeff沖に、黄ブイ。\r\n",
      stderr: expect.stringContaining("stdin.md:1:4: warning: 「黄ブイ"),
    });
  });

  it("with --fix prints a clean text as it came", async () => {
    const run = await runHere(["lint", "--stdin", "--fix"], { cwd: folder({}), stdin: "沖\n" });
    expect(run).toEqual({ code: 0, stdout: "沖\n", stderr: "" });
  });

  it("with --fix-dry-run prints the diff", async () => {
    const words = ["lint", "--stdin-filename", "posts/a.md", "--fix-dry-run"];
    const run = await runHere(words, { cwd: folder({}), stdin: red });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("--- a/posts/a.md\n");
    expect(run.stdout).toContain("\n-沖に赤ブイがあります。\n+沖にがあります。\n");
  });

  it("takes the place of its file among the articles that it is compared with", async () => {
    const cwd = folder({
      "posts/a.md": "古い\n",
      "posts/b.md": "沖\n",
      "kouetsu.config.json": '{"corpus":["posts/*.md"]}',
    });
    const words = ["lint", "--stdin-filename", "posts/a.md"];
    const run = await runHere(words, { cwd, stdin: red, env: english });
    expect(run.stdout).toContain("compared with 2.");
  });
});

describe("--print-config", () => {
  it("names the line that decides each rule", async () => {
    const config =
      'extends: kouetsu:all\nrules:\n  red-buoy: off\noverrides:\n  - files: "posts/**"\n    rules:\n      yellow-buoy: info\n';
    const cwd = folder({ "posts/a.md": red, "kouetsu.config.yaml": config });
    const run = await runHere(["lint", "--print-config", "posts/a.md"], { cwd });
    expect(JSON.parse(run.stdout)).toMatchObject({
      files: [
        {
          rules: {
            "yellow-buoy": { from: "kouetsu.config.yaml:7", conditions: { found: "info" } },
            "black-buoy": { from: "kouetsu:all" },
          },
          off: { "red-buoy": "kouetsu.config.yaml:3" },
        },
      ],
    });
  });
});
