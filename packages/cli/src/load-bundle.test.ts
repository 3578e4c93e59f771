import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { TestCli } from "../../../test/support/cli.js";

let folder: string;

beforeAll(async () => {
  const { home } = await TestCli.build("real");
  // Beside it, for its dependencies.
  folder = mkdtempSync(`${home}-copy-`);
  cpSync(home, folder, { recursive: true });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether V8 took the code, and what the program says of itself. */
function start(): { isCodeUsed: boolean; says: string } {
  const script =
    'import { isCodeUsed, main } from "./bundle/start.cjs"; console.log(isCodeUsed); await main(["--version"]);';
  const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    encoding: "utf8",
  });
  const [used, ...says] = said.split("\n");
  return { isCodeUsed: used === "true", says: says.join("\n") };
}

it("runs with the code that was made of it, and without where that is of another build or damaged", () => {
  const says = "1.2.3-test\n";
  expect(start()).toEqual({ isCodeUsed: true, says });
  const file = path.join(folder, "bundle/main.code");
  const code = readFileSync(file);
  const otherBuild = Buffer.from(code);
  otherBuild[0] = (otherBuild[0] ?? 0) ^ 1;
  for (const bytes of [otherBuild, code.subarray(0, code.length >> 1), Buffer.alloc(0)]) {
    writeFileSync(file, bytes);
    expect(start()).toEqual({ isCodeUsed: false, says });
  }
  rmSync(file);
  expect(start()).toEqual({ isCodeUsed: false, says });
}, 60_000);

it("holds nothing that is not ASCII, so that V8 keeps the script in half the memory", () => {
  const script = readFileSync(path.join(folder, "bundle/main.cjs"));
  expect(script.every((byte) => byte < 128)).toBe(true);
});
