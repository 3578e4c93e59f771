import { afterEach, expect, it } from "vitest";
import { TestRepository } from "../../testing/git-repository.js";
import type { CliRun } from "../../testing/run-here.js";
import { runHere } from "../../testing/run-here.js";

const made: TestRepository[] = [];
afterEach(() => {
  for (const repository of made.splice(0)) repository.delete();
});

function branchOf(files: Readonly<Record<string, string>>): TestRepository {
  const repository = new TestRepository(files).branch("work");
  made.push(repository);
  return repository;
}

const figures = ({ folder }: TestRepository, ...words: readonly string[]): Promise<CliRun> =>
  runHere(["figures", "--since", "main", "--locale", "ja", ...words], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "" },
  });

/** What happened to figures, as `file:line change figure`, with what it was. */
async function changes(site: TestRepository, ...words: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await figures(site, "--json", ...words);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  interface Row {
    readonly filePath: string;
    readonly line: number;
    readonly change: string;
    readonly figure: string;
    readonly before: { readonly figure: string } | null;
  }
  return (JSON.parse(stdout) as Row[]).map(
    ({ filePath, line, change, figure, before }) =>
      `${filePath}:${line} ${change} ${figure}${before === null ? "" : ` from ${before.figure}`}`,
  );
}

const old = "港の店の40%が休みます。\n\n山の宿の12%が満室です。\n\n川の橋は30本です。\n";

it("tells added, changed and gone figures from those that stayed", async () => {
  const site = branchOf({ "a.md": old, "b.md": "谷の畑の55%が休みます。\n" });
  site.write({
    "a.md": `序文です。\n\n${old.replace("40%", "48%").replace("山の宿の12%が満室です。\n\n", "")}\n里の家の70%が空いています。\n`,
  });
  site.remove("b.md");
  expect(await changes(site)).toEqual([
    "a.md:3 changed 48% from 40%",
    "a.md:3 gone 12%",
    "a.md:7 added 70%",
    "b.md:1 gone 55%",
  ]);
});

it("does not count what only moved: within an article, to another, with its file", async () => {
  const site = branchOf({ "a.md": old, "b.md": "谷の話です。\n", "c.md": `${old}終わりです。\n` });
  const sentence = "山の宿の12%が満室です。\n\n";
  site.write({
    "a.md": `川の話です。\n\n${old.replace(sentence, "")}`,
    "b.md": `谷の話です。\n\n${sentence}`,
  });
  site.move("c.md", "記事/新しい c.md");
  expect(await changes(site)).toEqual([]);
  expect((await figures(site)).stdout).toBe(
    "この変更で増えた・変わった・なくなった数値はありません。\n",
  );
});

it("counts a figure that got a source as changed", async () => {
  const site = branchOf({ "a.md": old });
  site.write({
    "a.md": old.replace("休みます。", "休みます（[港の調べ](https://example.com/x)）。"),
  });
  expect(await changes(site)).toEqual(["a.md:1 changed 40% from 40%"]);
});

it("prints a table with a summary, and a CSV file that ends with what changed", async () => {
  const site = branchOf({ "a.md": old });
  site.write({ "a.md": `${old.replace("40%", "48%")}\n里の家の70%が空いています。\n` });
  const { stdout } = await figures(site);
  expect(stdout).toMatch(/^a\.md\n~ +1:5 ✖ 48% +店.*\n +← 40%\n\+ +7:5 ✖ 70%/);
  expect(stdout).toContain(
    "この変更で、数値が 1 件増え（出典あり 0）、1 件変わり、0 件なくなりました。",
  );
  const english = await figures(site, "--locale", "en");
  expect(english.stdout).toContain("This change adds 1 figure, 0 sources; 1 changed, 0 gone.");
  const csv = (await figures(site, "--csv")).stdout.split("\r\n");
  expect(csv[0]).toMatch(/,conflicts,change,figure_before,status_before$/);
  expect(csv[1]).toMatch(/,changed,40%,unsupported$/);
  expect(csv[2]).toMatch(/,added,,$/);
});

it("can be narrowed, and does not go with a page", async () => {
  const site = branchOf({ "a.md": old });
  const linked = "里の家の70%が空いています（[里の調べ](https://example.com/y)）。";
  site.write({ "a.md": `${old}\n里の蔵の20%が空いています。\n\n${linked}\n` });
  expect(await changes(site, "--unsupported")).toEqual(["a.md:7 added 20%"]);
  const page = await figures(site, "--format", "html");
  expect(page).toMatchObject({ code: 2, stdout: "" });
  const unknown = await runHere(["figures", "--since", "mian"], {
    cwd: site.folder,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  expect(unknown).toMatchObject({ code: 2, stdout: "" });
});
