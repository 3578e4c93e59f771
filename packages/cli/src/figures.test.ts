import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { folderWith } from "./testing/run-cli.js";
import { runHere } from "./testing/run-here.js";

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
  expect(stdout).toContain("数値 3 件（出典なし 2、出典あり 1、食い違い 2）");
  expect(stdout).toMatch(/1:30 ✖ 60%以上 +工房 +↔ b\.md:1 出典なし/);
});

it("gives a spreadsheet nothing to compute and a terminal nothing to obey", async () => {
  const nasty = {
    "=cmd.md": "赤い\u001b[31m店の40%が閉じます。+1、@SUM(A1)の60%の店が閉じます。\n",
  };
  const cwd = folder(nasty);
  const csv = await runHere(["figures", "--csv", "."], { cwd });
  const lines = csv.stdout.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^file,line,column,figure,/);
  expect(lines.slice(1).length).toBeGreaterThan(0);
  for (const line of lines.slice(1)) expect(line).toMatch(/^"'=cmd\.md",/);
  for (const form of ["--csv", "--json"]) {
    const { stdout } = await runHere(["figures", form, "."], { cwd });
    expect(stdout).not.toContain("\u001b");
  }
  expect((await runHere(["figures", "."], { cwd })).stdout).not.toContain("\u001b");
});

it("says what is wrong with its arguments", async () => {
  const cwd = folder(files);
  expect(await runHere(["figures", "--csv", "--json"], { cwd })).toMatchObject({ code: 2 });
  expect(await runHere(["figures", "missing.md"], { cwd })).toMatchObject({ code: 2 });
  expect((await runHere(["figures", "--hepl"], { cwd })).stderr).toContain("--help");
});
