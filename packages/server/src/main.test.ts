import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { main } from "./main.js";

/** What a call that starts no server answers: its code and what it writes. */
function answer(...args: string[]): [number, string, string] {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = main(args, { stdin, stdout, stderr });
  return [code, String(stdout.read() ?? ""), String(stderr.read() ?? "")];
}

it("tells its version, and how it is called", () => {
  expect(answer("--version")).toEqual([0, "0.1.0\n", ""]);
  const [code, usage, log] = answer("--help", "--version");
  expect([code, log]).toEqual([0, ""]);
  expect(usage).toContain("usage: kouetsu-language-server --stdio");
});

it.each([[[]], [["stdio"]], [["--port=7"]], [["--pipe="]]])(
  "refuses arguments that name no connection, and says what would: %j",
  (args) => {
    const [code, output, log] = answer(...args);
    expect([code, output]).toEqual([2, ""]);
    expect(log).toContain("usage:");
  },
);
