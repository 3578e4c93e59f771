import { spawn } from "node:child_process";
import { devNull } from "node:os";
import { UsageError } from "../command/usage-error.js";
import { changesTexts as texts } from "./messages.js";

/** What a git process came to. */
export interface GitRun {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** No program that a configuration names is run, and names of files come as they are. */
const SETTINGS = [
  "core.quotepath=off",
  "core.fsmonitor=false",
  `core.hooksPath=${devNull}`,
  "diff.renameLimit=2000",
].flatMap((setting) => ["-c", setting]);

/** Says of a repository where it is; another one is meant. */
const OF_ONE_REPOSITORY = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
];

/** git in one folder: always a process of its own with a list of arguments, never a shell. */
export class Git {
  readonly folder: string;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(folder: string, environment: Readonly<Record<string, string | undefined>>) {
    this.folder = folder;
    this.#environment = {
      ...environment,
      LC_ALL: "C",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_TERMINAL_PROMPT: "0",
      GIT_NO_LAZY_FETCH: "1",
    };
  }

  /** git in a repository inside this one. */
  inside(folder: string): Git {
    const environment = { ...this.#environment };
    for (const name of OF_ONE_REPOSITORY) delete environment[name];
    return new Git(folder, environment);
  }

  /** Runs git. Throws `UsageError` when there is none. */
  run(words: readonly string[], input = ""): Promise<GitRun> {
    const child = spawn("git", [...SETTINGS, ...words], {
      cwd: this.folder,
      env: this.#environment,
      stdio: "pipe",
      windowsHide: true,
    });
    const output: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    // It may have ended before it read everything; its exit code tells.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.once("error", (error: NodeJS.ErrnoException) => {
        reject(
          error.code === "ENOENT"
            ? new UsageError(texts.noGit)
            : new UsageError(texts.gitFailed, { detail: error.message }),
        );
      });
      child.once("close", (code) => {
        const stderr = Buffer.concat(said).toString("utf8").trim();
        resolve({ code, stdout: Buffer.concat(output), stderr });
      });
    });
  }

  /** What git prints. Throws `UsageError` when it fails. */
  async output(words: readonly string[], input?: string): Promise<Buffer> {
    const { code, stdout, stderr } = await this.run(words, input);
    if (code !== 0) throw new UsageError(texts.gitFailed, { detail: firstLine(stderr) });
    return stdout;
  }

  /** The first line of what git prints, or `undefined` when it fails. */
  async line(words: readonly string[]): Promise<string | undefined> {
    const { code, stdout } = await this.run(words);
    return code === 0 ? firstLine(stdout.toString("utf8")) : undefined;
  }
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? "";
