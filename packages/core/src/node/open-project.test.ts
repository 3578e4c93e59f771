import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { renderIssue } from "../config/problem.js";
import { testRules } from "../config/test-rules.js";
import { detectSite } from "./detect-site.js";
import { openProject } from "./open-project.js";
import type { OpenedProject, OpenOptions } from "./open-project.js";
import { ruleOrigins } from "./rule-origins.js";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-open-")));
  mkdirSync(path.join(root, ".git"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(
      path.join(root, name),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  }
}

const open = (options: Partial<OpenOptions> = {}) =>
  openProject({
    cwd: root,
    paths: ["."],
    rules: testRules,
    now: "2025-12-20T00:00:00Z",
    ...options,
  });

async function opened(options: Partial<OpenOptions> = {}): Promise<OpenedProject> {
  const result = await open(options);
  if (result.status !== "open") throw new Error(JSON.stringify(result));
  return result;
}

/** What is wrong with the configuration, as it would be printed. */
async function configProblems(options: Partial<OpenOptions> = {}): Promise<readonly string[]> {
  const result = await open(options);
  if (result.status !== "failed") return [];
  return result.configProblems.map(
    (problem) =>
      `${problem.filePath}:${problem.position.line}:${problem.position.column} ${renderIssue(problem, "en")}`,
  );
}

describe("the configuration of a run", () => {
  it("is none, with the recommended rules and the kind of site found out", async () => {
    write({ "_config.yml": "timezone: Asia/Tokyo\n", "_posts/a.md": "本文。\n" });
    const project = await opened();
    const { site, rules } = project.settingsFor("_posts/a.md");
    expect(project.config.path).toBeUndefined();
    expect(site).toMatchObject({
      locale: "ja",
      renderer: "kramdown",
      frontMatter: { preset: "jekyll", timeZone: "Asia/Tokyo" },
    });
    expect([...rules.keys()]).toEqual(["unlikely-tide"]);
  });

  it("is the nearest one above what is linted, not above where the run was started", async () => {
    write({
      "blog/kouetsu.config.yaml": "locale: en\n",
      "blog/posts/a.md": "x\n",
      "kouetsu.config.json": { locale: "ja" },
    });
    expect((await opened({ paths: ["blog/posts"] })).locale).toBe("en");
    expect((await opened()).locale).toBe("ja");
    expect((await opened({ paths: ["blog/posts"], locale: "ja" })).locale).toBe("ja");
  });

  it("is not looked for beyond the repository", async () => {
    write({ "kouetsu.config.json": { locale: "en" }, "inner/.git/HEAD": "", "inner/a.md": "x\n" });
    expect((await opened({ paths: ["inner"], fallbackLocale: "ja" })).locale).toBe("ja");
  });

  it("matches its globs from its own folder, wherever the run was started", async () => {
    write({
      "kouetsu.config.json": {
        overrides: [{ files: "posts/**", rules: { "unlikely-tide": "info" } }],
        ignore: ["posts/old/**"],
      },
      "posts/a.md": "x\n",
      "posts/old/b.md": "x\n",
    });
    const project = await opened({ cwd: path.join(root, "posts") });
    expect(project.targets).toEqual(["a.md"]);
    expect(project.settingsFor("a.md").rules.get("unlikely-tide")?.conditions.get("too-high")).toBe(
      "info",
    );
  });

  it("extends others, the nearer one stronger", async () => {
    write({
      "base/strict.yaml": "extends: kouetsu:all\nlocale: en\nprofile: tech\n",
      "kouetsu.config.json": { extends: "./base/strict.yaml", profile: "marketing" },
      "a.md": "x\n",
    });
    const project = await opened();
    expect(project.locale).toBe("en");
    expect(project.settingsFor("a.md").site.profile).toBe("marketing");
    expect([...project.settingsFor("a.md").rules.keys()]).toEqual([
      "unlikely-tide",
      "missing-lighthouse",
    ]);
  });

  it("begins with no rule where it says that it extends none", async () => {
    write({ "kouetsu.config.json": { extends: [] }, "a.md": "x\n" });
    expect([...(await opened()).settingsFor("a.md").rules.keys()]).toEqual([]);
  });

  it("begins with the rules that the nearest file names last", async () => {
    write({
      "base.json": { extends: "kouetsu:all" },
      "kouetsu.config.json": { extends: ["kouetsu:recommended", "./base.json"] },
      "a.md": "x\n",
    });
    expect([...(await opened()).settingsFor("a.md").rules.keys()]).toEqual(["unlikely-tide"]);
  });

  it("may have nothing beside it but a registry of sources", async () => {
    write({ "kouetsu.config.json": {}, "sources.yaml": "- id: town\n", "a.md": "x\n" });
    const { config, settingsFor } = await opened();
    expect([...(settingsFor("a.md").site.sources ?? [])]).toEqual([["town", { id: "town" }]]);
    expect(await ruleOrigins(config, root, "a.md")).toEqual(new Map());
  });

  it("tells the line that had the last word on a rule, as long as the file is there", async () => {
    const rules = { "unlikely-tide": "info" };
    write({
      "base.json": { rules: { "missing-lighthouse": "warning" } },
      "kouetsu.config.json": {
        extends: "./base.json",
        rules: { "unlikely-tide": "off" },
        overrides: [{ files: "old/*.md", rules }, { files: "a.md" }],
      },
      "a.md": "x\n",
    });
    const { config } = await opened();
    const tellers = async (file: string): Promise<object> =>
      Object.fromEntries(
        [...(await ruleOrigins(config, root, file))].map(([id, { filePath, line }]) => [
          id,
          `${filePath}:${line}`,
        ]),
      );
    const own = { "unlikely-tide": "kouetsu.config.json:1" };
    expect(await tellers("a.md")).toEqual({ "missing-lighthouse": "base.json:1", ...own });
    expect(await tellers("old/a.md")).toEqual({ "missing-lighthouse": "base.json:1", ...own });
    rmSync(path.join(root, "base.json"));
    expect(await tellers("a.md")).toEqual(own);
  });

  it("reads a front matter schema beside it", async () => {
    write({
      "schema.json": { required: ["title"] },
      "kouetsu.config.json": { frontMatter: { schema: "schema.json" } },
      "a.md": "x\n",
    });
    const { frontMatter } = (await opened()).settingsFor("a.md").site;
    expect(frontMatter.schema).toEqual({ required: ["title"] });
    expect(frontMatter.validate?.({}).map((violation) => violation.keyword)).toEqual(["required"]);
  });
});

describe("a configuration that is wrong", () => {
  it.each([
    [
      { rules: { "unlikely-tides": "off" } },
      /^kouetsu\.config\.json:1:11 There is no rule "unlikely-tides" \(did you mean/,
    ],
    [
      { extends: "./nope.json" },
      /^kouetsu\.config\.json:1:12 The file "\.\/nope\.json" named by extends cannot be read: ENOENT/,
    ],
    [{ extends: "../outside.json" }, /^kouetsu\.config\.json:1:12 "\.\.\/outside\.json" leads out/],
    [{ extends: "./kouetsu.config.json" }, /^kouetsu\.config\.json:1:12 .*leads back/],
    [{ extends: "./link.json" }, /^kouetsu\.config\.json:1:12 "\.\/link\.json" leads out/],
    [
      { frontMatter: { schema: "nope.json" } },
      /^kouetsu\.config\.json:1:26 The front matter schema "nope\.json" cannot be read: ENOENT/,
    ],
    [
      { frontMatter: { schema: { type: "strang" } } },
      /^kouetsu\.config\.json:1:26 The front matter schema is not a usable/,
    ],
    [
      { frontMatter: { schema: "../schema.json" } },
      /^kouetsu\.config\.json:1:26 "\.\.\/schema\.json" leads out/,
    ],
    [
      { frontMatter: { schema: "link.json" } },
      /^kouetsu\.config\.json:1:26 "link\.json" leads out/,
    ],
    [
      { frontMatter: { schema: "broken.json" } },
      /^kouetsu\.config\.json:1:26 The front matter schema "broken\.json" cannot be read: JSON Schema/,
    ],
    [
      { frontMatter: { schema: "list.json" } },
      /^kouetsu\.config\.json:1:26 The front matter schema "list\.json" cannot be read: JSON Schema/,
    ],
    [
      { frontMatter: { schema: "large.json" } },
      /^kouetsu\.config\.json:1:26 .* cannot be read: > 262144 bytes/,
    ],
    [
      { frontMatter: { schema: "binary.json" } },
      /^kouetsu\.config\.json:1:26 .* cannot be read: not UTF-8/,
    ],
    [
      { overrides: [{ files: "a", frontMatter: { schema: "nope.json" } }] },
      /^kouetsu\.config\.json:1:52 The front matter schema/,
    ],
  ])("%j", async (config, problem) => {
    write({ "kouetsu.config.json": config, "a.md": "x\n", "list.json": [{}] });
    write({ "broken.json": '{ "type": ' });
    write({ "large.json": JSON.stringify("x".repeat(1 << 18)) });
    writeFileSync(path.join(root, "binary.json"), Buffer.from([0x7b, 0x83, 0x65, 0x7d]));
    symlinkSync("/etc/hostname", path.join(root, "link.json"));
    expect(await configProblems()).toEqual([expect.stringMatching(problem)]);
  });

  it("is located in the file that holds the mistake", async () => {
    write({
      "base.yaml": "locale: ja\nrules:\n  nope: off\n",
      "kouetsu.config.json": { extends: "./base.yaml" },
      "a.md": "x\n",
    });
    expect(await configProblems()).toEqual([
      expect.stringMatching(/^base\.yaml:3:3 There is no rule "nope"/),
    ]);
  });

  it("is not there", async () => {
    write({ "a.md": "x\n" });
    expect(await configProblems({ configPath: "nope.json" })).toEqual([
      "nope.json:1:1 The configuration file cannot be opened (ENOENT).",
    ]);
  });
});

describe("the articles of a run", () => {
  it("are linted or only compared with, each read once", async () => {
    write({
      "kouetsu.config.json": { corpus: ["archive/**/*.md"] },
      "a.md": "甲\n",
      "archive/b.md": "乙\n",
    });
    const project = await opened({ paths: ["a.md"] });
    expect(project.targets).toEqual(["a.md"]);
    expect(project.project.filePaths).toEqual(["a.md", "archive/b.md"]);
  });

  it("keep what could not be read in the list", async () => {
    write({ "a.md": "本文。\n" });
    writeFileSync(path.join(root, "b.md"), Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]));
    const project = await opened();
    expect(project.targets).toEqual(["a.md", "b.md"]);
    expect(project.project.filePaths).toEqual(["a.md"]);
    expect(project.readingFindings.get("b.md")?.[0]).toMatchObject({
      ruleId: "kouetsu/not-utf8",
      severity: "error",
    });
  });

  it("come from the standard input in place of their file", async () => {
    write({ "a.md": "古い本文。\n" });
    const project = await opened({
      paths: [],
      stdin: { filePath: "a.md", bytes: Buffer.from("新しい本文。\n") },
    });
    expect(project.targets).toEqual(["a.md"]);
    expect(project.problems).toEqual([]);
    expect(project.project.article("a.md")?.source).toBe("新しい本文。\n");
  });

  it("come from the standard input in place of their file in a folder as well", async () => {
    write({ "a.md": "古い本文。\n", "b.md": "別の本文。\n" });
    const { targets, project } = await opened({
      stdin: { filePath: "a.md", bytes: Buffer.from("新しい本文。\n") },
    });
    expect(targets).toEqual(["a.md", "b.md"]);
    expect(project.article("a.md")?.source).toBe("新しい本文。\n");
  });

  it("are in the list when the standard input cannot be read as text", async () => {
    const bytes = Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]);
    const { targets, project, readingFindings } = await opened({
      paths: [],
      stdin: { filePath: "a.md", bytes },
    });
    expect([targets, project.filePaths]).toEqual([["a.md"], []]);
    expect(readingFindings.get("a.md")).toMatchObject([{ ruleId: "kouetsu/not-utf8" }]);
  });

  it("are none for a rule that does not exist", async () => {
    expect(await open({ only: ["unlikely-tied"] })).toMatchObject({
      status: "failed",
      problems: [{ id: "unknown-rule", values: { rule: "unlikely-tied" } }],
    });
  });
});

