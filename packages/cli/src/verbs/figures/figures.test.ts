import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
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

const passage = (figure: string): string =>
  `この町では、古い工房の道具を若い人が受け継ぐ動きが広がり、${figure}の工房が新しい窯を入れました。窯の火は朝に入れられ、夕方まで静かに燃え続けます。\n`;

const files = {
  "a.md": passage("60%以上"),
  "b.md": `${passage("45%以上")}\n[組合](https://example.com/x)では12%の店が閉じました。\n`,
};

interface Row {
  readonly filePath: string;
  readonly figure: string;
  readonly status: string;
  readonly conflicts: readonly unknown[];
}

const rowsOf = (json: string): readonly Row[] => JSON.parse(json) as readonly Row[];

it("lists every figure with its place, its source and what contradicts it", async () => {
  const { code, stdout } = await runHere(["figures", "--json"], { cwd: folder(files) });
  expect(code).toBe(0);
  expect(rowsOf(stdout)).toMatchObject([
    {
      filePath: "a.md",
      line: 1,
      figure: "60%以上",
      value: 60,
      unit: "%",
      subject: "工房",
      status: "unsupported",
      conflicts: [{ filePath: "b.md", line: 1 }],
    },
    { filePath: "b.md", line: 1, figure: "45%以上", conflicts: [{ filePath: "a.md", line: 1 }] },
    {
      filePath: "b.md",
      line: 3,
      figure: "12%",
      status: "supported",
      source: { kind: "link", text: "https://example.com/x" },
      conflicts: [],
    },
  ]);
});

it("can be narrowed to what has no source, or to what conflicts", async () => {
  const cwd = folder(files);
  const unsupported = await runHere(["figures", "--json", "--unsupported", "b.md"], { cwd });
  expect(rowsOf(unsupported.stdout).map(({ figure }) => figure)).toEqual(["45%以上"]);
  const conflicts = await runHere(["figures", "--json", "--conflicts", "."], { cwd });
  expect(rowsOf(conflicts.stdout).map(({ figure }) => figure)).toEqual(["60%以上", "45%以上"]);
});

it("prints a table with a summary", async () => {
  const { stdout } = await runHere(["figures", "--locale", "ja"], { cwd: folder(files) });
  expect(stdout).toContain(
    "数値 3 件（出典なし 2、出典あり 1、出典を求めないもの 0。うち食い違い 2）",
  );
  expect(stdout).toMatch(/1:30 ✖ 60%以上 +工房 +が新しい窯を入れました。 +↔ b\.md:1 出典なし/);
});

it("gives a spreadsheet nothing to compute and a terminal nothing to obey", async () => {
  const nasty = {
    "=cmd.md": "赤い\u001b[31m店の40%が閉じます。+1、@SUM(A1)の60%の店が閉じます。\n",
  };
  const cwd = folder(nasty);
  const csv = await runHere(["figures", "--csv", "."], { cwd });
  expect(csv.stdout.startsWith("\uFEFFfile,")).toBe(true);
  const lines = csv.stdout.slice(1).trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^file,line,column,figure,/);
  expect(lines.slice(1).length).toBeGreaterThan(0);
  for (const line of lines.slice(1)) expect(line).toMatch(/^"'=cmd\.md",/);
  for (const form of ["--csv", "--json"]) {
    const { stdout } = await runHere(["figures", form, "."], { cwd });
    expect(stdout).not.toContain("\u001b");
    expect(stdout.slice(1)).not.toContain("\uFEFF");
  }
  expect((await runHere(["figures", "--json", "."], { cwd })).stdout).toMatch(/^\[/);
  expect((await runHere(["figures", "."], { cwd })).stdout).not.toContain("\u001b");
});

it("makes a page of its own: conflicts first, nothing from outside, nothing that runs", async () => {
  const cwd = folder({
    ...files,
    "x<script>alert(1)</script>.md":
      '町の<b>60%</b>の店が閉じます。「\u003cimg src=x onerror=alert(1)>」の店は70%が\u001b閉じます。\n\n[組合](https://example.com/?a="onmouseover=1)では12%の店が閉じました。\n\n[窯](javascript:alert)の31%の店です。\n',
  });
  const { code, stdout } = await runHere(["figures", "--format", "html", "--locale", "ja", "."], {
    cwd,
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^<!doctype html>\n<html lang="ja">/);
  expect(stdout).toContain("<h2>食い違う数値</h2>");
  expect(stdout.indexOf("食い違う数値")).toBeLessThan(stdout.indexOf("記事ごとの数値"));
  expect(stdout).toContain("x&lt;script&gt;");
  expect(stdout).not.toMatch(/<script|<img|<b>|onmouseover="|href="javascript|\u001b/);
  expect(stdout).toContain('<a href="https://example.com/x" rel="noreferrer">');
  const style = /<style>([^<]*)<\/style>/.exec(stdout)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(stdout).toContain(`style-src 'sha256-${hash}'`);
  expect(
    [...stdout.matchAll(/https?:\/\/[^"<]+/g)].every(([url]) => url.includes("example.com")),
  ).toBe(true);
});

it("says what is wrong with its arguments", async () => {
  const cwd = folder(files);
  expect(await runHere(["figures", "--csv", "--json"], { cwd })).toMatchObject({ code: 2 });
  expect(await runHere(["figures", "--format", "html", "--csv"], { cwd })).toMatchObject({
    code: 2,
  });
  expect(await runHere(["figures", "--format", "pdf"], { cwd })).toMatchObject({ code: 2 });
  expect(await runHere(["figures", "missing.md"], { cwd })).toMatchObject({ code: 2 });
  expect((await runHere(["figures", "--hepl"], { cwd })).stderr).toContain("--help");
});
