import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { main } from "../../packages/server/src/main.js";
import { bundleTextlintWorker } from "./worker.js";

/**
 * The server in the process of the test, so that coverage counts its lines:
 * what `run.ts` does with standard streams, done with streams of its own. It has
 * of a child process what `TestServer` and the tests use.
 */
export async function inProcessServer(): Promise<ChildProcessWithoutNullStreams> {
  const textlintWorker = await bundleTextlintWorker();
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const child = Object.assign(new EventEmitter(), {
    stdin,
    stdout,
    stderr,
    exitCode: null as number | null,
    kill(): boolean {
      // Hears nothing more; ended input would have the library end the server that runs by then.
      stdin.unpipe();
      return true;
    },
  });
  // The library ends the process when the client says `exit` or the input ends.
  process.exit = ((code = 0) => {
    child.exitCode = typeof code === "number" ? code : 0;
    child.emit("exit", child.exitCode);
  }) as typeof process.exit;
  main(
    ["--stdio"],
    { stdin, stdout, stderr },
    {
      textlintWorker,
      build: () => "in process",
    },
  );
  // Of a child process it is only what the tests use.
  return child as unknown as ChildProcessWithoutNullStreams;
}
