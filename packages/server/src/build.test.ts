import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { buildOf } from "./build.js";

it("names a bundle by what it holds, and modules that are not bundled not at all", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "kouetsu-build-"));
  const file = path.join(folder, "server.mjs");
  const url = pathToFileURL(file).href;
  const nameAfter = (code: string): string | undefined => {
    writeFileSync(file, code);
    return buildOf(url);
  };
  const first = nameAfter("run(1);");
  expect(nameAfter("run(2);")).not.toBe(first);
  expect(nameAfter("run(1);")).toBe(first);
  expect(buildOf(new URL("main.js", url).href)).toBeUndefined();
  rmSync(folder, { recursive: true });
});
