import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("../../.ci/sum.mjs", import.meta.url));
const VITEST =
  " Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 40 passed | 6 skipped (48)\n";

/** The last line and the exit code for steps of [status, log]. */
function sum(
  steps: Readonly<Record<string, readonly [status: number, log: string]>>,
): [string, number | null] {
  const folder = mkdtempSync(join(tmpdir(), "kouetsu-sum-"));
  try {
    for (const [name, [status, log]] of Object.entries(steps)) {
      writeFileSync(join(folder, `${name}.status`), `${status}\n`);
      writeFileSync(join(folder, `${name}.log`), log);
    }
    const { stdout, status } = spawnSync(process.execPath, [script, folder], { encoding: "utf8" });
    return [stdout.trimEnd(), status];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("adds up tests and editors", () => {
  const steps = {
    check: [0, "7 passed, 0 failed\n"],
    test: [0, " Tests  40 passed (40)\n"],
    editors: [0, "# neovim\n12 passed, 0 failed\n"],
  } as const;
  expect(sum(steps)).toEqual(["52 passed, 0 failed", 0]);
});

it("fails with a failed test", () => {
  expect(sum({ test: [1, VITEST], editors: [0, "1 passed, 0 failed\n"] })).toEqual([
    "41 passed, 2 failed",
    1,
  ]);
});

it("counts a step that broke or never ran as a failure", () => {
  expect(sum({ check: [1, ""], test: [0, " Tests  40 passed (40)\n"], editors: [2, ""] })).toEqual([
    "40 passed, 2 failed",
    1,
  ]);
  expect(sum({ install: [1, ""] })).toEqual(["0 passed, 3 failed", 1]);
});
