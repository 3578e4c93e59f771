import { rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { folderWith } from "../testing/folder-with.js";
import { KouetsuError, createCorpus, format, lintFiles, lintText } from "./index.js";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>>): string {
  const made = folderWith(files);
  folders.push(made);
  return made;
}

const claim = "75%以上の商店が、後継者を探しています。\n";
const passage =
  "朝の港では、競りの声が桟橋の先まで届きます。氷を積んだ荷車が石畳を鳴らし、かもめは屋根の上で順番を待っています。沖から戻る船は旗の色で水揚げの多さを知らせ、食堂のおかみはそれを見て昼の献立を決めます。\n";

describe("lintText", () => {
  it("finds what is wrong with one text, counted from after a byte order mark", () => {
    const { findings, source } = lintText(`\ufeff${claim}`);
    expect(
      findings.map(({ ruleId, range }) => [ruleId, source.slice(range.start, range.end)]),
    ).toEqual([["kouetsu/unsupported-numeric-claim", "75%以上"]]);
  });

  it("follows a configuration and the language", () => {
    const config = { rules: { "unsupported-numeric-claim": "info" } } as const;
    const [finding] = lintText(claim, { config, locale: "en", filePath: "a.md" }).findings;
    expect(finding).toMatchObject({ severity: "info", filePath: "a.md" });
    expect(finding?.message).toMatch(/^"75%以上の商店" has no source/);
  });

  it("runs only the rules that are asked for", () => {
    expect(lintText(claim, { rules: ["empty-section"] }).findings).toEqual([]);
  });

  it.each([
    [{ config: { rules: { "no-such-rule": "off" as const } } }, "no-such-rule"],
    [{ rules: ["no-such-rule"] }, "no-such-rule"],
    [{ config: { extends: "./base.json" } }, "./base.json"],
  ])("says what is wrong with %j", (options, word) => {
    expect(() => lintText(claim, options)).toThrow(KouetsuError);
    expect(() => lintText(claim, options)).toThrow(word);
  });
});

describe("createCorpus", () => {
  it("tells which articles an edit concerns, and forgets what was deleted", () => {
    const corpus = createCorpus({ rules: ["duplicated-passage"] });
    corpus.set("a.md", passage);
    expect(corpus.findings("a.md")).toEqual([]);
    expect(corpus.set("b.md", `はじめに。\n\n${passage}`)).toEqual(["a.md"]);
    expect(corpus.findings("a.md")).toHaveLength(1);
    expect(corpus.filePaths).toEqual(["a.md", "b.md"]);
    expect(corpus.delete("b.md")).toEqual(["a.md"]);
    expect(corpus.findings("a.md")).toEqual([]);
    expect(corpus.findings("b.md")).toEqual([]);
  });
});

describe("lintFiles", () => {
  it("finds the configuration, and compares the files", async () => {
    const cwd = folder({
      "kouetsu.config.json": '{ "rules": { "unsupported-numeric-claim": "off" } }',
      "a.md": `${claim}\n${passage}`,
      "b.md": `はじめに。\n\n${passage}`,
    });
    const result = await lintFiles(".", { cwd, now: "2025-12-20T00:00:00Z" });
    expect(result.articles.map(({ filePath, findings }) => [filePath, findings.length])).toEqual([
      ["a.md", 1],
      ["b.md", 1],
    ]);
    expect(result.configPath).toBe("kouetsu.config.json");
    expect(result.problems).toEqual([]);
  });

  it("says what could not be done and checks the rest", async () => {
    const cwd = folder({ "a.md": claim });
    const result = await lintFiles(["a.md", "nowhere.md"], { cwd, locale: "en" });
    expect(result.problems).toEqual([expect.stringContaining('"nowhere.md" does not exist')]);
    expect(result.articles).toHaveLength(1);
  });

  it("throws with the place when the configuration has a mistake", async () => {
    const cwd = folder({ "kouetsu.config.json": '{ "rulse": {} }', "a.md": claim });
    await expect(lintFiles(".", { cwd })).rejects.toThrow("kouetsu.config.json:1:3");
  });
});

describe("format", () => {
  it("prints a text's findings as the command line would", async () => {
    const articles = [lintText(claim, { filePath: "a.md" })];
    expect(await format({ articles }, "stylish")).toContain(
      "1:1    ✖ エラー 「75%以上の商店」に出典がありません。",
    );
    const sarif = JSON.parse(await format({ articles }, "sarif")) as { runs: readonly object[] };
    expect(sarif.runs).toHaveLength(1);
  });
});
