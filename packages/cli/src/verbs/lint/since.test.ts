import { afterEach, describe, expect, it } from "vitest";
import { TestRepository } from "../../testing/git-repository.js";
import { runHere } from "../../testing/run-here.js";

const made: TestRepository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.delete();
});

/** A branch `work` beside `main` that has these articles. */
function branchOf(files: Readonly<Record<string, string>>): TestRepository {
  const repository = new TestRepository(files).branch("work");
  made.push(repository);
  return repository;
}

const env = { PATH: process.env["PATH"] ?? "" };

interface Message {
  readonly ruleId: string;
  readonly messageId: string;
  readonly line: number;
  readonly message: string;
  readonly related: readonly { readonly filePath: string }[];
}

/** What `lint --since main` says, as `file:line rule/condition`; files that it looked at are listed by themselves. */
async function since(
  { folder }: TestRepository,
  ...words: readonly string[]
): Promise<{ code: number | null; said: string[]; files: string[]; messages: Message[] }> {
  const all = ["lint", "--since", "main", "-f", "json", "--locale", "ja", ...words];
  const { code, stdout, stderr } = await runHere(all, { cwd: folder, env });
  expect(stderr).toBe("");
  const report = JSON.parse(stdout) as { filePath: string; messages: Message[] }[];
  const said = report.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ ruleId, messageId, line }) =>
        `${filePath}:${line} ${ruleId.replace("kouetsu/", "")}/${messageId}`,
    ),
  );
  const messages = report.flatMap((file) => file.messages);
  return { code, said, files: report.map(({ filePath }) => filePath), messages };
}

const claim = "国内の企業の75%が、来年までに紙の帳簿をやめると答えました。";
const old = `---\ntitle: 古い記事\ndate: 2025-01-05\n---\n\n港の町の話です。${claim}町の人は静かに暮らしてます。\n`;
const passage =
  "この町では、古い工房の道具を若い人が受け継ぐ動きが広がり、60%の工房が新しい窯を入れました。窯の火は朝に入れられ、夕方まで静かに燃え続けます。";
const post = (title: string, body: string): string =>
  `---\ntitle: ${title}\ndate: 2025-02-01\n---\n\n${body}\n`;

