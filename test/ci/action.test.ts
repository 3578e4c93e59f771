import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const launcher = path.join(root, "packages/cli/bin/kouetsu.js");

let repository: string;

function git(...words: readonly string[]): void {
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...words], {
    cwd: repository,
  });
}

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(repository, name)), { recursive: true });
  writeFileSync(path.join(repository, name), text);
}

const oldClaim = "75%以上の商店が、後継者を探しています。\n";
const newClaim = "85%の漁師が、網を手で直しています。\n";

beforeAll(() => {
  repository = mkdtempSync(path.join(tmpdir(), "kouetsu-action-"));
  git("init", "-q", "-b", "main");
  write("posts/old.md", oldClaim);
  git("add", ".");
  git("commit", "-qm", "an old post");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("checkout", "-qb", "change");
  write("posts/new post.md", newClaim);
  git("add", ".");
  git("commit", "-qm", "a new post");
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** Runs the step of the action as a runner does, with these inputs. */
function runStep(env: Readonly<Record<string, string>>): {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  const step = spawnSync("bash", [path.join(root, "action/run.sh")], {
    cwd: repository,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: process.env["HOME"],
      LANG: "ja_JP.UTF-8",
      GITHUB_ACTIONS: "true",
      KOUETSU_COMMAND: launcher,
      KOUETSU_PATHS: "posts",
      ...env,
    },
  });
  return { code: step.status, stdout: step.stdout, stderr: step.stderr };
}

describe("the step of the action", () => {
  it("tells a pull request what it brought, in the log and as an annotation", () => {
    const { code, stdout } = runStep({ KOUETSU_SINCE: "auto", GITHUB_BASE_REF: "main" });
    expect(code).toBe(1);
    expect(stdout).toContain("85%");
    expect(stdout).not.toContain("75%");
    expect(stdout).toMatch(/^::error .*file=posts\/new post\.md/m);
  });

  it("tells everything where there is no pull request", () => {
    const { stdout } = runStep({ KOUETSU_SINCE: "auto" });
    expect(stdout).toContain("75%");
  });

  it("writes a summary and a SARIF report", () => {
    const summary = path.join(repository, "summary.md");
    writeFileSync(summary, "");
    const { code } = runStep({ KOUETSU_SARIF: "out/kouetsu.sarif", GITHUB_STEP_SUMMARY: summary });
    expect(code).toBe(1);
    expect(readFileSync(summary, "utf8")).toContain("「85\\%の漁師」");
    expect(
      JSON.parse(readFileSync(path.join(repository, "out/kouetsu.sarif"), "utf8")),
    ).toHaveProperty("runs");
  });

  it("takes paths by lines, with spaces and dashes in them", () => {
    const { code, stdout } = runStep({ KOUETSU_PATHS: "posts/new post.md\n\nposts/old.md\n" });
    expect(code).toBe(1);
    expect(stdout).toContain("75%");
    expect(stdout).toContain("85%");
    expect(runStep({ KOUETSU_PATHS: "--fix" }).code).toBe(2);
  });

  it("runs nothing of its inputs", () => {
    const trap = "$(touch owned)`touch owned`; touch owned";
    for (const name of ["PATHS", "SINCE", "BASELINE", "LOCALE", "FAIL_ON", "SARIF"])
      runStep({ [`KOUETSU_${name}`]: trap });
    expect(existsSync(path.join(repository, "owned"))).toBe(false);
  });

  it("ends with 2, not with 1, when it could not work", () => {
    expect(runStep({ KOUETSU_SINCE: "origin/nowhere" }).code).toBe(2);
    expect(runStep({ KOUETSU_FAIL_ON: "fatal" }).code).toBe(2);
  });
});

describe("action.yml", () => {
  const action = parse(readFileSync(path.join(root, "action.yml"), "utf8")) as {
    readonly inputs: Readonly<Record<string, { readonly default: unknown }>>;
    readonly runs: { readonly steps: readonly { readonly run?: string; readonly env?: object }[] };
  };

  it("hands every input over by the environment, none as part of a script", () => {
    const [step] = action.runs.steps;
    for (const { run } of action.runs.steps) expect(run ?? "").not.toContain("${{");
    const handed = Object.values(step?.env ?? {}).join(" ");
    const others = ["working-directory", "upload-sarif"];
    for (const name of Object.keys(action.inputs).filter((input) => !others.includes(input)))
      expect(handed).toContain(`inputs.${name} }}`);
  });

  it("names the version that this is", () => {
    const manifest = JSON.parse(
      readFileSync(path.join(root, "packages/cli/package.json"), "utf8"),
    ) as { readonly version: string };
    expect(String(action.inputs["version"]?.default)).toBe(manifest.version);
    const hooks = readFileSync(path.join(root, ".pre-commit-hooks.yaml"), "utf8");
    expect([...hooks.matchAll(/kouetsu@([\d.]+)/g)].map((match) => match[1])).toEqual([
      manifest.version,
      manifest.version,
    ]);
  });
});