it.each([
  ["astro", { "astro.config.mjs": "" }],
  ["docusaurus", { "docusaurus.config.ts": "" }],
  ["eleventy", { ".eleventy.js": "" }],
  ["hugo", { "hugo.toml": "" }],
  ["jekyll", { "_config.yml": "" }],
  ["jekyll", { "_posts/2025-01-01-a.md": "" }],
  ["hexo", { "_config.yml": "", "package.json": { dependencies: { hexo: "7" } } }],
  ["zenn", { "articles/a.md": "", "package.json": { devDependencies: { "zenn-cli": "0.1" } } }],
  ["qiita", { "qiita.config.json": {} }],
  ["vitepress", { ".vitepress/config.ts": "" }],
  ["vitepress", { "docs/.vitepress/config.mts": "" }],
  ["zenn", { "articles/a.md": "", "books/.keep": "" }],
  ["hugo", { "config.toml": "", "content/a.md": "" }],
  ["hexo", { "_config.yml": "", "scaffolds/post.md": "", "source/a.md": "" }],
  ["astro", { "astro.config.mts": "", "_config.yml": "" }],
  ["none", { "articles/a.md": "", "config.toml": "" }],
  ["none", { "readme.md": "", "package.json": "{ broken" }],
] as const)("a %s site is known by its files", (preset, files) => {
  write({ ...files, "posts/deep/x.md": "" });
  expect(detectSite(path.join(root, "posts/deep")).preset).toBe(preset);
});

it("a schema whose pattern never ends neither stops a run nor passes silently", async () => {
  write({
    "kouetsu.config.json": {
      frontMatter: { schema: { properties: { slug: { pattern: "^(a+)+$" } } } },
    },
    "a.md": "本文。\n",
  });
  const { validate } = (await opened()).settingsFor("a.md").site.frontMatter;
  expect(validate?.({ slug: `${"a".repeat(40)}!` })).toMatchObject([
    { keyword: "slow-pattern", path: ["slug"] },
  ]);
});
