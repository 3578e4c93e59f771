import { Writable } from "node:stream";
import { main } from "../main.js";
import type { Io } from "../terminal/io.js";

/** What a run of the command line came to, in this process or in one of its own. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

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
    /** What a person at the terminal answers to the questions, in their order. */
    readonly answers?: readonly string[];
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
    ask: options.answers === undefined ? undefined : answerer(options.answers),
    now: () => "2025-12-20T00:00:00Z",
    elapsed: () => 0,
  };
  const code = await main(words, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

function answerer(answers: readonly string[]): (question: string) => Promise<string> {
  const left = [...answers];
  return async (question) => {
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody expected this question: ${question}`);
    return answer;
  };
}
