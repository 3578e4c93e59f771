import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const source = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What every part of the bundle is made with. */
const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  // The sources themselves, so that no build of any package is needed.
  conditions: ["kouetsu-source"],
  // jsonc-parser's CommonJS form calls require() in a way that no bundler follows.
  mainFields: ["module", "main"],
  // Loaded only where a .textlintrc asks for rules, and found from the user's folder then.
  external: ["@textlint/*"],
  legalComments: "none",
  logLevel: "warning",
  plugins: [withoutEsprima()],
};

/**
 * js-yaml 3 looks for a parser of JavaScript when it is loaded, behind the back
 * of bundlers, for a tag that only its unsafe schema knows: where one lies
 * around it would be read at every start, for nothing.
 */
function withoutEsprima() {
  return {
    name: "without-esprima",
    setup({ onLoad }) {
      onLoad(
        { filter: /js-yaml[\\/]lib[\\/]js-yaml[\\/]type[\\/]js[\\/]function\.js$/ },
        async (args) => {
          const script = await readFile(args.path, "utf8");
          const contents = script.replace("esprima = _require('esprima');", "");
          if (contents === script) throw new Error("js-yaml loads esprima in another way now.");
          return { contents };
        },
      );
    },
  };
}

/**
 * Bundles the command line into `outdir`: one file in place of some three
 * hundred, since finding them was half of the start-up time.
 *
 * @param {string} outdir absolute path; `main.js` reads `package.json` beside it
 */
export async function bundleCli(outdir) {
  await Promise.all([bundleModules(outdir), bundleProgram(outdir)]);
  await writeCode(outdir);
}

async function bundleModules(outdir) {
  await build({
    ...common,
    entryPoints: {
      main: source("src/load-bundle.ts"),
      // What `import "kouetsu"` gives.
      api: source("src/api/index.ts"),
      // The worker of hosted textlint rules is a file beside whatever starts it.
      worker: source("../core/src/textlint/worker.ts"),
    },
    outdir,
    splitting: true,
    format: "esm",
    // Bundled CommonJS packages still call require().
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module";\nconst require = __createRequire(import.meta.url);',
    },
  });
}

/** The program as one script, whose parts run when they are first imported; its last line names the build. */
async function bundleProgram(outdir) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [source("src/main.ts")],
    format: "cjs",
    define: { "import.meta.url": "__moduleUrl" },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    minifyWhitespace: true,
    write: false,
  });
  const text = asAscii(outputFiles[0].text);
  const name = createHash("sha256").update(text).digest("hex");
  await mkdir(outdir, { recursive: true });
  await writeFile(path.join(outdir, "main.cjs"), `${text}//${name}`);
}

/** The same script with escapes for what is not ASCII, as regular expressions and templates still hold: V8 keeps it in half the memory. */
function asAscii(script) {
  // There an escape would be six characters of the text.
  if (/String\.raw`[^`]*[^\0-\x7f`]/.test(script))
    throw new Error("String.raw with other than ASCII does not go into the bundle.");
  return script.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Writes the code that V8 makes of the program in a run over an article, for `load-bundle.ts`. */
async function writeCode(outdir) {
  const writer = source("scripts/write-code.mjs");
  await promisify(execFile)(process.execPath, [writer, outdir]);
}
