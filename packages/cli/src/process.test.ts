import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectHarmless } from "./testing/harmless.js";
import { TestCli } from "../../../test/support/cli.js";
import { folderWith } from "./testing/folder-with.js";

let cli: TestCli;
const folders: string[] = [];

beforeAll(async () => {
  cli = await TestCli.build();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const made = folderWith(files);
  folders.push(made);
  return made;
}

const red = "沖に赤ブイがあります。\n";

describe("a process of its own", () => {
  it.each([
    [0, ["lint", "clean.md"]],
    [1, ["lint", "."]],
    [2, ["lint", "clean.md", "nope.md"]],
    [2, ["lnt"]],
  ])("ends with %i for %j", async (code, words) => {
    const cwd = folder({ "clean.md": "沖は穏やかです。\n", "red.md": red });
    expect((await cli.run(words, { cwd })).code).toBe(code);
  });

  it("reads the standard input", async () => {
    const run = await cli.run(["lint", "--stdin", "-f", "json"], { cwd: folder({}), stdin: red });
    expect(JSON.parse(run.stdout)).toMatchObject([
      { filePath: "stdin.md", messages: [{ line: 1, column: 3 }] },
    ]);
  });
});

describe("a run that is broken off", () => {
  it("ends at once by the signal, which a shell counts as 130", async () => {
    const child = cli.start(["lint", "--stdin"], { cwd: folder({}) });
    const ended = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    // It waits for an article that never comes.
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.kill("SIGINT");
    expect(await ended).toBe("SIGINT");
  });
});

describe("what goes where", () => {
  it("findings go to the output, notices to the error stream, no colour into a pipe", async () => {
    const cwd = folder({ "a.md": red });
    const run = await cli.run(["lint", "a.md", "nope.md"], { cwd });
    expect(run.stdout).toContain("red-buoy");
    expect(run.stdout).not.toContain("nope.md」が");
    expect(run.stderr).toContain("nope.md");
    expect(run.stdout + run.stderr).not.toContain("\u001b");
    const coloured = await cli.run(["lint", "a.md"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(coloured.stdout).toContain("\u001b[31m");
  });

  it("a reader that goes away ends it quietly with the right exit code", async () => {
    const cwd = folder(
      Object.fromEntries(
        Array.from({ length: 10 }, (_, index) => [`${index}.md`, "赤ブイ".repeat(40)]),
      ),
    );
    const run = await cli.run(["lint", "-f", "json"], { cwd, closeStdoutEarly: true });
    expect(run).toMatchObject({ code: 1, stderr: "" });
  });
});

const nasty = new URL("../../../../shared/nasty/", import.meta.url);

describe("text from outside", () => {
  const hostile = [
    '---\ntitle: "::error::t ##[error]x"\n---\n',
    "赤ブイ\u001b]0;PWNED\u0007\u001b[2J 75% \u009b31m\u202e ##[add-mask]x\n",
    "::stop-commands::赤ブイ\n\u3000::error file=a.md::赤ブイ\n##[error]赤ブイ\n",
  ].join("");

  it.each(["stylish", "json", "github"])(
    "is no command to terminal or runner in %s",
    async (format) => {
      const cwd = folder({
        "::error::x ##[group].md": hostile,
        "a\u001b[31m\nb.md": hostile,
        "c.md": hostile,
      });
      const run = await cli.run(["lint", "--all", "-f", format, "."], { cwd });
      expect(run.code).toBe(1);
      expectHarmless(run.stdout, { withAnnotations: format === "github" });
      expectHarmless(run.stderr);
      expect(run.stdout.length).toBeGreaterThan(500);
    },
  );

  it.each(["stylish", "json", "github"])(
    "is none in the path or the configuration either (%s)",
    async (format) => {
      const cwd = folder({
        "a.md": red,
        "k.json": '{"rules":{"%0A::error::x\\r\\n::stop-commands::y ##[x]\\u001b":"off"}}',
      });
      for (const words of [
        ["--config", "k.json"],
        ["\u001b[31m::error::x\n##[group]"],
        ["--format", "\u001b[31m\n::error::"],
      ]) {
        const run = await cli.run(["lint", "-f", format, ...words], { cwd });
        expect(run.code).toBe(2);
        expectHarmless(run.stdout, { withAnnotations: format === "github" });
        expectHarmless(run.stderr);
      }
    },
  );

  it.skipIf(!existsSync(nasty))("of every hostile input is harmless, in every format", async () => {
    const names = readdirSync(nasty).filter((name) => name.endsWith(".md"));
    const cwd = folder(
      Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, nasty))])),
    );
    for (const format of ["stylish", "json", "github"]) {
      const run = await cli.run(["lint", "--all", "-f", format, "."], { cwd });
      expectHarmless(run.stdout, { withAnnotations: format === "github" });
      expect(run.code).toBe(1);
      if (format === "json") expect(JSON.parse(run.stdout)).toHaveLength(names.length);
    }
  });
});
