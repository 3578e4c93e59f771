import { Writable } from "node:stream";
import { main } from "../../../packages/cli/src/main.js";

/** What a run of the command line inside this process came to. */
export interface MainRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Carries out a command line in this process, as if it stood in `cwd`. */
export async function runMain(words: readonly string[], cwd: string): Promise<MainRun> {
  const stdout = new Collector();
  const stderr = new Collector();
  const code = await main(words, {
    cwd,
    environment: { LANG: "ja_JP.UTF-8" },
    stdout,
    stderr,
    readStdin: async () => Buffer.alloc(0),
    ask: undefined,
    now: () => "2026-01-01T00:00:00Z",
    elapsed: () => 0,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Collector extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
