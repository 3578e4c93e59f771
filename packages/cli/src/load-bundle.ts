import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import vm from "node:vm";

/**
 * An expression is made into machine code when it is first met. V8 would make
 * code for its interpreter first and machine code at the second meeting, so
 * that the few hundred expressions of a short run were compiled twice.
 */
setFlagsFromString("--no-regexp-tier-up");

/**
 * Loads the command line as one script with the code that V8 made of it when it
 * was bundled, which takes half the time of compiling it. V8 checks that the
 * code is of its own version, and compiles the script when it is not.
 */
const file = path.join(import.meta.dirname, "main.cjs");
const source = readFileSync(file, "latin1");

/** Where `main.cjs` tells which build it is, and the code of which build follows. V8 looks at the length of a script only. */
const BUILD_LENGTH = 64;
const build = source.slice(-BUILD_LENGTH);

/** The code of this very build; `undefined` when there is none. */
function codeOfBuild(): Buffer | undefined {
  try {
    const bytes = readFileSync(file.replace(/cjs$/, "code"));
    return bytes.toString("latin1", 0, BUILD_LENGTH) === build
      ? bytes.subarray(BUILD_LENGTH)
      : undefined;
  } catch {
    return undefined;
  }
}

const cachedData = codeOfBuild();
const script = new vm.Script(source, {
  filename: file,
  ...(cachedData && { cachedData }),
});

/** What main.ts exports. */
interface Program {
  main(words: readonly string[], io?: object): Promise<number>;
}

// The bundler made the script of main.ts.
const program: { exports: Program } = { exports: {} as Program };
const run = script.runInThisContext() as (...parts: unknown[]) => void;
run(program.exports, createRequire(file), program, file, import.meta.dirname);

export const { main } = program.exports;

/** Whether V8 took the code that lies beside the script. */
export const isCodeUsed = cachedData !== undefined && script.cachedDataRejected === false;

/** The code of everything that ran so far, to lie beside the script. */
export const codeSoFar = (): Buffer =>
  Buffer.concat([Buffer.from(build, "latin1"), script.createCachedData()]);
