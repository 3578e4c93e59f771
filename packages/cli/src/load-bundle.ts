import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

/**
 * Loads the command line as one script with the code that V8 made of it when it
 * was bundled, which takes half the time of compiling it. V8 checks that the
 * code is of its own version, and compiles the script when it is not.
 */
const file = fileURLToPath(new URL("main.cjs", import.meta.url));
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
const script = new vm.Script(`(function (exports, require, module, __filename) {${source}\n})`, {
  filename: file,
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  ...(cachedData && { cachedData }),
});

/** What main.ts exports. */
interface Program {
  main(words: readonly string[], io?: object): Promise<number>;
}

// The bundler made the script of main.ts.
const program: { exports: Program } = { exports: {} as Program };
const run = script.runInThisContext() as (...parts: unknown[]) => void;
run(program.exports, createRequire(file), program, file);

export const { main } = program.exports;

/** Whether V8 took the code that lies beside the script. */
export const isCodeUsed = cachedData !== undefined && script.cachedDataRejected === false;

/** The code of everything that ran so far, to lie beside the script. */
export const codeSoFar = (): Buffer =>
  Buffer.concat([Buffer.from(build, "latin1"), script.createCachedData()]);
