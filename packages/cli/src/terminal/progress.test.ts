import { Writable } from "node:stream";
import { expect, it } from "vitest";
import type { Io } from "./io.js";
import { Progress } from "./progress.js";

/** What a run of so many steps, so many milliseconds each, writes on the error stream. */
function written(steps: number, milliseconds: number, isTTY: boolean): string {
  let text = "";
  let now = 0;
  const stderr = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  // As much of it as a progress line looks at.
  const io = { stderr: Object.assign(stderr, { isTTY }), elapsed: () => now } as unknown as Io;
  const progress = new Progress(io, steps, (done, total) => `${done}/${total}`);
  for (let step = 0; step < steps; step++) {
    now += milliseconds;
    progress.step();
  }
  progress.end();
  return text;
}

it("shows a long run on one line and takes it away", () => {
  expect(written(3, 600, true)).toBe("\r\u001b[K2/3\r\u001b[K3/3\r\u001b[K");
});

it("does not flicker", () => {
  expect(written(40, 30, true).match(/\/40/g)?.length).toBeLessThanOrEqual(3);
});

it("is silent in a pipe and in a quick run", () => {
  expect(written(3, 600, false)).toBe("");
  expect(written(100, 5, true)).toBe("");
});
