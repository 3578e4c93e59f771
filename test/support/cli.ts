import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleCli } from "../../packages/cli/bundle.mjs";
import type { CliRun } from "../../packages/cli/src/testing/run-here.js";
import { madeOnce } from "./made-once.js";

const packageFolder = fileURLToPath(new URL("../../packages/cli/", import.meta.url));
const fixture = path.join(packageFolder, "src/testing/fixture-rules.ts");

/** The command line as a program of its own, made of the sources, with fixture rules or the real ones. */
export class TestCli {
  /** The folder of all of it, with a manifest, as it is published. */
  readonly home: string;
  /** The script that starts it. */
  readonly launcher: string;

  private constructor(home: string) {
    this.home = home;
    this.launcher = path.join(home, "bin/kouetsu.js");
  }

  /** With the rules of the fixture, or the real ones. */
  static async build(rules: "fixture" | "real" = "fixture"): Promise<TestCli> {
    const alias = { "textlint-rule-preset-kouetsu/registry": fixture };
    const folder = await madeOnce(`cli-${rules}`, async (home) => {
      await bundleCli(path.join(home, "bundle"), rules === "real" ? {} : { alias });
      writeFileSync(
        path.join(home, "package.json"),
        '{ "version": "1.2.3-test", "type": "module" }',
      );
      cpSync(path.join(packageFolder, "bin"), path.join(home, "bin"), { recursive: true });
    });
    return new TestCli(folder);
  }

  /** Starts with no terminal and a language that means none. */
  start(
    words: readonly string[],
    { cwd, env: extra }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
  ): ChildProcessWithoutNullStreams {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, LANG: "C.UTF-8", ...extra };
    return spawn(process.execPath, [this.launcher, ...words], { cwd, env });
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
}
