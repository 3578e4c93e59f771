import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { folderWith } from "../../testing/folder-with.js";
import { runHere } from "../../testing/run-here.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function siteOf(files: Readonly<Record<string, string>> = {}): string {
  const made = folderWith({
    "_config.yml": "timezone: Asia/Tokyo\n",
    "_posts/2025-01-01-a.md": "沖は穏やかです。\n",
    ...files,
  });
  mkdirSync(path.join(made, ".git"));
  folders.push(made);
  return made;
}

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}

/** An article with this many findings of the fixture rule. */
function buoys(count: number): string {
  return "沖に赤ブイがあります。\n\n".repeat(count);
}

describe("where nobody can be asked", () => {
  it("writes a configuration with what the site says of itself, and proposes the rest", async () => {
    const cwd = siteOf();
    const { code, stdout } = await runHere(["init"], { cwd });
    expect(code).toBe(0);
    expect(parse(read(cwd, "kouetsu.config.yaml"))).toEqual({
      extends: "kouetsu:recommended",
      locale: "ja",
      frontMatter: { preset: "jekyll", timeZone: "Asia/Tokyo" },
    });
    expect(existsSync(path.join(cwd, ".github"))).toBe(false);
    expect(stdout).toContain("jekyll（1 記事）");
    expect(stdout).toContain("kouetsu init --ci github");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("次に： kouetsu lint");
  });

  it("the configuration is one that kouetsu reads", async () => {
    const cwd = siteOf();
    await runHere(["init", "--locale", "en"], { cwd });
    expect(read(cwd, "kouetsu.config.yaml")).toContain("# Settings of kouetsu");
    expect((await runHere(["lint"], { cwd })).code).toBe(0);
    expect((await runHere(["rules"], { cwd })).stdout).toContain("kouetsu.config.yaml");
  });

  it("every comment that shows a setting is a setting", async () => {
    const cwd = siteOf();
    await runHere(["init"], { cwd });
    const lines = read(cwd, "kouetsu.config.yaml").split("\n");
    const shown = lines.map((line) =>
      /^\s*# (?:(?:rules|overrides|ignore|profile|timeZone):| {2})/.test(line)
        ? line.replace("# ", "")
        : line,
    );
    const config = parse(shown.join("\n")) as Record<string, unknown>;
    expect(Object.keys(config)).toEqual(
      expect.arrayContaining(["profile", "ignore", "rules", "overrides"]),
    );
  });
});

describe("a person at the terminal", () => {
  it("is asked for each file, and an empty line is a yes", async () => {
    const cwd = siteOf();
    await runHere(["init"], { cwd, answers: ["", "n"] });
    expect(parse(read(cwd, ".github/workflows/kouetsu.yml"))).toMatchObject({ on: "pull_request" });
    expect(existsSync(path.join(cwd, ".vscode"))).toBe(false);
  });

  it("is asked for GitLab's file where GitLab is used", async () => {
    const cwd = siteOf({ ".gitlab-ci.yml": "" });
    await runHere(["init"], { cwd, answers: ["y", "y"] });
    expect(parse(read(cwd, ".gitlab/kouetsu.yml"))).toHaveProperty("kouetsu.script");
    expect(JSON.parse(read(cwd, ".vscode/extensions.json"))).toEqual({
      recommendations: ["kouetsu.kouetsu-vscode"],
    });
  });

  it("who has many findings is asked for a baseline first", async () => {
    const cwd = siteOf({ "_posts/2025-01-02-b.md": buoys(60) });
    const { stdout } = await runHere(["init"], { cwd, answers: ["n", "n", "n"] });
    expect(stdout).toContain("今ある指摘は 60 件です");
    expect(stdout).toContain("次に： kouetsu audit");
  });
});

describe("what is there already", () => {
  it("stays as it is", async () => {
    const cwd = siteOf({
      "kouetsu.config.json": '{ "locale": "en" }',
      ".vscode/extensions.json": "{}",
      ".github/workflows/kouetsu.yml": "mine",
    });
    const { code, stdout } = await runHere(["init", "--yes"], { cwd });
    expect(code).toBe(0);
    expect(existsSync(path.join(cwd, "kouetsu.config.yaml"))).toBe(false);
    expect(read(cwd, ".vscode/extensions.json")).toBe("{}");
    expect(read(cwd, ".github/workflows/kouetsu.yml")).toBe("mine");
    expect(stdout).toContain("「kouetsu.kouetsu-vscode」を書き足す");
  });
});

it("--dry-run shows the files and writes none", async () => {
  const cwd = siteOf();
  const { stdout } = await runHere(["init", "--yes", "--dry-run"], { cwd });
  expect(stdout).toContain("--- kouetsu.config.yaml ---");
  expect(stdout).toContain("--- .github/workflows/kouetsu.yml ---");
  expect(existsSync(path.join(cwd, "kouetsu.config.yaml"))).toBe(false);
});

it("--yes answers everything, and the CI file has nothing of the pull request in its shell", async () => {
  const cwd = siteOf();
  await runHere(["init", "--yes"], { cwd });
  const job = parse(read(cwd, ".github/workflows/kouetsu.yml")) as {
    jobs: { kouetsu: { steps: readonly { run?: string }[] } };
  };
  for (const { run } of job.jobs.kouetsu.steps) expect(run ?? "").not.toContain("${{");
});

it("a folder that is not there ends it with 2", async () => {
  const cwd = siteOf();
  expect((await runHere(["init", "nowhere"], { cwd })).code).toBe(2);
  expect((await runHere(["init", "_config.yml"], { cwd })).code).toBe(2);
});

it("a file that cannot be written ends it with 2 and its name", async () => {
  const cwd = siteOf({ ".github": "a file, not a folder" });
  const { code, stderr } = await runHere(["init", "--ci", "github"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain(".github/workflows/kouetsu.yml");
});
