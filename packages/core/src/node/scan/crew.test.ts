import { expect, test } from "vitest";
import { Crew } from "./crew.js";
import type { ScannedFile } from "./stages.js";
import { turnsFor } from "./turns.js";

/** A program of helpers that does as the script says; `port` is at hand. */
const program = (script: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `const { parentPort: port } = await import("node:worker_threads"); ${script}`,
    )}`,
  );

const files: readonly ScannedFile[] = [];
const input = { files, isShared: true, turns: turnsFor(0, 1) };

test("what helpers give back comes after the own share", async () => {
  const crew = new Crew(
    3,
    program(`port.on("message", ({ stage }) => port.postMessage([stage]));`),
  );
  expect(crew.size).toBe(3);
  expect(await crew.do("read", input)).toEqual([[], ["read"], ["read"]]);
  expect(await crew.do("read", input)).toEqual([[], ["read"], ["read"]]);
  await crew.dismiss();
});

test.each([
  ["throws", `port.on("message", () => { throw new Error("zu"); });`, "zu"],
  ["ends", `port.on("message", () => process.exit(3));`, "A thread ended with 3."],
])("a helper that %s fails the stage", async (_, script, message) => {
  const crew = new Crew(2, program(script));
  await expect(crew.do("read", input)).rejects.toThrow(message);
  await crew.dismiss();
});
