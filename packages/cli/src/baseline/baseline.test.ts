import {
  chmodSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { TestRepository } from "../testing/git-repository.js";
import { folderWith } from "../testing/folder-with.js";
import type { CliRun } from "../testing/run-here.js";
import { runHere } from "../testing/run-here.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const red = "沖に赤ブイがあります。\n";
const two = `${red}\n港にも赤ブイがあります。\n`;
const env = { PATH: process.env["PATH"] ?? "" };

/** A folder with a baseline of what its articles say. */
class Site {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
    folders.push(folder);
  }

  static async of(files: Readonly<Record<string, string>>): Promise<Site> {
    const site = new Site(folderWith(files));
    await site.lint("--update-baseline");
    return site;
  }

  static bare(files: Readonly<Record<string, string>>): Site {
    return new Site(folderWith(files));
  }

  lint(...words: readonly string[]): Promise<CliRun> {
    const all = ["lint", "--locale", "ja", "--baseline", "known.json", ...words];
    return runHere(all, { cwd: this.folder, env });
  }

  write(name: string, content: string): void {
    writeFileSync(path.join(this.folder, name), content);
  }

  read(name = "known.json"): string {
    return readFileSync(path.join(this.folder, name), "utf8");
  }
}

const linesOf = ({ stdout }: CliRun): readonly number[] =>
  (JSON.parse(stdout) as { messages: { line: number }[] }[]).flatMap(({ messages }) =>
    messages.map(({ line }) => line),
  );

describe("lint --baseline", () => {
  it("hides what is known and counts it", async () => {
    const site = await Site.of({ "a.md": two });
    const run = await site.lint();
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("✓ 指摘はありません。");
    expect(run.stdout).toContain("ベースライン： 既知 2 件");
    expect((await runHere(["lint", "."], { cwd: site.folder })).code).toBe(1);
  });

  it("fails on what is new, in an old sentence's words too", async () => {
    const site = await Site.of({ "a.md": red });
    site.write("a.md", `序文。\n\n${two}`);
    const run = await site.lint("-f", "json");
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject([{ messages: [{ line: 3 }, { line: 5 }] }]);
  });

  it("writes a line for each sentence and does not write what did not change", async () => {
    const site = await Site.of({ "b.md": red, "記事/a.md": `${red}\n${red}` });
    expect(site.read()).toBe(`{
  "kouetsu-baseline": 1,
  "files": {
    "b.md": {
      "kouetsu/red-buoy found": {
        "沖に赤ブイがあります。": 1
      }
    },
    "記事/a.md": {
      "kouetsu/red-buoy found": {
        "沖に赤ブイがあります。": 4
      }
    }
  }
}
`);
    chmodSync(path.join(site.folder, "known.json"), 0o444);
    expect((await site.lint("--update-baseline")).code).toBe(0);
  });

  it("says what was fixed, removes it when asked, and fails on it when strict", async () => {
    const site = await Site.of({ "a.md": "沖は晴れです。\n\n港に黄ブイ。\n", "b.md": red });
    site.write("b.md", "沖は穏やかです。\n");
    const run = await site.lint();
    expect(run.code).toBe(0);
    expect(run.stdout).toContain(
      "ベースライン： 既知 1 件、直った 1 件（--update-baseline で消せます）",
    );
    expect(run.stdout).toContain("直った： b.md red-buoy 「沖に赤ブイがあります。」");
    const strict = await site.lint("--strict-baseline");
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain("--strict-baseline");
    expect((await site.lint("--update-baseline", "--strict-baseline")).code).toBe(0);
    expect(site.read()).not.toContain("赤ブイ");
    expect(site.read()).toContain("黄ブイ");
    expect((await site.lint("--strict-baseline")).code).toBe(0);
  });

  it("does not grow unless it is told to", async () => {
    const site = await Site.of({ "a.md": "沖は晴れです。\n" });
    const before = site.read();
    site.write("a.md", red);
    const refused = await site.lint("--update-baseline");
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain("新しい指摘 1 件は、ベースラインに加えていません。");
    expect(site.read()).toBe(before);
    expect((await site.lint("--update-baseline", "--allow-growth")).code).toBe(0);
    expect(site.read()).toContain("赤ブイ");
  });

  it("lets entries follow a file that was moved", async () => {
    const site = await Site.of({ "a.md": two, "z.md": "沖は晴れです。\n" });
    renameSync(path.join(site.folder, "a.md"), path.join(site.folder, "新.md"));
    const run = await site.lint("--strict-baseline");
    expect(run).toMatchObject({ code: 0 });
    await site.lint("--update-baseline");
    expect(site.read()).toContain('"新.md"');
    expect(site.read()).not.toContain('"a.md"');
  });

  it("speaks only of what was looked for", async () => {
    const site = await Site.of({ "a.md": red, "b.md": "黄ブイ\n" });
    const before = site.read();
    expect((await site.lint("a.md", "--strict-baseline")).code).toBe(0);
    expect(
      (await site.lint("--rule", "yellow-buoy", "--strict-baseline", "--update-baseline")).code,
    ).toBe(0);
    expect(site.read()).toBe(before);
  });

  it("names files from where the baseline is, whatever folder one stands in", async () => {
    const site = await Site.of({ "posts/a.md": red });
    const cwd = path.join(site.folder, "posts");
    const run = await runHere(["lint", "--baseline", "../known.json", "--strict-baseline", "."], {
      cwd,
    });
    expect(run.code).toBe(0);
  });

  it("goes with --since", async () => {
    const repository = new TestRepository({ "a.md": red }).branch("work");
    folders.push(repository.folder);
    const cwd = repository.folder;
    const lint = (...words: string[]): Promise<CliRun> =>
      runHere(["lint", "--baseline", "k.json", "--locale", "ja", "--fail-on", "info", ...words], {
        cwd,
        env,
      });
    repository.write({ "a.md": `${red}\n港に黄ブイ。\n` });
    expect((await lint("--update-baseline")).code).toBe(0);
    expect((await lint("--since", "main")).code).toBe(0);
    repository.write({ "a.md": `${red}\n港に黄ブイ。\n\n浜に青ブイ。\n` });
    const run = await lint("--since", "main", "-f", "json");
    expect(run.code).toBe(1);
    expect(linesOf(run)).toEqual([5]);
    expect(await lint("--since", "main", "--update-baseline")).toMatchObject({
      code: 2,
      stdout: "",
    });
  });
});

