import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createArticle } from "@kouetsu/core";
import { afterAll, expect, it } from "vitest";
import { formatNames } from "../../formats/index.js";
import { expectHarmless } from "../../testing/harmless.js";
import { flawsOf } from "../../testing/report-schemas.js";
import { folderWith } from "../../testing/folder-with.js";
import { runHere } from "../../testing/run-here.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Text that a terminal, a runner, XML, Markdown or HTML could take for more than text. */
const hostile = [
  "::error::x",
  " ::stop-commands::x",
  "\u3000::add-mask::x",
  "##[error]x",
  "%0A::error::x",
  "\u001b[31mx\u001b]0;x\u0007",
  "\u009b31m\u0001\u0008",
  "\u202egnp.x\u2066",
  "\u2028\ufeff\ufffe\uffff",
  "]]><!--<script>alert(1)</script>-->",
  "\"'><img src=x onerror=alert(1)>&amp;&#0;",
  "[x](javascript:alert(1)) ![x](https://x.example/x.png) https://x.example www.x.example",
  "`x` | *x* _x_ ~~x~~ <b>x</b> @x #1 \\",
];

const nasty = new URL("../../../../../../shared/nasty/", import.meta.url);

function site(): string {
  const made = folderWith(
    Object.fromEntries(
      hostile.flatMap((text, index) => {
        const article = `${text} 赤ブイ ${text}\n\n${text}黄ブイ\n`;
        // A name holds no `/`.
        const name = `${text.replaceAll("/", "∕")}${index}\n.md`;
        return [[name, article] as const, [`plain-${index}.md`, article] as const];
      }),
    ),
  );
  folders.push(made);
  return made;
}

it.each(formatNames)("no text and no name is more than text in %s", async (format) => {
  const cwd = site();
  const run = await runHere(["lint", "--all", "-f", format, "."], { cwd });
  expect(run.code).toBe(1);
  expect(run.stdout.match(/buoy/g)?.length).toBeGreaterThanOrEqual(hostile.length * 4);
  expectHarmless(run.stdout, { withAnnotations: format === "github" });
  expectHarmless(run.stderr);
  expect(await flawsOf(format, run.stdout)).toEqual([]);
});

it.each(["ja", "en"])("nor in the summary of a job (%s)", async (locale) => {
  const cwd = site();
  const file = path.join(cwd, "summary");
  const env = {
    GITHUB_ACTIONS: "true",
    GITHUB_STEP_SUMMARY: file,
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_REPOSITORY: "owner/site",
    GITHUB_SHA: "0123abc",
  };
  const run = await runHere(["lint", "--all", "--locale", locale], { cwd, env });
  expectHarmless(run.stdout, { withAnnotations: true });
  const summary = readFileSync(file, "utf8");
  expectHarmless(summary);
  const { blocks } = createArticle("summary.md", summary);
  expect(blocks.map((block) => block.content.kind)).toEqual([
    "heading",
    "paragraph",
    "table",
    "paragraph",
    "table",
  ]);
  const inlines = blocks.flatMap((block) => block.content.inlines);
  expect(inlines.filter(({ kind }) => kind !== "link")).toEqual([]);
  expect(inlines.length).toBe(20);
  for (const { destination } of inlines)
    expect(destination).toMatch(/^https:\/\/github\.example\/owner\/site\/blob\/0123abc\/[^/]+$/);
});

it("nor in the diff of fixes", async () => {
  const run = await runHere(["lint", "--fix-dry-run"], { cwd: site() });
  expect(run.stdout.match(/^-.*赤ブイ/gm)).toHaveLength(hostile.length * 2);
  for (const line of run.stdout.split("\n")) expectHarmless(line.slice(1));
  expectHarmless(run.stderr);
});

it.skipIf(!existsSync(nasty))("nor in any hostile input, in every format", async () => {
  const names = readdirSync(nasty).filter((name) => name.endsWith(".md"));
  const cwd = folderWith({});
  folders.push(cwd);
  for (const name of names) writeFileSync(path.join(cwd, name), readFileSync(new URL(name, nasty)));
  for (const format of formatNames) {
    const run = await runHere(["lint", "--all", "-f", format, "."], { cwd });
    expectHarmless(run.stdout, { withAnnotations: format === "github" });
    expect(await flawsOf(format, run.stdout)).toEqual([]);
  }
});
