import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { threadsFor } from "./threads.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kouetsu-threads-"));
  // Of bytes that no disk holds.
  for (const name of ["half-a.md", "half-b.md"]) {
    writeFileSync(path.join(folder, name), "");
    truncateSync(path.join(folder, name), 30_000_000);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const threads = (processors: number, ...names: readonly string[]): number =>
  threadsFor(
    names.map((name) => ({ path: path.join(folder, name), filePath: name })),
    processors,
  );

test("a large site has a thread for two processors, and four at most", () => {
  const counts = [1, 2, 3, 4, 7, 8, 64].map((processors) =>
    threads(processors, "half-a.md", "gone.md", "half-b.md"),
  );
  expect(counts).toEqual([1, 1, 1, 2, 3, 4, 4]);
});

test("a small one has one thread on any machine", () => {
  expect(threads(64, "half-a.md", "gone.md")).toBe(1);
  expect(threads(64)).toBe(1);
});