describe("a baseline that cannot be used", () => {
  it.each([
    ["half a file", '{"kouetsu-baseline": 1, "files": {', "known.json:1:"],
    ["a merge", '{\n  "kouetsu-baseline": 1,\n<<<<<<< HEAD\n', "known.json:3:1:"],
    [
      "a later version",
      '{"kouetsu-baseline": 9}',
      "known.json:1:22: ベースラインの版 9 は読めません",
    ],
    ["another file", '{"rules": {}}', "known.json:1:1: kouetsu のベースラインではありません"],
    [
      "a key of somebody else",
      '{"kouetsu-baseline": 1, "\\u001b[31mx": {}}',
      "known.json:1:25: 「\\x1b[31mx」は、ここに書けません",
    ],
    [
      "no count",
      '{"kouetsu-baseline": 1, "files": {"a.md": {"r f": {"s": "many"}}}}',
      "1:57: ここには 1 以上の整数が要ります",
    ],
  ])("ends with 2, at its place, and is left alone: %s", async (_name, content, words) => {
    const site = Site.bare({ "a.md": red, "known.json": content });
    for (const more of [[], ["--update-baseline", "--allow-growth"]]) {
      const run = await site.lint(...more);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain(words);
      expect(run.stderr).not.toContain("\u001b");
      expect(site.read()).toBe(content);
    }
  });

  it("ends with 2 when there is none, when it is no file, and when it is not UTF-8", async () => {
    const site = Site.bare({ "a.md": red, "known.json/x": "", "bytes.json": "" });
    writeFileSync(path.join(site.folder, "bytes.json"), Buffer.from([0x7b, 0x83, 0x65]));
    expect(await site.lint()).toMatchObject({ code: 2, stdout: "" });
    for (const [file, words] of [
      ["none.json", "--update-baseline を付けると作れます"],
      ["bytes.json", "UTF-8"],
    ] as const) {
      const run = await runHere(["lint", "--baseline", file, "--locale", "ja"], {
        cwd: site.folder,
      });
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain(words);
    }
  });

  it("is not written when not everything was checked, nor half", async () => {
    const site = await Site.of({ "a.md": red });
    const before = site.read();
    site.write("b.md", "沈むブイ\n");
    const run = await site.lint("--update-baseline", "--allow-growth");
    expect(run.code).toBe(2);
    expect(run.stdout).toContain("ベースラインは書き換えていません");
    expect(site.read()).toBe(before);
    expect(readdirSync(site.folder).sort()).toEqual(["a.md", "b.md", "known.json"]);
  });

  it.each([
    [["--update-baseline"], "--baseline"],
    [["--strict-baseline"], "--baseline"],
    [["--allow-growth"], "--baseline"],
    [["--baseline", "k.json", "--allow-growth"], "--update-baseline"],
    [["--baseline", "k.json", "--update-baseline", "--stdin"], "--stdin"],
  ])("options that make no sense end with 2: %j", async (words, said) => {
    const site = Site.bare({ "a.md": red });
    const run = await runHere(["lint", ...words], { cwd: site.folder });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(said);
    expect(existsSync(path.join(site.folder, "k.json"))).toBe(false);
  });
});
