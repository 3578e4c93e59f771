import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const packageFolder = path.resolve(here, "../..");

const textlintWorker = path.resolve(packageFolder, "../core/src/textlint/worker.ts");

/** What a process came to. */
export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a program of its own, made of the sources, with fixture rules or the real ones. */
export class TestCli {
  readonly #folder: string;
  readonly #launcher: string;

  private constructor(folder: string, launcher: string) {
    this.#folder = folder;
    this.#launcher = launcher;
  }

  static async build(
    options: { readonly withTextlint?: boolean; readonly withRegistry?: boolean } = {},
  ): Promise<TestCli> {
    // Inside the package, so that its dependencies and its package.json are found.
    mkdirSync(path.join(packageFolder, "dist"), { recursive: true });
    const folder = mkdtempSync(path.join(packageFolder, "dist/test-"));
    const outdir = path.join(folder, "dist");
    const fixture = {
      "textlint-rule-preset-kouetsu/registry": path.join(here, "fixture-rules.ts"),
    };
    await build({
      entryPoints: {
        main: path.join(packageFolder, "src/main.ts"),
        // The worker of textlint is a file beside whatever starts it.
        ...(options.withTextlint === true ? { worker: textlintWorker } : {}),
      },
      outdir,
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      target: "node20",
      conditions: ["kouetsu-source"],
      external: [
        "commander",
        "yaml",
        "ajv",
        "ajv/*",
        "@textlint/*",
        "gray-matter",
        "picomatch",
        "ignore",
        "jsonc-parser",
        "toml-eslint-parser",
        "@lezer/*",
      ],
      ...(options.withRegistry === true ? {} : { alias: fixture }),
      logLevel: "error",
    });
    writeFileSync(
      path.join(folder, "package.json"),
      JSON.stringify({ version: "1.2.3-test", type: "module" }),
    );
    const launcher = path.join(folder, "kouetsu.mjs");
    writeFileSync(
      launcher,
      'import { main } from "./dist/main.js";\nprocess.exitCode = await main(process.argv.slice(2));\n',
    );
    return new TestCli(folder, launcher);
  }

  /** Starts with no terminal and a language that means none. */
  start(
    words: readonly string[],
    { cwd, env: extra }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
  ): ChildProcessWithoutNullStreams {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, LANG: "C.UTF-8", ...extra };
    return spawn(process.execPath, [this.#launcher, ...words], { cwd, env });
  }

  /** What it comes to. */
  run(
    words: readonly string[],
    options: {
      readonly cwd: string;
      readonly stdin?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly closeStdoutEarly?: boolean;
    },
  ): Promise<CliRun> {
    const child = this.start(words, options);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      if (options.closeStdoutEarly === true) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.stdin.end(options.stdin ?? "");
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ code, stdout, stderr }));
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A folder with these files, without a repository above it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "kouetsu-cli-")));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
