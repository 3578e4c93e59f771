// A stranger's folder in which everything that could run writes a file: through
// the library, the command line and the server, none of it is ever written.
import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCorpus, lintFiles } from "../../packages/cli/src/api/index.js";
import { TestCli } from "../support/cli.js";
import { startServer } from "../support/language-server.js";
import { patience } from "./support/amount.js";
import { evilSite } from "./support/evil-site.js";
import { Folders, type Files } from "./support/folders.js";
import { tell } from "./support/tell.js";

const folders = new Folders();
let cli: TestCli;
let canaries: string;
let files: Files;
let cwd: string;
let ways = 0;

beforeAll(async () => {
  cli = await TestCli.build("real");
  canaries = folders.make();
  files = evilSite(canaries);
  cwd = folders.make(files);
}, 60_000);
afterAll(() => {
  tell("canaries", `${Object.keys(files).length} files with code, ${ways} ways in, 0 run`);
  folders.remove();
});

/** What was run; nothing in every test but the last. */
const sung = (): readonly string[] => readdirSync(canaries);

function expectSilence(): void {
  ways++;
  expect(sung()).toEqual([]);
  expect({}).not.toHaveProperty("polluted");
}

test("the library runs nothing", async () => {
  const articles = Object.keys(files).filter((name) => name.endsWith(".md"));
  const { articles: linted } = await lintFiles(".", { cwd });
  expect(linted.map(({ filePath }) => filePath).sort()).toEqual(articles.sort());
  const corpus = createCorpus();
  for (const name of articles) corpus.set(name, files[name] ?? "");
  for (const name of articles) corpus.findings(name);
  expectSilence();
});

test.each([
  [["lint", "--safe", "."]],
  [["lint", "--safe", "-f", "json", "posts", "plain.md"]],
  [["lint", "--no-textlint", "."]],
  [["lint", "--safe", "--fix-dry-run", "."]],
  [["lint", "--safe", "--print-config", "plain.md"]],
  [["audit", ".", "--output", "-"]],
  [["figures", "."]],
  [["rules"]],
])(
  "the command line runs nothing: %j",
  async (words) => {
    const { stderr, code } = await cli.run(words, { cwd });
    expect(stderr).not.toMatch(/途中で止まりました|TypeError/);
    expect(code).not.toBeNull();
    expectSilence();
  },
  patience(60_000),
);

test("from a folder above, nothing below is trusted", async () => {
  await cli.run(["lint", path.basename(cwd)], { cwd: path.dirname(cwd) });
  expectSilence();
}, 60_000);

test(
  "the server runs nothing in a folder that is not trusted",
  async () => {
    const server = await startServer(undefined, cwd);
    await server.initialize({
      folder: cwd,
      initializationOptions: { trusted: false, settings: { problems: "workspace" } },
    });
    for (const name of Object.keys(files).filter((file) => file.endsWith(".md"))) {
      const uri = pathToFileURL(path.join(cwd, name)).href;
      await server.open(uri, files[name] ?? "");
      await server.diagnostics(uri);
    }
    expect(await server.stop()).toBe(0);
    expectSilence();
  },
  patience(60_000),
);

test("the canary does sing where the folder is trusted", async () => {
  const config = { ".textlintrc.js": files[".textlintrc.js"] ?? "" };
  await cli.run(["lint", "plain.md"], { cwd: folders.make({ "plain.md": "本文\n", ...config }) });
  expect(sung()).toEqual([".textlintrc.js"]);
}, 60_000);
