import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../testing/folder-with.js";
import { runHere } from "../testing/run-here.js";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

it("the baseline of the README is the one of the article in the README", async () => {
  const article = /```md file=(\S+)\n([^]*?)```/.exec(readme);
  const baseline = /```json baseline\n([^]*?)```/.exec(readme)?.[1];
  const folder = folderWith({ [article?.[1] ?? ""]: article?.[2] ?? "" });
  try {
    const words = ["lint", "--baseline", "known.json", "--update-baseline", "posts"];
    expect((await runHere(words, { cwd: folder })).code).toBe(0);
    expect(readFileSync(path.join(folder, "known.json"), "utf8")).toBe(baseline);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
