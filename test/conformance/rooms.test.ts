import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What imports may not go where: core <- rules <- {cli, server} <- vscode-extension. */
const FORBIDDEN: readonly [file: string, module: string][] = [
  ["packages/core/src/node/a.ts", "textlint-rule-preset-kouetsu/registry"],
  ["packages/core/src/node/b.ts", "../../../../rules/registry.js"],
  ["packages/core/src/textlint/a.ts", "kouetsu"],
  ["packages/core/src/engine/a.ts", "textlint-rule-preset-kouetsu"],
  ["packages/core/src/engine/b.ts", "node:fs"],
  ["packages/core/src/article/markdown/a.ts", "node:path"],
  ["packages/core/src/corpus/passages/a.ts", "../../node/index.js"],
  ["packages/core/src/config/a.ts", "@textlint/kernel"],
  ["packages/core/src/testing/a.ts", "textlint-rule-preset-kouetsu/registry"],
  ["rules/some-defect/a.ts", "node:fs"],
  ["rules/some-defect/b.ts", "@kouetsu/core/node"],
  ["rules/some-defect/c.ts", "../../packages/core/src/engine/project.js"],
  ["rules/some-defect/d.ts", "kouetsu"],
  ["packages/cli/src/a.ts", "@kouetsu/language-server"],
  ["packages/server/src/a.ts", "kouetsu"],
  ["packages/vscode-extension/src/a.ts", "@kouetsu/core"],
  ["packages/vscode-extension/src/b.ts", "@kouetsu/core/node"],
];

const ALLOWED: readonly [file: string, module: string][] = [
  ["packages/core/src/node/c.ts", "node:fs"],
  ["packages/core/src/textlint/c.ts", "@textlint/kernel"],
  ["packages/core/src/engine/c.ts", "../finding/finding.js"],
  ["rules/some-defect/e.ts", "@kouetsu/core"],
  ["rules/some-defect/e.test.ts", "node:fs"],
  ["rules/preset.ts", "@kouetsu/core/textlint"],
  ["packages/cli/src/c.ts", "textlint-rule-preset-kouetsu/registry"],
  ["packages/server/src/c.ts", "@kouetsu/core/node"],
  ["packages/vscode-extension/src/c.ts", "vscode"],
];

/** A copy of nothing but the linter's settings and files that each import one module. */
let folder = "";
let complaints: ReadonlySet<string> = new Set();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kouetsu-rooms-"));
  copyFileSync(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  for (const [file, module] of [...FORBIDDEN, ...ALLOWED]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      `import { thing } from "${module}";\n\nexport const kept = thing;\n`,
    );
  }
  complaints = new Set(restrictedImports(folder));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("imports go one way", () => {
  it.each(FORBIDDEN)("%s may not import %s", (file) => {
    expect(complaints.has(file)).toBe(true);
  });

  it.each(ALLOWED)("%s may import %s", (file) => {
    expect(complaints.has(file)).toBe(false);
  });
});

/** The files in which oxlint finds a forbidden import. */
function restrictedImports(cwd: string): string[] {
  const command = join(root, "node_modules/.bin/oxlint");
  const { diagnostics } = JSON.parse(run(command, ["--format", "json"], cwd)) as Report;
  return diagnostics
    .filter(({ code }) => code.includes("no-restricted-imports"))
    .map(({ filename }) => filename);
}

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/** The linter ends with 1 when it finds something, which here it must. */
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: "utf8" });
  } catch (error) {
    if (error instanceof Error && "stdout" in error) return String(error.stdout);
    throw error;
  }
}
