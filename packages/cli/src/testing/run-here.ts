import { Writable } from "node:stream";
import { main } from "../main.js";
import type { Io } from "../terminal/io.js";
import type { CliRun } from "./run-cli.js";

class Memory extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

/** The command line in this process, with streams of its own: what a process of its own would come to, sooner. */
export async function runHere(
  words: readonly string[],
  options: {
    readonly cwd: string;
    readonly stdin?: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<CliRun> {
  const stdout = new Memory();
  const stderr = new Memory();
  const io: Io = {
    cwd: options.cwd,
    environment: { LANG: "C.UTF-8", ...options.env },
    stdout,
    stderr,
    readStdin: async () => Buffer.from(options.stdin ?? ""),
    now: () => "2025-12-20T00:00:00Z",
    elapsed: () => 0,
  };
  const code = await main(words, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}
