/** Where a run reads and writes; a test gives its own. */
export interface Io {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Everything on the standard input. */
  readStdin(): Promise<Buffer>;
  /** Puts a question to the person at the terminal; `undefined` when there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** ISO instant of now. */
  now(): string;
  /** Milliseconds since the process began. */
  elapsed(): number;
}

/** As much of a stream as is needed here. */
export interface OutputStream extends NodeJS.WritableStream {
  readonly columns?: number;
  readonly isTTY?: boolean;
}

/** The streams of this process. A reader that goes away (`| head`) ends the output, not the run. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    cwd: process.cwd(),
    environment: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
    // To look at stdin makes a stream of it, which most runs never read.
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? askAtTerminal : undefined;
    },
    now: () => new Date().toISOString(),
    // The clock of `performance` is loaded when it is first asked.
    elapsed: () => process.uptime() * 1000,
  };
}

async function askAtTerminal(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
