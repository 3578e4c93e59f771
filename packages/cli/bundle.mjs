import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { asAscii } from "../../scripts/lib/ascii-script.mjs";

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
  plugins: [leaveOut()],
};

/**
 * Parts of packages that would be loaded at every start, for nothing: js-yaml 3
 * looks for a parser of JavaScript behind the back of bundlers, for a tag that
 * only its unsafe schema knows, and commander brings child processes along, for
 * verbs that are programs of their own.
 */
const leftOut = [
  {
    file: /js-yaml[\\/]lib[\\/]js-yaml[\\/]type[\\/]js[\\/]function\.js$/,
    words: "esprima = _require('esprima');",
  },
  {
    file: /commander[\\/]lib[\\/]command\.js$/,
    words: "const childProcess = require('node:child_process');",
  },
];

function leaveOut() {
  return {
    name: "leave-out",
    setup({ onLoad }) {
      for (const { file, words } of leftOut)
        onLoad({ filter: file }, async (args) => {
          const script = await readFile(args.path, "utf8");
          const contents = script.replace(words, "");
          if (contents === script) throw new Error(`${args.path} has no ${words} any more.`);
          return { contents };
        });
    },
  };
}

/**
 * The verb `mcp` is a third of the program and has no use for what the rest has
 * loaded, so it is a script beside the other.
 */
function mcpBeside() {
  return {
    name: "mcp-beside",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/serve\.js$/ }, () => ({ path: "./mcp.cjs", external: true }));
    },
  };
}

/**
 * Bundles the command line into `outdir`: one file in place of some three
 * hundred, since finding them was half of the start-up time.
 *
 * @param {string} outdir absolute path; the program reads `package.json` beside it
 * @param {import("esbuild").BuildOptions} [options]
 */
export async function bundleCli(outdir, options = {}) {
  const all = { ...common, ...options };
  await Promise.all([
    bundleModules(outdir, all),
    bundleScripts(outdir, all),
    bundleProgram(outdir, all),
  ]);
  await writeCode(outdir);
}

async function bundleModules(outdir, common) {
  await build({
    ...common,
    entryPoints: {
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

/** How modules are made into scripts. */
const asScript = {
  format: "cjs",
  define: { "import.meta.url": "__place.url", "import.meta.dirname": "__dirname" },
  banner: {
    js: 'const __place = { get url() { return require("node:url").pathToFileURL(__filename).href; } };',
  },
};

/** What loads the program, and the verb that lies beside it. Both are scripts, since node takes ten milliseconds to begin with a module. */
async function bundleScripts(outdir, common) {
  await build({
    ...common,
    ...asScript,
    entryPoints: {
      start: source("src/load-bundle.ts"),
      mcp: source("src/verbs/mcp/serve.ts"),
    },
    outdir,
    outExtension: { ".js": ".cjs" },
  });
}

/** The program as one script, whose parts run when they are first imported; its last line names the build. */
async function bundleProgram(outdir, common) {
  const { outputFiles } = await build({
    ...common,
    ...asScript,
    plugins: [...common.plugins, mcpBeside()],
    // So that the script beside it is required.
    supported: { "dynamic-import": false },
    entryPoints: [source("src/main.ts")],
    minifyWhitespace: true,
    write: false,
  });
  // The function that V8 is to make of it, whole, so that nothing has to be put around it at every start.
  const script = `(function (exports, require, module, __filename, __dirname) {${outputFiles[0].text}\n})`;
  const text = asAscii(script);
  const name = createHash("sha256").update(text).digest("hex");
  await mkdir(outdir, { recursive: true });
  await writeFile(path.join(outdir, "main.cjs"), `${text}//${name}`);
}

/** Writes the code that V8 makes of the program in a run over an article, for `load-bundle.ts`. */
async function writeCode(outdir) {
  const writer = source("scripts/write-code.mjs");
  await promisify(execFile)(process.execPath, [writer, outdir]);
}
