import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const COPIED = [
  "package.json",
  "tsconfig.base.json",
  "README.md",
  "vitest.config.ts",
  "rules",
  "scripts",
  "test/conformance",
  "test/support/made-once.ts",
  "test/support/made-once-setup.ts",
  "packages/cli/schema",
  "packages/cli/src/verbs/audit",
  "packages/vscode-extension/schema",
];

/** A copy of the repository where a rule can be made without leaving a trace. */
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "kouetsu-new-rule-"));
  const keep = (path: string): boolean =>
    !/\/(?:dist|node_modules)(?:\/|$)/.test(path.slice(root.length - 1));
  for (const path of COPIED)
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: keep });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  symlinkSync(join(root, "packages/core"), join(copy, "packages/core"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("npm run new-rule", () => {
  it("makes a rule that is registered and passes every check at once", () => {
    newRule("missing-glyph");
    expect(readFileSync(join(copy, "rules/registry.ts"), "utf8")).toContain(
      "./missing-glyph/rule.js",
    );
    expect(readFileSync(join(copy, "README.md"), "utf8")).toContain(
      "rules/missing-glyph/README.md",
    );
    expect(run("scripts/generate.mjs", "--check").status).toBe(0);

    const vitest = [
      "node_modules/vitest/vitest.mjs",
      "run",
      "test/conformance/registry",
      "test/conformance/cases",
      "-t",
      "missing-glyph",
    ];
    const { status, stdout, stderr } = run(...vitest);
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/Tests .*[1-9]\d* passed/);
  });

  it("finds a generated file that has drifted", () => {
    rmSync(join(copy, "packages/cli/schema/kouetsu.config.schema.json"));
    const { status, stderr } = run("scripts/generate.mjs", "--check");
    expect(status).toBe(1);
    expect(stderr).toContain("packages/cli/schema/kouetsu.config.schema.json");
  });

  it.each(["no-glyph", "Missing", "", "generation-residue"])("refuses the name %j", (name) => {
    const { status, stderr } = run("scripts/new-rule.mjs", name);
    expect(status).toBe(2);
    expect(stderr).not.toBe("");
    expect(existsSync(join(copy, "rules/no-glyph"))).toBe(false);
  });
});

function newRule(name: string): void {
  execFileSync(process.execPath, [join(copy, "scripts/new-rule.mjs"), name], { cwd: copy });
}

function run(...args: string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}
