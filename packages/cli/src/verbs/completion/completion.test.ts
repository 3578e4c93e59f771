import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../testing/run-here.js";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-completion-"));
  writeFileSync(path.join(folder, "読んで ください.md"), "");
  for (const shell of ["bash", "zsh", "fish", "pwsh"]) {
    const { stdout, code } = await runHere(["completion", shell], { cwd: folder });
    expect(code).toBe(0);
    writeFileSync(path.join(folder, shell), stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell proposes for the last word, sorted. */
const propose = {
  bash(words: readonly string[]): readonly string[] {
    const script = `source ./bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _kouetsu; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf(execFileSync("bash", ["-c", script, "bash", ...words], { cwd: folder }));
  },
  fish(words: readonly string[]): readonly string[] {
    const script = `source ./fish; complete -C '${words.join(" ")}'`;
    const env = { ...process.env, HOME: folder };
    return linesOf(execFileSync("fish", ["-c", script], { cwd: folder, env })).map(
      (line) => line.split("\t")[0] ?? "",
    );
  },
};

function linesOf(output: Buffer): readonly string[] {
  return output.toString("utf8").split("\n").filter(Boolean).sort();
}

function isHere(shell: string): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}

describe.each(["bash", "fish"] as const)("%s completes", (shell) => {
  it.skipIf(!isHere(shell)).each([
    ["verbs", ["kouetsu", "expl"], ["explain"]],
    ["options", ["kouetsu", "lint", "--fail"], ["--fail-on"]],
    ["values of options", ["kouetsu", "lint", "--fail-on", "w"], ["warning"]],
    ["rules", ["kouetsu", "explain", "duplicated"], ["duplicated-passage"]],
    ["rules of options", ["kouetsu", "lint", "--rule", "wall"], ["wall-of-text"]],
    ["shells", ["kouetsu", "completion", "z"], ["zsh"]],
  ])("%s", (_what, words, expected) => {
    expect(propose[shell](words)).toEqual(expected);
  });
});

it("bash completes paths with spaces", () => {
  expect(propose.bash(["kouetsu", "lint", "読"])).toEqual(["読んで ください.md"]);
});

it.each(["bash", "zsh", "fish"].filter(isHere))("%s can read its script", (shell) => {
  expect(spawnSync(shell, ["-n", shell], { cwd: folder, encoding: "utf8" }).stderr).toBe("");
});

it("an unknown shell ends it with 2 and the known ones", async () => {
  const { code, stderr } = await runHere(["completion", "tcsh"], { cwd: folder });
  expect(code).toBe(2);
  expect(stderr).toContain("bash, zsh, fish, pwsh");
});