describe("lint --since", () => {
  it("is quiet when nothing changed, and says so", async () => {
    const site = branchOf({ "old.md": old });
    expect(await since(site)).toMatchObject({ code: 0, said: [], files: [] });
    const { stdout } = await runHere(["lint", "--since", "main", "--locale", "ja"], {
      cwd: site.folder,
      env,
    });
    expect(stdout).toContain("変更された記事はありません。");
    expect((await runHere(["lint"], { cwd: site.folder, env })).code).toBe(1);
  });

  it("does not bring a paragraph's old findings down on who mends a letter in it", async () => {
    const site = branchOf({ "old.md": old });
    site.write({ "old.md": old.replace("暮らしてます", "暮らしています") });
    expect(await since(site)).toMatchObject({ code: 0, said: [], files: ["old.md"] });
    site.write({ "old.md": old.replace("答えました", "こたえました") });
    expect((await since(site)).said).toEqual([]);
  });

  it("tells of a new claim in an old paragraph, and of a claim that was changed", async () => {
    const site = branchOf({ "old.md": old });
    const more = "県内の店の48%が、夜の営業をやめると答えました。";
    site.write({ "old.md": old.replace("町の人は", `${more}町の人は`) });
    expect(await since(site)).toMatchObject({
      code: 1,
      said: ["old.md:6 unsupported-numeric-claim/no-source"],
    });
    site.write({ "old.md": old.replace("75%", "90%") });
    expect((await since(site)).said).toEqual(["old.md:6 unsupported-numeric-claim/no-source"]);
  });

  it("tells of a copy of what nobody touched, once, at the copy", async () => {
    const site = branchOf({ "a.md": post("一", passage), "z.md": post("二", "山の話です。") });
    site.write({ "new.md": post("三", `はじめに。\n\n${passage}`) });
    const { said } = await since(site);
    expect(said.filter((one) => one.includes("duplicated"))).toEqual([
      "new.md:8 duplicated-passage/shared-paragraph",
    ]);
    expect(said.every((one) => one.startsWith("new.md:"))).toBe(true);
  });

  it("tells of one copy more within an article, on the changed line", async () => {
    const body = `${passage}\n\n山の話です。\n\n${passage}`;
    const site = branchOf({ "a.md": post("一", body) });
    site.write({ "a.md": post("一", `${body}\n\n川の話です。\n\n${passage}`) });
    const { said, messages } = await since(site);
    expect(said.filter((one) => one.includes("duplicated"))).toEqual([
      "a.md:14 duplicated-passage/repeated-paragraph",
    ]);
    expect(messages.find(({ ruleId }) => ruleId.includes("duplicated"))?.message).toContain("3 回");
  });

  it("tells of a conflict with an old article at the changed line, wherever it was found", async () => {
    const site = branchOf({ "z.md": post("一", passage) });
    site.write({ "a.md": post("二", `はじめに。\n\n${passage.replace("60%", "45%")}`) });
    const { said, messages } = await since(site, "--rule", "conflicting-figure");
    expect(said).toEqual(["a.md:8 conflicting-figure/copies-disagree"]);
    expect(messages[0]?.related[0]?.filePath).toBe("z.md");
  });

  it("tells of a title that an old article has, at the new one", async () => {
    const site = branchOf({ "z.md": post("春の市は何が変わる？", "山の話です。") });
    site.write({ "a.md": post("春の市は何が変わる？", "川の話です。") });
    expect((await since(site)).said).toEqual(["a.md:2 front-matter-duplicate/dup-title"]);
  });

  it("tells of what a deletion makes wrong elsewhere", async () => {
    const part = (number: number): string =>
      `---\ntitle: 川の話 ${number}\nseries: 川の話\nseries_part: ${number}\n---\n\n川の第${number}話です。\n`;
    const site = branchOf({ "1.md": part(1), "2.md": part(2), "3.md": part(3) });
    site.remove("2.md");
    expect((await since(site)).said).toEqual(["3.md:4 front-matter-series/series-gap"]);
  });

  it("does not tell the old copies anew when one of them is deleted", async () => {
    const files = Object.fromEntries([1, 2, 3].map((n) => [`${n}.md`, post(`題${n}`, passage)]));
    const site = branchOf(files).remove("2.md");
    expect((await since(site)).said).toEqual([]);
  });

  it.each(["git mv", "mv"])("takes a file that was moved for what it was (%s)", async (how) => {
    const site = branchOf({ "old.md": old, "other.md": post("別", "山の話です。") });
    if (how === "git mv") site.git("mv", "old.md", "新しい 名前.md");
    else site.move("old.md", "新しい 名前.md");
    expect(await since(site)).toMatchObject({ said: [], files: ["新しい 名前.md"] });
    site.write({ "新しい 名前.md": `${old}\n県内の店の48%が、夜の営業をやめると答えました。\n` });
    expect((await since(site)).said).toEqual([
      "新しい 名前.md:8 unsupported-numeric-claim/no-source",
    ]);
  });

  it("takes a passage that was cut out of one article and put into another for what it was", async () => {
    const site = branchOf({ "old.md": old, "z.md": post("二", "山の話です。") });
    site.write({
      "old.md": old.replace(claim, ""),
      "z.md": post("二", `山の話です。\n\n${claim}`),
    });
    expect((await since(site)).said).toEqual([]);
  });

  it("tells only of the paths that it is given, and compares with the others that are given", async () => {
    const site = branchOf({ "in/a.md": post("一", "山の話です。"), "out/b.md": old });
    site.write({ "out/b.md": `${old}\n${claim}\n`, "in/a.md": post("一", claim) });
    expect((await since(site, "in")).said).toEqual([
      "in/a.md:6 unsupported-numeric-claim/no-source",
    ]);
  });

  it("does not mind that git keeps other line ends", async () => {
    const site = branchOf({ ".gitattributes": "*.md text eol=crlf\n", "old.md": old });
    site.write({ "old.md": old.replaceAll("\n", "\r\n") });
    expect(await since(site)).toMatchObject({ said: [], files: [] });
  });

  it("counts what was there before and the articles in its summary", async () => {
    const site = branchOf({ "old.md": old });
    site.write({ "old.md": `${old}\n県内の店の48%が、夜の営業をやめると答えました。\n` });
    const said = async (locale: string): Promise<string> =>
      (await runHere(["lint", "--since", "main", "--locale", locale], { cwd: site.folder, env }))
        .stdout;
    expect(await said("ja")).toContain(
      "1 記事の変更による指摘だけです（前からの 1 件は除きました）。",
    );
    expect(await said("en")).toContain(
      "Only what the change of 1 article brought (1 from before left out).",
    );
  });

  it.each([["--fix"], ["--fix-dry-run"], ["--stdin"]])("does not go with %s", async (option) => {
    const run = await runHere(["lint", "--since", "main", option], {
      cwd: branchOf({ "old.md": old }).folder,
      env,
    });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(option);
  });

  it("ends with 2 and what to do when git cannot tell", async () => {
    const site = branchOf({ "old.md": old });
    const run = await runHere(["lint", "--since", "mian", "--locale", "ja"], {
      cwd: site.folder,
      env,
    });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("「mian」がこのリポジトリに見つかりません。");
  });
});
